/** How places and passages are cited, in both languages. */
import { describe, expect, it } from 'vitest'
import { translator } from '#main/services/translate.ts'
import { cite } from '#shared/text/provisions/cite.ts'
import { cslLocator } from '#shared/text/provisions/locator.ts'
import { locatorsAt, structureOf } from '#shared/text/provisions/structure.ts'
import { CHARTER, table } from './lines.ts'

const words = { en: translator('en'), fr: translator('fr') }

/** From the first letters of one passage to the last of another. */
function cited(lines: readonly string[], from: string, to = from, language: 'en' | 'fr' = 'en'): string {
  const text = table(lines)
  const start = text.text.indexOf(from)
  const end = text.text.indexOf(to) + to.length
  return cite(structureOf(text), { start, end }, words[language])
}

describe('the sample charter is cited', () => {
  it.each([
    ['should be recalled', 'threats', 'preamble, para. 6', 'préambule, al. 6'],
    ['purpose of the Charter', 'collective defence', 'art. 2', 'art. 2'],
    ['create among', 'create among', 'art. 1', 'art. 1er'],
    ['Peaceful', 'Peaceful', 'art. 5, para. 2', 'art. 5, al. 2'],
    ['Parties undertake', 'Parties undertake', 'art. 8', 'art. 8'],
    ['not to blockade', 'not to blockade', 'art. 8(2)', 'art. 8, § 2'],
    ['not to blockade', 'not to use', 'art. 8(2)–(3)', 'art. 8, § 2 à 3'],
    ['It places every', 'undertake', 'arts. 6–8', 'art. 6 à 8'],
    ['fight terrorism', 'not to blockade', 'arts. 4–8(2)', 'art. 4 à 8, § 2'],
    ['unanimously', 'unanimously', 'arts. 9–16, para. 2', 'art. 9–16, al. 2'],
  ])('“%s” to “%s”', (from, to, en, fr) => {
    const start = from === 'should be recalled' ? to : from
    expect([cited(CHARTER, start, to), cited(CHARTER, start, to, 'fr')]).toEqual([en, fr])
  })
})

const LAW = [
  'Chapter I',
  'Article 1',
  'I. – On dit :',
  '1° un ;',
  '2° deux.',
  'II. – Puis.',
  'Chapter II',
  'Article 2',
  'Rien.',
  'Annex A',
  'Article 1',
  'More.',
]
const NOVEL = ['# Novel', '## Chapter I', '11| It rained.', '12| It snowed.', 'It froze.']
const ESSAY = ['# Essay', 'Alpha.', '## 1. Start', 'Beta.', '## Middle', 'Gamma.', '* delta']
const POEM = ['# Poem', '/ one\ntwo', '/ three\nfour']

describe('otherwise', () => {
  it.each<[readonly string[], string, string, string, string]>([
    [LAW, 'deux', 'deux', 'art. 1(I)(2)', 'art. 1er, I, 2°'],
    [LAW, 'un ;', 'Puis', 'art. 1(I)(1)–(II)', 'art. 1er, I, 1° à II'],
    [LAW, 'Rien', 'Rien', 'art. 2', 'art. 2'],
    [LAW, 'More', 'More', 'annex A, art. 1', 'annexe A, art. 1er'],
    [NOVEL, 'It froze', 'It froze', 'p. 12', 'p. 12'],
    [NOVEL, 'It rained', 'It froze', 'pp. 11–12', 'p. 11 à 12'],
    [ESSAY, 'Alpha', 'Alpha', 'para. 1', '§ 1'],
    [ESSAY, 'Gamma', 'delta', 'paras. 3–4', '§§ 3 à 4'],
    [POEM, 'two', 'three', 'll. 2–3', 'l. 2 à 3'],
    [['§ 3 Aim', 'x', '§ 4 Seat', 'y', '§ 5 End', 'z'], 'y', 'z', '§§ 4–5', '§§ 4 à 5'],
    [['1. One.', '2. Two.', '3. Three.'], 'Two', 'Three', 'paras. 2–3', '§§ 2 à 3'],
    [['x'], 'x', 'x', 'para. 1', '§ 1'],
  ])('%#', (lines, from, to, en, fr) => {
    expect([cited(lines, from, to), cited(lines, from, to, 'fr')]).toEqual([en, fr])
  })
})

it.each([
  [LAW, 'deux', 'article-locator 1(I)(2)'],
  [NOVEL, 'It froze', 'page 12'],
  [['1. One.', '2. Two.'], 'Two', 'paragraph 2'],
  [['x'], 'x', undefined],
])('a locator of CSL %#', (lines, at, expected) => {
  const text = table(lines)
  const found = cslLocator(locatorsAt(structureOf(text), text.text.indexOf(at)))
  expect(found && `${found.label} ${found.locator}`).toBe(expected)
})
