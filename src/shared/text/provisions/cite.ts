/**
 * A place or a passage as one cites it: `art. 8(2)`, `arts. 6–8`, else `p. 12`, `l. 4`, `para. 14`. The words are
 * the reader's language, not the text's: a citation stands in what the reader writes (ADR 0012).
 */
import type { Span } from '#shared/model/passage.ts'
import { blockAt } from '../block-table.ts'
import { citedOf, isNumberedHeading } from './cited.ts'
import { type Division, isUnder } from './division.ts'
import { lineAt, paragraphAt, paragraphsUnder } from './ordinals.ts'
import { divisionsAt, pageAt, type Structure } from './structure.ts'

/** Looks a word up: `locators.one.article` with its number. */
export type CiteWords = (key: string, params: Readonly<Record<string, string>>) => string

/** One step of a citation, such as the article or the paragraph under it. */
interface Step {
  /** key under `locators.one` and `many`, or `locators.under` */
  readonly word: string
  readonly number: string
  readonly isUnder: boolean
}

/** The place of a passage, never empty for a text with words. */
export function cite(structure: Structure, span: Span, t: CiteWords): string {
  const last = Math.max(span.start, span.end - 1)
  return between(stepsAt(structure, span.start), stepsAt(structure, last), t)
}

/**
 * The same place with the word of its first step apart, which styles write in their own way: `article` and `8(2)`.
 * The word is a key under `locators.one`.
 */
export function citeApart(
  structure: Structure,
  span: Span,
  t: CiteWords,
): { readonly word: string; readonly number: string } {
  const word = stepsAt(structure, span.start)[0]?.word ?? 'paragraph'
  const isFirst = (key: string): boolean => key === `locators.one.${word}` || key === `locators.many.${word}`
  const apart: CiteWords = (key, params) => (isFirst(key) ? (params['number'] ?? '') : t(key, params))
  return { word, number: cite(structure, span, apart) }
}

/** What is cited of an offset, from the widest to the narrowest. */
function stepsAt(structure: Structure, offset: number): readonly Step[] {
  const path = divisionsAt(structure, offset)
  const cited = citedOf(structure, path)
  const page = pageAt(structure, offset)
  const leaf = cited.findLast((one) => !isUnder(one))
  const isLaw = leaf === undefined ? cited.length > 0 : isProvision(leaf)
  if (page !== undefined && !isLaw) return [{ word: 'page', number: page, isUnder: false }]
  const steps = cited.map((one, at) => stepOf(one, at === 0))
  if (cited.length > 0) {
    if (cited.some(isUnder)) return steps
    const paragraph = leaf && unnumbered(structure, leaf, offset)
    return paragraph === undefined ? steps : [...steps, paragraph]
  }
  const line = lineAt(structure, offset)
  if (line !== undefined) return [{ word: 'line', number: line, isUnder: false }]
  return [
    { word: 'paragraph', number: paragraphAt(structure, blockAt(structure.table, offset)), isUnder: false },
  ]
}

/** Articles and what is cited like them; chapters and numbered headings of books rather have pages. */
function isProvision(leaf: Division): boolean {
  if (leaf.kind === 'section') return !isNumberedHeading(leaf)
  return leaf.kind === 'article' || leaf.kind === 'preamble' || leaf.kind === 'annex'
}

function stepOf(division: Division, isFirst: boolean): Step {
  const { kind, number, label } = division
  if (!isUnder(division) || isFirst) {
    const word = kind === 'section' && label.startsWith('§') ? 'sign' : kind === 'point' ? 'paragraph' : kind
    return { word, number, isUnder: false }
  }
  const word = kind === 'paragraph' ? kind : scriptOf(number)
  return { word, number, isUnder: true }
}

function scriptOf(number: string): string {
  if (/^\d/u.test(number)) return 'figure'
  return /^\p{Lu}/u.test(number) ? 'capital' : 'letter'
}

/** The paragraph of a division that has several, none of them numbered. */
function unnumbered(structure: Structure, leaf: Division, offset: number): Step | undefined {
  const { at, of } = paragraphsUnder(structure, leaf, blockAt(structure.table, offset))
  return of > 1 && at > 0 ? { word: 'unnumbered', number: String(at), isUnder: false } : undefined
}

function between(from: readonly Step[], to: readonly Step[], t: CiteWords): string {
  let same = 0
  while (same < from.length && same < to.length && isSame(from[same], to[same])) same++
  // All of one is in the other, or both are the same place.
  if (same === from.length || same === to.length) return write(from.slice(0, same), t)
  const [a, b] = [from[same], to[same]]
  if (same === 0 && a?.word !== b?.word)
    return t('locators.range', { from: write(from, t), to: write(to, t) })
  if (a?.word !== b?.word) return write(from.slice(0, same), t)
  // Across articles their numbers are enough; paragraphs that print none only count within one.
  const [start, end] = a?.word === 'unnumbered' ? [from, to] : [from.filter(isPrinted), to.filter(isPrinted)]
  return t('locators.range', { from: write(start, t, same), to: rest(end.slice(same), t) })
}

function isPrinted({ word }: Step): boolean {
  return word !== 'unnumbered'
}

function isSame(a: Step | undefined, b: Step | undefined): boolean {
  return a?.word === b?.word && a?.number === b?.number
}

/** @param many index of a step that is the first of several */
function write(steps: readonly Step[], t: CiteWords, many = -1): string {
  return steps
    .map((step, at) => {
      if (step.isUnder) return t(`locators.under.${step.word}`, { number: step.number })
      const isMany = at === many || step.number.includes('–')
      const words = t(`locators.${isMany ? 'many' : 'one'}.${step.word}`, {
        number: numberOf(step, t),
      }).trim()
      return at === 0 ? words : `, ${words}`
    })
    .join('')
}

/** The end of a range: numbers alone. */
function rest(steps: readonly Step[], t: CiteWords): string {
  const [first, ...others] = steps
  if (!first) return ''
  const number = numberOf(first, t)
  const head = first.isUnder ? t(`locators.last.${first.word}`, { number }) : number
  return head + write([first, ...others], t).slice(write([first], t).length)
}

function numberOf({ word, number }: Step, t: CiteWords): string {
  return word === 'article' && number === '1' ? t('locators.firstArticle', { number }) : number
}
