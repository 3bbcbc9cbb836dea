/** The past read backwards: lines of any length, an undo stack from the newest lines only, large steps after a restart. */
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { added, change, type Committed } from '#shared/changes/change.ts'
import { EMPTY_STACK, nextStep, pushCommitted, type UndoStack } from '#shared/changes/undo-stack.ts'
import { linesBackwards } from '#main/library/backwards.ts'
import { nodeFileSystem } from '#main/library/file-system.ts'
import { appendHistory, historyBackwards, recentHistory } from '#main/library/history.ts'
import { reachesBack, withoutHalfStep } from '#main/library/undo-reach.ts'
import { enter, folder, highlight, made, open, tag, TIME, transaction } from './made.ts'

async function all<T>(lines: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const line of lines) found.push(line)
  return found
}

test.each<[string, number[]]>([
  ['no line', []],
  ['one short line', [3]],
  ['lines that end where pieces do', [65_535, 65_535, 131_071, 9]],
  ['lines far longer than a piece', [5, 700_000, 1, 300_000, 65_536]],
  ['many short lines', Array.from({ length: 9000 }, (_, index) => 1 + (index % 37))],
])('a file with %s is read from its end to its beginning', async (_what, lengths) => {
  const path = join(await folder(), 'a.log')
  const lines = lengths.map((length, index) => String(index % 10).repeat(length))
  await writeFile(path, lines.map((line) => `${line}\n`).join('\n'))
  const read = (await all(linesBackwards(nodeFileSystem, path))).map(String)
  expect(read.length).toBe(lines.length)
  expect(read.toReversed()).toEqual(lines)
})

const at = (seq: number, more: Partial<Committed> = {}): Committed => ({
  id: `t${seq}`,
  seq,
  writer: 'w',
  time: TIME,
  command: 'tag.add',
  params: {},
  changes: [added('tags', tag(seq))],
  ...more,
})

