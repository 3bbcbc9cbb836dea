/**
 * Whether a block begins with a division that is named and numbered: `Article 6 — Aggression`, `CHAPITRE PREMIER`,
 * `Art. L. 123-4`, `Annexe`. Prose that mentions one (`Article 6 of the Charter says`) does not: what follows the
 * number decides. English and French.
 */
import type { NamedKind } from './locator.ts'
import { MULTIPLE_WORDS, NUMBER_WORDS, plainNumber, romanValue } from './numerals.ts'

export interface NamedStart {
  readonly kind: NamedKind | 'sign'
  readonly number: string
  /** UTF-16 units of the block's text that name it */
  readonly length: number
  /** numbers that follow at once: `2` and `b` of `Article 6(2)(b)` */
  readonly under: readonly string[]
  /** the words say so themselves; else only a run of them does, or a heading */
  readonly sure: boolean
}

/** Units of a block that are looked at. */
const HEAD = 160

const NAMES: readonly (readonly [NamedKind | 'sign', string])[] = [
  ['subsection', 'sub-?sections?|sous-sections?'],
  ['section', 'sections?|sect\\.|sec\\.'],
  ['article', 'articles?|arts?\\.'],
  ['chapter', 'chapters?|chapitres?|chap\\.'],
  ['title', 'titles?|titres?'],
  ['part', 'parts?|parties?'],
  ['book', 'books?|livres?'],
  ['annex', 'annex(?:es?)?|appendix|appendices|schedules?|appendices?'],
  ['sign', '§§?'],
]

const SUFFIX = `(?:[\\s-]?(?:${MULTIPLE_WORDS})(?![\\p{L}\\d]))?(?:\\s?[A-Z](?![\\p{L}\\d.]))?`
const ONE = [
  `(?:[LRDAC]O?\\.?\\s?\\*?\\s?)?\\d+(?:[.\\-‑–]\\d+)*(?:\\s?(?:er|ère|re|º|°)(?![\\p{L}\\d]))?[a-z]?${SUFFIX}`,
  `[IVXLC]+(?:\\s?er)?${SUFFIX}`,
  '[A-Z]',
  NUMBER_WORDS,
].join('|')
const NUMBER = `(?:${ONE})(?![\\p{L}\\d])`
const STARTS = NAMES.map(([kind, names]) => ({
  kind,
  pattern: new RegExp(
    `^(?<name>${names})\\s*(?<number>${NUMBER})(?<range>\\s?(?:to|à|au|and|et|&|-|–|—)\\s?(?<last>${NUMBER}))?`,
    'iu',
  ),
}))
/** `Première partie`, `2e partie` */
const BEFORE = new RegExp(
  `^(?<number>${NUMBER_WORDS}|\\d+(?:e|ème|nde?))\\s+(?<name>partie|section|part)(?=\\s*(?:$|[:.—–]))`,
  'iu',
)
const BARE: readonly (readonly [NamedKind, RegExp])[] = [
  ['preamble', /^(?:the\s+)?(?:preamble|préambule|preambule)/iu],
  ['annex', /^(?:annexe?|appendix|schedule)/iu],
]

/** The division that a block's words begin with. */
export function namedStart(text: string): NamedStart | undefined {
  const head = text.slice(0, HEAD)
  if (/\.{4,}|…{2,}|(?:\. ){4,}/u.test(head)) return undefined // a line of a table of contents
  const named = numbered(head)
  if (named) return named
  const before = BEFORE.exec(head.trim())
  const number = before?.groups?.['number']
  if (before && number !== undefined) {
    const kind = /section/iu.test(before.groups?.['name'] ?? '') ? 'section' : 'part'
    return { kind, number: plainNumber(number), length: before[0].length, under: [], sure: true }
  }
  return bare(head)
}

function numbered(head: string): NamedStart | undefined {
  for (const { kind, pattern } of STARTS) {
    const found = pattern.exec(head)
    if (!found) continue
    const { name = '', number = '', range = '', last = '' } = found.groups ?? {}
    if (
      !isNumber(number) ||
      (kind !== 'sign' && !/\s|\.$/u.test(head.slice(name.length - 1, name.length + 1)))
    )
      return undefined
    const isRange = last !== '' && isNumber(last) && /s$|^§§/iu.test(name)
    const end = found[0].length - (isRange ? 0 : range.length)
    const under = isRange ? '' : (/^(?:\s?\((?:\d{1,3}|[a-z]{1,4})\))+/u.exec(head.slice(end))?.[0] ?? '')
    const length = end + under.length
    const follows = sureness(head.slice(length), kind === 'sign')
    if (follows === undefined) return undefined
    const numbers = [...under.matchAll(/[\da-z]+/gu)].map(([one]) => one)
    const whole = isRange ? `${plainNumber(number)}–${plainNumber(last)}` : plainNumber(number)
    return { kind, number: whole, length, under: numbers, sure: follows === 'sure' }
  }
  return undefined
}

/** Figures, a Roman numeral, one capital letter or a word for a number; `mix` and `civil` are none of these. */
function isNumber(printed: string): boolean {
  const letters = /^\p{L}+/u.exec(printed)?.[0] ?? ''
  if (letters === '' || /\d/u.test(printed)) return true
  const roman = letters.replace(/er$/iu, '')
  return (
    romanValue(roman) !== undefined ||
    /^[A-Z]$/u.test(letters) ||
    new RegExp(`^(?:${NUMBER_WORDS})$`, 'iu').test(printed)
  )
}

function bare(head: string): NamedStart | undefined {
  for (const [kind, pattern] of BARE) {
    const length = pattern.exec(head)?.[0].length
    if (length === undefined) continue
    const rest = head.slice(length)
    if (/^\s*(?:$|[—–:.]\s*(?:$|\p{Lu})|\n)/u.test(rest))
      return { kind, number: '', length, under: [], sure: true }
  }
  return undefined
}

/** What may follow a number that names a division: nothing, a stop, or, less surely, a title. */
function sureness(rest: string, isSign: boolean): 'sure' | 'perhaps' | undefined {
  if (/^\s*(?:$|\n|[—–―]|-(?:\s|$)|[.:](?!\d))/u.test(rest)) return 'sure'
  if (isSign) return /^\s+\S/u.test(rest) ? 'perhaps' : undefined
  return /^\s+[("«“[]?\s?\p{Lu}/u.test(rest) ? 'perhaps' : undefined
}
