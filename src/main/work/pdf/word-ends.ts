/**
 * What happens between two lines of a paragraph: a space, nothing, or a hyphen that goes. Whether a hyphen is the word's
 * own is asked of the text itself: of its other words, which no line end has broken.
 */

/** Hyphens at a line's end; the second is the soft one. */
const HYPHEN = /[-\u00AD\u2010]$/u
const DASH = /[\p{L}\p{N}][/\u2013\u2014]$/u
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** First parts that keep their hyphen in English and French. */
const FIRST =
  /^(?:self|ex|non|vice|quasi|all|half|well|mi|demi|semi|sous|avant|après|arrière|celui|celle|ceux|celles)$/iu
/** Second parts that keep it in French. */
const SECOND = /^(?:ils?|elles?|on|je|tu|nous|vous|ce|ci|là|mêmes?|moi|toi|lui|leur|t|dire|delà)$/iu

/** The words of a text, as they stand within lines. */
export interface Vocabulary {
  has(word: string): boolean
}

/** Words and hyphenated words of lines, without the last of each. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  for (const line of lines)
    for (const [word] of line
      .replace(/\S+$/u, '')
      .matchAll(/[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu)) {
      const known = word.toLowerCase().replaceAll('\u2010', '-')
      words.add(known)
    }
  return { has: (word) => words.has(word.toLowerCase()) }
}

/** How a line goes on in the next one. */
export interface Joint {
  /** units to take off the end of the first */
  readonly cut: number
  readonly between: '' | ' '
}

export function jointOf(first: string, second: string, known: Vocabulary): Joint {
  const left = /(?<word>[\p{L}\p{M}\p{N}]+)[-\u00AD\u2010]$/u.exec(first)?.groups?.['word']
  const right = /^[\p{L}\p{M}\p{N}]+/u.exec(second)?.[0]
  if (left !== undefined && right !== undefined) {
    const isSoft = first.endsWith('\u00AD')
    const isWhole =
      isSoft || (/^\p{Ll}/u.test(right) && /\p{L}$/u.test(left) && !isCompound(left, right, known))
    return { cut: isWhole ? 1 : 0, between: '' }
  }
  if (HYPHEN.test(first) && !/\s.$/u.test(first))
    return { cut: first.endsWith('\u00AD') ? 1 : 0, between: '' }
  if (DASH.test(first) && right !== undefined) return { cut: 0, between: '' }
  if (CJK.test(first.at(-1) ?? '') && CJK.test(second[0] ?? '')) return { cut: 0, between: '' }
  return { cut: 0, between: isLost(first, second, known) ? '' : ' ' }
}

function isCompound(left: string, right: string, known: Vocabulary): boolean {
  if (known.has(`${left}-${right}`)) return true
  if (known.has(left + right)) return false
  if (FIRST.test(left) || SECOND.test(right)) return true
  return left.length > 3 && right.length > 3 && known.has(left) && known.has(right)
}

/**
 * A soft hyphen that the file draws is not told by pdf.js: a word whose halves are no words of the text, while the whole
 * is one, was broken by it.
 */
function isLost(first: string, second: string, known: Vocabulary): boolean {
  const left = /(?<=^|\s)\p{L}{2,}$/u.exec(first)?.[0]
  const right = /^\p{Ll}{2,}/u.exec(second)?.[0]
  if (left === undefined || right === undefined) return false
  return known.has(left + right) && !known.has(left) && !known.has(right)
}