test('a line that was cut short and written again is told once, whole', async () => {
  const place = { fs: nodeFileSystem, root: await folder() }
  await appendHistory(place, [at(1), at(2)], Date.parse(TIME))
  const path = join(place.root, 'history', '2026-01.log')
  await appendFile(path, (await readFile(path, 'utf8')).split('\n')[1]?.slice(0, 60) ?? '')
  await appendHistory(place, [at(2), at(3)], Date.parse('2026-02-01T00:00:00Z'))
  await appendHistory(place, [at(4)], Date.parse(TIME))
  const lines = await all(historyBackwards(place))
  expect(lines.map((line) => [line.seq, line.line()])).toEqual([4, 3, 2, 1].map((seq) => [seq, at(seq)]))
  expect((await recentHistory(place, () => true)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
})

test.each<[string, number, string]>([
  ['lower', 4, '"seq":1,'],
  ['higher', 4, '"seq":9,'],
  ['lower, in the newest line', 5, '"seq":1,'],
  ['higher, in the newest line', 5, '"seq":9,'],
])('a damaged line whose number became %s hides no other', async (_what, spoilt, number) => {
  const place = { fs: nodeFileSystem, root: await folder() }
  await appendHistory(
    place,
    [1, 2, 3, 4, 5].map((seq) => at(seq)),
    Date.parse(TIME),
  )
  const path = join(place.root, 'history', '2026-01.log')
  await writeFile(path, (await readFile(path, 'utf8')).replace(`"seq":${spoilt},`, number))
  const good = [1, 2, 3, 4, 5].filter((seq) => seq !== spoilt)
  expect((await recentHistory(place, () => true)).map(({ seq }) => seq)).toEqual(good)
})

describe('the undo stack of the newest lines', () => {
  const told = ({ done, undone }: UndoStack) => [done, undone].map((steps) => steps.map(({ seq }) => seq))
  const fold = (lines: readonly Committed[]) => withoutHalfStep(lines).reduce(pushCommitted, EMPTY_STACK)
  /** Steps, typing, undos and redos as they would be committed. */
  const lives = fc
    .array(fc.constantFrom('step', 'step', 'step', 'step', 'step', 'typing', 'undo', 'undo', 'redo'), {
      minLength: 500,
      maxLength: 900,
    })
    .map((acts) => {
      const lines: Committed[] = []
      let stack = EMPTY_STACK
      for (const act of acts) {
        const seq = lines.length + 1
        const step = act === 'undo' || act === 'redo' ? nextStep(stack, act) : undefined
        if ((act === 'undo' || act === 'redo') && !step) continue
        const next = step
          ? at(seq, { command: act, params: { of: step.seq }, changes: [] })
          : at(seq, { changes: [], ...(act === 'typing' && { merge: `note/${seq >> 2}` }) })
        lines.push(next)
        stack = pushCommitted(stack, next)
      }
      return lines
    })

  test('is that of all lines, where they reach back far enough', () => {
    let reached = 0
    fc.assert(
      fc.property(lives, fc.nat(400), (lines, from) => {
        const newest = lines.slice(from)
        if (!reachesBack(newest)) return
        reached += 1
        expect(told(fold(newest))).toEqual(told(fold(lines)))
      }),
      { numRuns: 150 },
    )
    expect(reached).toBeGreaterThan(0)
  })

  test.each<[string, boolean, Committed[]]>([
    [
      'do not when there are fewer steps than are kept',
      false,
      Array.from({ length: 199 }, (_, n) => at(n + 2)),
    ],
    ['do when there are as many', true, Array.from({ length: 200 }, (_, n) => at(n + 2))],
    [
      'do not when a step was undone that they do not tell of',
      false,
      [
        ...Array.from({ length: 200 }, (_, n) => at(n + 2)),
        ...Array.from({ length: 200 }, (_, n) => at(n + 202, { command: 'undo', params: { of: 201 - n } })),
        at(402, { command: 'undo', params: { of: 1 } }),
      ],
    ],
  ])('the lines %s', (_what, enough, lines) => {
    expect(reachesBack(lines)).toBe(enough)
  })
})

test('a step that changed more than is always read of the history is undone after a restart, and so are those before it', {
  timeout: 60_000,
}, async () => {
  const path = await folder()
  const library = await open(path)
  const passage = await enter(library, 'doc')
  const marks = Array.from({ length: 1500 }, (_, n) => highlight(made(n), passage, 3, 'words '.repeat(40)))
  await library.commit(transaction(marks.map((mark) => added('annotations', mark))))
  await library.commit(transaction([added('tags', tag(1))], { command: 'tag.add' }))
  const changes = marks.map((mark) => change('annotations', mark, { ...mark, tags: [made(1)] }))
  await library.commit(transaction(changes, { command: 'annotation.tagMany' }))
  await library.close()
  const again = await open(path)
  expect(
    (await readFile(join(path, 'history', `${new Date().toISOString().slice(0, 7)}.log`))).length,
  ).toBeGreaterThan(3_000_000)
  expect(again.undoState().undo?.command).toBe('annotation.tagMany')
  expect([(await again.undo()).status, again.undoState().undo?.command]).toEqual(['done', 'tag.add'])
  expect(again.tables.annotations.get(made(7))?.tags).toEqual([])
  expect([(await again.undo()).status, again.tables.tags.size]).toEqual(['done', 0])
  expect([(await again.undo()).status, again.tables.annotations.size]).toEqual(['done', 0])
})

test('what cannot be read any more is not offered: the steps around it still are', async () => {
  const path = await folder()
  const library = await open(path)
  for (const n of [1, 2, 3])
    await library.commit(transaction([added('tags', tag(n))], { command: `add-${n}` }))
  await library.close()
  const log = join(path, 'history', `${new Date().toISOString().slice(0, 7)}.log`)
  await writeFile(log, (await readFile(log, 'utf8')).replace('"label":"tag 2"', '"label":"tag X"'))
  const again = await open(path)
  expect((await again.undo()).status).toBe('done')
  expect(again.undoState().undo?.command).toBe('add-1')
})
