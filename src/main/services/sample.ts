/**
 * Puts the Sahel desk into a library: two texts through the same importers as any file, and the example
 * annotations, all in one transaction. In a library that was just made it is part of the making, so that undo
 * never takes the desk away.
 */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { HostFailure } from '#shared/host/errors.ts'
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { Document } from '#shared/model/document.ts'
import type { WorkingLibrary } from '#shared/model/library.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { Spawn } from '#main/work/child.ts'
import { readDraft } from '#main/work/read-draft.ts'
import { enterDraft } from './enter-draft.ts'
import { type Example, exampleChanges, exampleSchema } from './example.ts'
import { freshContext } from './fresh.ts'
import { commit } from './perform.ts'
import { wholeLibrary } from './whole.ts'

export interface Seeded {
  readonly desk: string
  /** where its texts first stand open, for the passing state */
  readonly places: Readonly<Record<string, ReadingPlace>>
}

/**
 * @param folder `resources/samples` of the installed app
 * @param command `library.create` in a library made now, else `sample.add`, which can be undone
 */
export async function seedSample(
  library: OpenLibrary,
  spawn: Spawn,
  folder: string,
  command: 'library.create' | 'sample.add',
): Promise<Seeded> {
  const description: unknown = JSON.parse(await readFile(join(folder, 'example.json'), 'utf8'))
  const example = exampleSchema.parse(description)
  const texts = new Map<string, { document: Document; table: BlockTable; text: string }>()
  for (const [key, { file, role }] of Object.entries(example.documents)) {
    const source = { path: join(folder, basename(file)), name: basename(file), mediaType: '' }
    const { draft, digest } = await readDraft(spawn, { ...source, options: {} }, new AbortController().signal)
    const document = await enterDraft(library, draft, source, digest, { role })
    const table = blockTable(draft.blocks)
    texts.set(key, { document, table, text: table.text })
  }
  const working = workingCopy(await wholeLibrary(library))
  const { changes, desk } = exampleChanges(working, example, texts, freshContext())
  // The library itself was made in a step before; this one says that it laid out the sample.
  const params = command === 'library.create' ? { context: 'sample' } : {}
  const committed = await commit(library, command, { changes, params })
  if (!committed) throw new HostFailure('conflict', 'The library changed while its sample was put in.')
  return { desk, places: firstPlaces(example, desk, texts) }
}

/** Where each text first stands open: the charter at Article 2, so that both ends of the first link are in view. */
function firstPlaces(
  { desk: { left, right }, documents }: Example,
  desk: string,
  texts: ReadonlyMap<string, { readonly document: Document; readonly table: BlockTable }>,
): Record<string, ReadingPlace> {
  const places: Record<string, ReadingPlace> = {}
  for (const [side, key] of [
    ['left', left],
    ['right', right],
  ] as const) {
    const openAt = documents[key]?.openAt
    const text = texts.get(key)
    const block =
      text?.table.blocks.findIndex((one) => openAt !== undefined && one.text.startsWith(openAt)) ?? -1
    if (text && block >= 0) places[`${desk}/${side}/${text.document.id}`] = { block, offset: 0 }
  }
  return places
}

function workingCopy(library: Awaited<ReturnType<typeof wholeLibrary>>): WorkingLibrary {
  return {
    documents: new Map(library.documents),
    annotations: new Map(library.annotations),
    links: new Map(library.links),
    tags: new Map(library.tags),
    relations: new Map(library.relations),
    desks: new Map(library.desks),
    settings: new Map(library.settings),
    trash: new Map(library.trash),
    transfers: new Map(library.transfers),
  }
}
