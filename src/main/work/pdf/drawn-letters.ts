/**
 * Letters of fonts that are pictures (Type 3) under names that say nothing. pdf.js takes the codes of `ff`, `fi` and `fl` in
 * them for white space and drops them; what is drawn on the page has them still, so its letters are laid beside the words
 * of the text, and what is missing there is put in its place.
 */
import type { PdfPage } from './open.ts'
import { lettersOfCode, vote, type Votes } from './tex-codes.ts'

/** A piece of text of pdf.js, as far as it is looked at. */
export interface Item {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
}

/** A letter as it is drawn. */
export interface Drawn {
  /** what pdf.js takes it for */
  readonly sign: string
  readonly code: number
  readonly font: string
  /** a space stands before it */
  readonly isSpaced: boolean
  /** it begins what is shown in one go */
  readonly isFirst: boolean
}

/** pdf.js's numbers for choosing a font and for showing text (`OPS`). */
const SET_FONT = 37
const SHOW_TEXT = 44
/** Moves in a line by this many thousandths are spaces. */
const SPACE = -170
// oxlint-disable-next-line no-control-regex -- codes of letters in such fonts
const DROPPED = /^[\u0009-\u000D]$/u
const WHITE = /^\s*$/u
const HIDDEN = /^\p{Cf}+$/u

export interface Restored {
  readonly items: readonly { readonly str: string; readonly width: number }[]
  /** letters that are drawn, and stand nowhere */
  readonly lost: number
}

/** The letters of a page in the order they are drawn. */
export async function drawnLetters(page: PdfPage): Promise<Drawn[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const drawn: Drawn[] = []
  let font = ''
  fnArray.forEach((fn, index) => {
    const args = (argsArray as readonly unknown[])[index]
    const first: unknown = Array.isArray(args) ? args[0] : undefined
    if (fn === SET_FONT) font = String(first)
    else if (fn === SHOW_TEXT && Array.isArray(first)) drawn.push(...shown(first, font))
  })
  return drawn
}

function shown(glyphs: readonly unknown[], font: string): Drawn[] {
  const drawn: Drawn[] = []
  let [isSpaced, isFirst] = [false, true]
  for (const glyph of glyphs) {
    if (typeof glyph === 'number' && glyph <= SPACE) isSpaced = true
    if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph)) continue
    const unicode = String(glyph.unicode)
    const code =
      'originalCharCode' in glyph && typeof glyph.originalCharCode === 'number' ? glyph.originalCharCode : -1
    if (HIDDEN.test(unicode)) continue
    if (WHITE.test(unicode) && !DROPPED.test(unicode)) {
      isSpaced = true
      continue
    }
    for (const sign of unicode) {
      drawn.push({ sign, code: unicode === sign ? code : -1, font, isSpaced, isFirst })
      isSpaced = isFirst = false
    }
  }
  return drawn
}

/**
 * The pieces with all their letters, as they are where the page draws others than its text has.
 * @param votes what is known of each font; grows
 */
export function restored(
  items: readonly Item[],
  drawn: readonly Drawn[],
  votes: Map<string, Votes>,
): Restored {
  for (const { sign, code, font } of drawn) {
    const known = votes.get(font) ?? { older: 0, newer: 0 }
    votes.set(font, known)
    if (sign === String.fromCharCode(code)) vote(known, code)
  }
  const letters = drawn.map(({ sign, code, font }) => {
    const known = votes.get(font)
    return (sign === String.fromCharCode(code) && known && lettersOfCode(code, known)) || sign
  })
  const signs = items.flatMap(({ str }) => [...str].filter((sign) => !WHITE.test(sign)))
  const kept = drawn.filter(({ sign }) => !DROPPED.test(sign))
  const isSame = signs.length === kept.length && kept.every(({ sign }, at) => sign === signs[at])
  return isSame
    ? { items: fill(items, drawn, letters), lost: 0 }
    : { items, lost: drawn.length - kept.length }
}

/** Writes the letters in the order they are drawn; white that stood for a dropped one is taken away. */
function fill(items: readonly Item[], drawn: readonly Drawn[], letters: readonly string[]) {
  const made = items.map(({ width }) => ({ str: '', width }))
  let at = 0
  let last = -1
  const dropped = (index: number): void => {
    const { isSpaced, isFirst } = drawn[at] ?? { isSpaced: false, isFirst: false }
    const [before, here] = [items[last], items[index]]
    const opens = last !== index && (last < 0 || (isFirst && !isNear(before, here)))
    const into = made[opens ? index : last]
    if (into && !opens) {
      for (const one of made.slice(last, index + 1)) one.str = one.str.trimEnd()
      if (last !== index) into.width = reachOf(before, here, into.width)
    }
    if (into) into.str += (isSpaced && into.str !== '' ? ' ' : '') + (letters[at] ?? '')
    at++
  }
  items.forEach(({ str }, index) => {
    for (const sign of str) {
      const into = made[index]
      if (into && WHITE.test(sign)) into.str += sign
      if (!into || WHITE.test(sign)) continue
      const from = at
      while (DROPPED.test(drawn[at]?.sign ?? '')) dropped(index)
      if (at > from && drawn[at]?.isSpaced) into.str += ' '
      into.str += letters[at++] ?? sign
      last = index
    }
  })
  while (at < drawn.length && last >= 0) dropped(last)
  return made
}

const placeOf = (item: Item | undefined): readonly [x: number, y: number] => [
  item?.transform[4] ?? 0,
  item?.transform[5] ?? 0,
]

/** Whether two pieces of one line have room for no more than a letter between them. */
function isNear(a: Item | undefined, b: Item | undefined): boolean {
  if (!a || !b) return false
  const [[x, y], [nextX, nextY]] = [placeOf(a), placeOf(b)]
  const gap = nextX - x - a.width
  return Math.abs(y - nextY) < 1 && gap > 0 && gap < (1.8 * b.width) / Math.max(1, b.str.length)
}

/** How wide a piece is that goes on to the next one of its line. */
function reachOf(a: Item | undefined, b: Item | undefined, width: number): number {
  const [[x, y], [nextX, nextY]] = [placeOf(a), placeOf(b)]
  return Math.abs(y - nextY) < 1 ? Math.max(width, nextX - x) : width
}
