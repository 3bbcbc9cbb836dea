/**
 * CommonMark decides whether `**` or `_` opens or closes by the characters on both sides of it. Where they
 * would decide wrongly, the neighbour is written as a reference (`&#97;`), which the parser takes for
 * punctuation. So every nesting of marks can be written and read back. CommonMark 0.31, section 6.2.
 */

/** A stretch of text with the same marks. */
export interface Run {
  readonly text: string
  readonly code: boolean
  /** marks that have delimiters, by key: `bold`, `link https://…` */
  readonly marks: readonly string[]
}

/** The marks that end and begin between two runs, in the order in which they are written. */
export interface Turn {
  readonly closing: readonly string[]
  readonly opening: readonly string[]
}

/** Which characters of a run are written as references. */
export interface Ends {
  readonly first: boolean
  readonly last: boolean
}
export const PLAIN: Ends = { first: false, last: false }

export const DELIMITERS: Readonly<Record<string, string>> = { bold: '**', italic: '_', strike: '~~' }

type Neighbour = 'none' | 'space' | 'word' | 'punctuation'

/**
 * Decides the ends of all runs of a line. A run of one character has both ends in it, so one decision may call
 * for the next: the rule is applied forth and back until nothing changes, and an end never changes back.
 */
export function encodedEnds(runs: readonly Run[], turns: readonly Turn[]): Ends[] {
  const ends = runs.map(() => PLAIN)
  let isSettled = false
  const set = (index: number, end: keyof Ends): void => {
    const run = runs[index]
    if (!run || ends[index]?.[end]) return
    const isOne = run.text.length === characterAt(run.text, 0).length
    ends[index] = isOne ? { first: true, last: true } : { ...(ends[index] ?? PLAIN), [end]: true }
    isSettled = false
  }
  const visit = (turn: Turn, index: number): void => {
    const before = neighbour(runs[index - 1], ends[index - 1], 'last')
    const after = neighbour(runs[index], ends[index], 'first')
    const needed = referencesAt(turn, before, after)
    if (needed.before) set(index - 1, 'last')
    if (needed.after) set(index, 'first')
  }
  while (!isSettled) {
    isSettled = true
    turns.forEach(visit)
    for (let index = turns.length - 1; index >= 0; index--)
      visit(turns[index] ?? { closing: [], opening: [] }, index)
  }
  return ends
}

function referencesAt(
  { closing, opening }: Turn,
  before: Neighbour,
  after: Neighbour,
): { before: boolean; after: boolean } {
  const isTight = closing.length + opening.length > 1 || (closing[0] ?? opening[0]) === 'italic'
  // White space inside a mark, or at the line's ends, would be lost.
  if (before === 'space' && (isEmphasis(closing[0]) || after === 'none'))
    return { before: true, after: false }
  if (after === 'space' && (isEmphasis(opening.at(-1)) || before === 'none'))
    return { before: false, after: true }
  const opensFirst = closing.length === 0 && isEmphasis(opening[0])
  const closesLast = opening.length === 0 && isEmphasis(closing.at(-1))
  return {
    before: opensFirst && before === 'word' && (isTight || after !== 'word'),
    after: closesLast && after === 'word' && (isTight || before !== 'word'),
  }
}

function neighbour(run: Run | undefined, ends: Ends | undefined, end: keyof Ends): Neighbour {
  if (!run) return 'none'
  if (run.code || ends?.[end]) return 'punctuation'
  const character = end === 'first' ? characterAt(run.text, 0) : (/.$/su.exec(run.text)?.[0] ?? '')
  if (/\s/u.test(character)) return 'space'
  return /[\p{P}\p{S}\p{Zs}]/u.test(character) ? 'punctuation' : 'word'
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0xfffd)
const isEmphasis = (mark: string | undefined): boolean =>
  mark !== undefined && Object.hasOwn(DELIMITERS, mark)
