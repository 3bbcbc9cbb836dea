/**
 * What a reader can do, all of it, taken back and done again: two hundred steps of every command there is,
 * with the library closed and opened anew among them.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Committed } from '#shared/changes/change.ts'
import { UNDO_LIMIT } from '#shared/changes/undo-stack.ts'
import { CommandError } from '#shared/commands/command.ts'
import { COMMANDS } from '#shared/commands/registry.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { type OpenLibrary, StoreError } from '#main/library/library.ts'
import { perform } from '#main/services/perform.ts'
import { bringIn, bringVersion } from './acting.ts'
import { anyArguments, chance, type Chance, knownArguments, type TextsByVersion } from './any-arguments.ts'
import { type Desk, openDesk } from './desk.ts'

/** Emptying the trash is the one thing that is never taken back; documents and versions come in by imports. */
const NOT_HERE = new Set(['trash.empty', 'document.import', 'document.addVersion'])
/** How often arguments are made for one command before another one is tried. */
const TRIES = 30

const samples = fileURLToPath(new URL('../../../resources/samples', import.meta.url))

/**
 * Every file that holds data, without the first line of those that say which state they are. The files of a version
 * that was taken back wait beside the others until it is done again; they are no data of the library then.
 */
async function data(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    if (!entry.isFile() || !/^(?:library|memos)\.json$|^documents/u.test(name)) continue
    const text = await readFile(path, 'latin1')
    const isShard = /^(?:library|memos|annotations)\.json$/u.test(entry.name)
    found[name] = isShard ? text.slice(text.indexOf('\n')) : text
  }
  const records = found['library.json'] ?? ''
  for (const name of Object.keys(found)) {
    const [, key] = /\/(?:text|source)\.([^./]+)/u.exec(name) ?? []
    if (key !== undefined && !records.includes(key)) delete found[name]
  }
  return found
}

async function textsOf(library: OpenLibrary): Promise<TextsByVersion> {
  const texts = new Map<string, { document: string; text: string }>()
  for (const { id, versions } of library.tables.documents.values()) {
    for (const version of versions) {
      const { blocks } = await library.text(id, version.id)
      texts.set(version.id, { document: id, text: blockTable(blocks).text })
    }
  }
  return texts
}

/** Runs a command with arguments that make sense; undefined when none were found. */
async function anyRun(library: OpenLibrary, id: string, texts: TextsByVersion, by: Chance) {
  const command = COMMANDS.get(id)
  if (!command) throw new Error(`there is no command ${id}`)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const args =
      knownArguments(id, library.tables, texts, by) ?? anyArguments(command.args, library.tables, texts, by)
    if (!command.args.safeParse(args).success) continue
    try {
      const { committed } = await perform(library, id, args)
      if (committed) return committed
    } catch (error) {
      if (!(error instanceof CommandError) && !(error instanceof StoreError && error.code === 'invalid'))
        throw error
    }
  }
  return undefined
}

/** Makes steps until there are so many; answers how often each command ran. */
async function steps(desk: Desk, count: number, ran: Map<string, number>, by: Chance): Promise<void> {
  const { library } = desk
  await library.loadAllAnnotations()
  let last: Committed | undefined
  for (let done = 0; done < count; ) {
    if (done % 45 === 20) {
      await bringIn(desk, `text ${by.below(1e6)}.txt`, `A text\nWords of text ${done} for the reader.`)
      done += 1
    }
    const [document] = library.tables.documents.keys()
    if (done % 45 === 30 && document !== undefined) {
      await bringVersion(
        desk,
        document,
        `Another text\nWith words of version ${by.below(1e6)} for the reader.`,
      )
      done += 1
    }
    const texts = await textsOf(library)
    // What ran least is tried first, so that every command gets its turn.
    const [id = ''] = [...COMMANDS.keys()]
      .filter((one) => !NOT_HERE.has(one))
      .toSorted((a, b) => (ran.get(a) ?? 0) - (ran.get(b) ?? 0) || by.below(3) - 1)
    const committed = await anyRun(library, id, texts, by)
    // One that found nothing to work on waits until others have made something.
    ran.set(id, (ran.get(id) ?? 0) + (committed ? 1 : 0.01))
    if (!committed) continue
    if (committed.merge === undefined || committed.merge !== last?.merge) done += 1
    last = committed
  }
}

test('two hundred steps of every command, undone across a restart, bring every file back byte for byte, and redone again', {
  timeout: 300_000,
}, async () => {
  const by = chance(20261123)
  const ran = new Map<string, number>()
  const first = await openDesk({ samples })
  const { folder } = first
  await steps(first, 40, ran, by)
  await first.services.close()
  const before = await data(folder)

  let desk = await openDesk({ folder })
  await steps(desk, 90, ran, by)
  await desk.services.close()
  desk = await openDesk({ folder })
  await steps(desk, UNDO_LIMIT - 90, ran, by)
  await desk.services.close()
  const after = await data(folder)
  const never = [...COMMANDS.keys()].filter((id) => !NOT_HERE.has(id) && (ran.get(id) ?? 0) < 1)
  expect(never).toEqual([])

  desk = await openDesk({ folder })
  for (let step = 0; step < UNDO_LIMIT; step++)
    expect([step, await desk.services.host.undo({})]).toMatchObject([step, { status: 'done' }])
  expect(await desk.services.host.undo({})).toEqual({ status: 'nothing' })
  await desk.services.close()
  expect(await data(folder)).toEqual(before)

  desk = await openDesk({ folder })
  for (let step = 0; step < UNDO_LIMIT; step++)
    expect([step, await desk.services.host.redo({})]).toMatchObject([step, { status: 'done' }])
  expect((await desk.library.verify()).problems).toEqual([])
  await desk.services.close()
  expect(await data(folder)).toEqual(after)
})
