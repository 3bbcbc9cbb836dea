/** Other people's annotations from the command line: several files at once, what became of each, twice, and refused ones. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Annotation } from '#shared/model/annotation.ts'
import { buildCommandLine } from './built.ts'
import { terminal } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'scholion-test-'))
const put = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const clip = (book: string, words: string) =>
  `${book}\r\n- Your Highlight on Location 1-2 | Added on Sunday, March 3, 2019 2:22:11 PM\r\n\r\n${words}\r\n==========\r\n`
const clippings = put(
  'My Clippings.txt',
  clip('The Ferry (Marlow, Ada)', 'The ferry  left at noon') +
    clip('Lost (Nobody)', 'words of a book that is not here'),
)
const readwise = put('readwise.csv', 'Highlight,Title,Note\n"nobody was on board","The Ferry","why?"\n')
let here: ReturnType<typeof terminal>

beforeAll(async () => {
  const { worker } = await buildCommandLine()
  here = terminal(worker, join(folder, 'library'))
  await here('import', put('ferry.txt', 'The Ferry\nThe ferry left at noon; nobody was on board.'))
}, 60_000)

test('two files and one that is none: a line for each, what is lost, exit 1', async () => {
  const { code, out, err } = await here('import-annotations', clippings, put('a.txt', 'hello'), readwise)
  expect([code, out.split('\n').slice(1)]).toEqual([
    1,
    ['My Clippings.txt\tkindle\t1\t0\t1\t0\t0\t1\t0', 'readwise.csv\treadwise\t1\t1\t0\t0\t0\t0\t0', ''],
  ])
  expect(err).toContain('“words of a book that is not here” (Lost (Nobody)): its text is not in the library')
  expect(err).toMatch(/“a.txt” holds no annotations that can be read\. Read are: .*Kindle/)
})

test('a second time nothing is added, and JSON says so', async () => {
  const { code, out } = await here('import-annotations', clippings, '--json')
  expect([code, JSON.parse(out)]).toMatchObject([0, { reader: 'kindle', added: 0, merged: 1, orphans: 1 }])
  const annotations = JSON.parse((await here('annotations', '--json')).out) as Annotation[]
  expect(annotations.map(({ created }) => created.slice(0, 4))).toContain('2019')
  expect(annotations).toHaveLength(2)
})

test('--document sends what names no known text there, and only there', async () => {
  const stray = put('stray.txt', clip('Other', 'left at noon') + clip('Other', 'somewhere else entirely'))
  const { out } = await here('import-annotations', stray, '--document', 'The Ferry', '--json')
  const { added, lost } = JSON.parse(out) as { added: number; lost: { reason: string }[] }
  expect([added, lost.map(({ reason }) => reason)]).toEqual([1, ['not-found']])
})

test('import knows such files by what they hold', async () => {
  const { code, err } = await here('import', clippings)
  expect([code, err]).toEqual([0, expect.stringContaining('Added: 0. Without a place in their text: 1.')])
})

test('what is proposed waits among the orphans until it is accepted', async () => {
  const near = put(
    'near.txt',
    clip('The Ferry (Marlow, Ada)', 'The ferry went at noon; nobody was on board.'),
  )
  const { err, out } = await here('import-annotations', near)
  expect(`${out}${err}`).toContain('1')
  const waiting = JSON.parse((await here('orphans', '--json')).out) as { proposed?: unknown }[]
  expect(waiting.map(({ proposed }) => proposed !== undefined)).toEqual([true])
  expect((await here('orphans', '--accept', '1')).err).toContain('Proposed places accepted: 0.')
  const { code, out: rest, err: told } = await here('orphans', 'The Ferry', '--accept')
  expect([code, rest, told]).toEqual([0, '', expect.stringContaining('Proposed places accepted: 1.')])
  const quotes = (await here('annotations', '--json')).out
  expect(quotes).toContain('The ferry left at noon; nobody was on board')
})
