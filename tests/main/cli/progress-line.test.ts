/** How far long work is, on a terminal: late, now and then, and never left behind. */
import { expect, test } from 'vitest'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progressLine } from '#main/cli/progress-line.ts'
import { run } from '#main/cli/run.ts'
import { openLibrary } from '#main/library/library.ts'
import { translator } from '#main/services/translate.ts'
import { nearWorker } from '../services/desk.ts'

/** What stands on a terminal after some steps, each at its time. */
function after(steps: readonly [number, ...([] | [string, number, number])][], columns = 80) {
  let time = 0
  const written: string[] = []
  const terminal = { write: (text: string) => void written.push(text), columns, now: () => time }
  const line = progressLine(terminal, translator('en'))
  for (const [at, ...told] of steps) {
    time = at
    if (told.length > 0) line.tell(...(told as [string, number, number]))
    else line.end()
  }
  return written
}

test.each<[string, Parameters<typeof after>[0], string[]]>([
  ['says nothing of what is quick', [[0, 'reading', 0, 9], [999, 'writing', 8, 9], [999]], []],
  [
    'says how far it is after a second',
    [[1000, 'writing', 4013, 10000]],
    ['\rWriting: 4,013 of 10,000 (40%)'],
  ],
  [
    'does not flicker',
    [
      [1000, 'reading', 1, 9],
      [1099, 'reading', 2, 9],
    ],
    ['\rReading: 1 of 9 (11%)'],
  ],
  [
    'writes over longer words and leaves nothing',
    [[1000, 'writing', 10, 99], [1100, 'reading', 1, 9], [1101]],
    ['\rWriting: 10 of 99 (10%)', '\rReading: 1 of 9 (11%)  ', `\r${' '.repeat(21)}`, '\r'],
  ],
])('it %s', (_name, steps, written) => {
  expect(after(steps)).toEqual(written)
})

test('it keeps to one line', () => {
  expect(after([[1000, 'writing', 1, 9]], 10)).toEqual(['\rWriting: '])
})

test.each([
  ['a terminal', ['export', '--format', 'csv'], true],
  ['a script', ['export', '--format', 'csv', '--json'], false],
])('an export tells %s how far it is or not', async (_name, command, tells) => {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-progress-'))
  await (
    await openLibrary({ folder: join(folder, 'library'), app: 'cli', create: true, appData: folder })
  ).close()
  const written: string[] = []
  let time = 0
  const out: string[] = []
  await run([...command, '--library', join(folder, 'library')], {
    env: { LANG: 'C.UTF-8' },
    version: '0.0.0',
    spawn: () => nearWorker(),
    out: (result) => void out.push(String(result)),
    err: () => undefined,
    terminal: { write: (text) => void written.push(text), columns: 80, now: () => (time += 1000) },
  })
  expect([written.some((text) => text.startsWith('\rWriting: ')), out.join('').includes('Writing')]).toEqual([
    tells,
    false,
  ])
})
