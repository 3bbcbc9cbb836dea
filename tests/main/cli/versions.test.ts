/** A further version of a text from the command line: the table, what `--accept` takes, what is left behind. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildCommandLine } from './built.ts'
import { terminal } from './terminal.ts'

const OLD = `Order
The tenant shall pay within thirty days of today at the latest.
The landlord shall mend the roof before winter comes.
This paragraph goes away.
`
const NEW = `Order
The tenant shall pay within sixty days of today at the latest.
The landlord shall mend the roof before winter comes.
`
let worker = ''
/** One on which nothing is changed. */
let still: Awaited<ReturnType<typeof order>>
beforeAll(async () => {
  worker = (await buildCommandLine()).worker
  still = await order()
}, 60_000)

/** A library with the old order, three passages marked, and the new order as a file. */
async function order() {
  const folder = mkdtempSync(join(tmpdir(), 'scholion-test-'))
  const here = terminal(worker, join(folder, 'library'))
  writeFileSync(join(folder, 'order.txt'), OLD)
  writeFileSync(join(folder, 'order-2.txt'), NEW)
  await here('import', join(folder, 'order.txt'))
  for (const quote of ['within thirty days of today', 'mend the roof', 'goes away'])
    await here('annotate', 'Order', '--quote', quote)
  const bring = (...options: string[]) =>
    here('import', join(folder, 'order-2.txt'), '--version-of', 'Order', ...options)
  return { here, bring }
}

const cells = (out: string) =>
  out
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.split('\t').slice(1))

test('--plan prints what became of each annotation and changes nothing', async () => {
  const { here, bring } = still
  const { code, out, err } = await bring('--plan')
  expect([code, cells(out)]).toEqual([
    0,
    [
      ['reworded', '0.80', 'proposed', 'within thirty days of today', 'within sixty days of today'],
      ['exact', '1.00', 'proposed', 'mend the roof', ''],
      ['lost', '0.00', 'not found', 'goes away', ''],
    ],
  ])
  expect(err).toBe('Exact: 1. Moved: 0. Reworded: 1. Lost: 1. Proposed: 2 of 3.\n')
  expect(cells((await here('versions', 'Order')).out)).toHaveLength(1)
})

test.each([
  ['', 1, ['within thirty days of today', 'goes away']],
  ['exact,moved,reworded', 2, ['goes away']],
  ['exact,moved,reworded:0.9', 1, ['within thirty days of today', 'goes away']],
  ['none', 0, ['within thirty days of today', 'mend the roof', 'goes away']],
])('--accept %j takes %i along and leaves the others on the old version', async (accept, moved, left) => {
  const { here, bring } = await order()
  const { err } = await bring(...(accept === '' ? [] : ['--accept', accept]))
  expect(err).toContain(`Taken to the new version: ${moved}.`)
  expect(cells((await here('orphans')).out).map((row) => row.at(-1))).toEqual(left)
  expect(
    cells((await here('versions', 'Order')).out).map(([current, , , count, file]) => [current, count, file]),
  ).toEqual([
    ['-', String(3 - moved), 'order.txt'],
    ['current', String(moved), 'order-2.txt'],
  ])
  expect((await here('verify')).code).toBe(0)
})

test('--json has the rows and the diff, --keep-old goes on reading the old version', async () => {
  const { here, bring } = await order()
  const told = JSON.parse((await bring('--json', '--keep-old')).out) as { rows: object[]; moved: number }
  expect(told).toMatchObject({
    same: false,
    moved: 0,
    rows: { length: 3 },
    diff: { rows: expect.any(Array) },
  })
  expect(cells((await here('versions', 'Order')).out).map(([current]) => current)).toEqual(['current', '-'])
  expect((await here('orphans', 'Order', '--json')).out).toBe('[]\n')
})

test.each([
  [['--accept', 'most'], '“most” is not known to --accept'],
  [['--accept', 'reworded:2'], '“reworded:2” is not known to --accept'],
  [['--language', 'fr'], '--language does not go with --version-of'],
])('%j is refused and nothing is changed', async (options, reason) => {
  const { here, bring } = still
  expect(await bring(...options)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(reason) })
  expect(cells((await here('versions', 'Order')).out)).toHaveLength(1)
})
