/** Reads a file of annotations as the killable process does, checks it as the host does, and lays it beside texts. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkAnnotations } from '#main/work/check-annotations.ts'
import { answer } from '#main/work/worker.ts'
import type { AnnotationImport } from '#shared/formats/import/annotation-import.ts'
import type { PlanContext } from '#shared/formats/import/plan.ts'
import { librarySearch } from '#shared/formats/import/search-library.ts'
import { planImport } from '#shared/formats/plan-import.ts'
import { isHostError } from '#main/work/failure.ts'
import { toHostError } from '#shared/host/errors.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import { emptyLibrary, type WorkingLibrary } from '#shared/model/library.ts'
import { noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { proposedFor } from '#shared/model/proposal.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'

const folder = await mkdtemp(join(tmpdir(), 'scholion-test-'))
let count = 0

/** What the host takes of the file, or the code of the refusal. */
export async function outcome(
  name: string,
  content: string | Uint8Array,
): Promise<AnnotationImport | string> {
  const path = join(folder, String(++count % 10))
  await writeFile(path, content)
  const reply = await answer({ as: 'annotations', path, name, mediaType: '', options: {} })
  if ('error' in reply) return isHostError(reply.error) ? reply.error.code : 'nonsense'
  try {
    return checkAnnotations(structuredClone(reply.value), name)
  } catch (thrown) {
    return `${toHostError(thrown).code}: ${toHostError(thrown).message}`
  }
}

/** The import; throws the code of a refusal. */
export async function read(name: string, content: string | Uint8Array): Promise<AnnotationImport> {
  const got = await outcome(name, content)
  if (typeof got === 'string') throw new Error(got)
  return got
}

export const told = ({ problems }: AnnotationImport) =>
  problems.map(({ code, params }) => ('count' in params ? `${code} ${params['count']}` : code))

export interface Book {
  readonly title: string
  readonly text: string
  readonly creators?: readonly string[]
  readonly address?: string
}

/** A library of these books; ids are d1, d2, … */
export function shelf(books: readonly Book[]): { library: WorkingLibrary; tables: Map<string, BlockTable> } {
  const library = emptyLibrary()
  const tables = new Map<string, BlockTable>()
  books.forEach(({ title, text, creators = [], address }, index) => {
    const [id, version] = [`d${index + 1}`, `v${index + 1}`]
    const blocks = text
      .split('\n')
      .map((line, at) => ({ id: `b${at}`, type: 'paragraph' as const, text: line }))
    const document: Document = {
      id,
      role: '',
      title,
      creators: [...creators],
      source: {
        name: `${id}.txt`,
        mediaType: 'text/plain',
        digest: 'a'.repeat(64),
        bytes: 1,
        ...(address !== undefined && { address }),
      },
      versions: [
        {
          id: version,
          imported: '2026-01-01T00:00:00Z',
          digest: 'b'.repeat(64),
          importer: { id: 'plain-text', options: {} },
          length: text.length,
          words: 1,
          blocks: blocks.length,
        },
      ],
      current: version,
      added: '2026-01-01T00:00:00Z',
    }
    library.documents.set(id, document)
    tables.set(id, blockTable(blocks))
  })
  return { library, tables }
}

let made = 0

/** The plan of bringing a file into a shelf, searching all of it as the job does; entered when `enter` is set. */
export function bring(
  { library, tables }: ReturnType<typeof shelf>,
  file: AnnotationImport,
  context: Partial<PlanContext> & { enter?: boolean } = {},
) {
  const search = librarySearch(file.annotations.flatMap(({ aims: [first] }) => first ?? []))
  for (const [id, table] of tables) search.look(id, table)
  const plan = planImport(library, (id) => tables.get(id), file, {
    id: () => `new-${++made}`,
    now: '2026-06-01T00:00:00Z',
    elsewhere: search.found,
    ...context,
  })
  if (context.enter) {
    for (const one of plan.records.tags) library.tags.set(one.id, one)
    for (const one of plan.records.relations) library.relations.set(one.id, one)
    for (const one of plan.records.annotations) library.annotations.set(one.id, one)
    for (const one of plan.records.links) library.links.set(one.id, one)
  }
  return plan
}

/** `document: words · note` of each, `proposed: words` of what waits for a place, and `reason: words` of each orphan. */
export function summary(plan: ReturnType<typeof bring>): string[] {
  const found = plan.records.annotations.map((one) => {
    const passage = passageOf(one)
    const asked = plan.records.transfers.find(({ annotation }) => annotation === one.id)?.proposal
    if (asked) return `proposed: ${proposedFor(asked)}`
    const where = passage ? `${passage.source.document}: ${quotedText(passage)}` : JSON.stringify(one.target)
    return one.body ? `${where} · ${noteText(one.body).replaceAll('\n', ' | ')}` : where
  })
  return [...found, ...plan.report.orphans.map(({ reason, quote }) => `${reason}: ${quote}`)]
}
