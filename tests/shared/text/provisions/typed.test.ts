/** What a few keys lead to. */
import { expect, it } from 'vitest'
import { placesTyped } from '#shared/text/provisions/typed.ts'
import { structureOf } from '#shared/text/provisions/structure.ts'
import { table } from './lines.ts'

const text = structureOf(
  table([
    '# Law',
    '## Chapter II',
    '### Article 8 — Restraint',
    '1. One.',
    '2. Two.',
    '(a) Alpha.',
    '(b) Beta.',
    '### Article 18',
    '12| Last.',
    '/ one\ntwo',
  ]),
)
const said = (typed: string): string[] =>
  placesTyped(text, typed).map(({ path, counted }) =>
    counted ? `${counted.kind} ${counted.number}` : path.map(({ label }) => label).join(' › '),
  )

it.each<[string, string[]]>([
  ['8(2)', ['Chapter II › Article 8 › 2.']],
  ['8.2', ['Chapter II › Article 8 › 2.']],
  ['8(2)(b)', ['Chapter II › Article 8 › 2. › (b)']],
  ['art. 8', ['Chapter II › Article 8']],
  ['Article 1', ['Chapter II › Article 18']],
  ['ch 2', ['Chapter II']],
  ['chapitre ii', ['Chapter II']],
  ['p. 12', ['page 12']],
  ['para 5', ['paragraph 5']],
  ['l. 2', ['line 2']],
  ['restr', ['Chapter II › Article 8']],
  ['art 99', []],
  ['', []],
  ['((((', []],
])('“%s” means %j', (typed, expected) => {
  expect(said(typed)).toEqual(expected)
})
