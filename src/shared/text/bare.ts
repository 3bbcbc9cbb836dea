/**
 * A text without what programs change when they copy words out of it: white space, hyphens and dashes are left
 * out, quotation marks and ligatures made alike; case and accents stay. Two copies of one passage are the same
 * bare text, and every unit knows where it stood.
 */
import type { Span } from '#shared/model/passage.ts'
import { foldCharacter, type Keeping } from './find-letters.ts'

export interface BareText {
  readonly bare: string
  /** the span of the text that units `[start, end)` of the bare text come from; not for an empty one */
  spanOf(start: number, end: number): Span
  /** how many bare units come from before an offset of the text */
  countBefore(offset: number): number
}

const KEEPING: Keeping = { isCaseKept: true, isMarkKept: true, isLayoutKept: false }
const PIECE = 8192

/** Linear, once per text; memory is four bytes a unit beside the text. */
export function bareText(text: string): BareText {
  // An ellipsis becomes three points and a ligature up to three letters.
  let places = new Uint32Array(text.length + 16)
  const known = new Map<number, string>()
  const pieces: string[] = []
  let piece = ''
  let written = 0
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    let bare = known.get(code)
    if (bare === undefined) {
      const folded = foldCharacter(String.fromCodePoint(code), KEEPING)
      bare = folded === ' ' || folded === '-' ? '' : folded
      known.set(code, bare)
    }
    if (bare !== '') {
      if (written + bare.length > places.length) places = grown(places)
      for (let unit = 0; unit < bare.length; unit++) places[written + unit] = at
      written += bare.length
      piece += bare
      if (piece.length > PIECE) {
        pieces.push(piece)
        piece = ''
      }
    }
    at += code > 0xffff ? 2 : 1
  }
  return {
    bare: pieces.join('') + piece,
    spanOf(start, end) {
      const last = places[Math.max(start, end - 1)] ?? 0
      return { start: places[start] ?? 0, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) }
    },
    countBefore(offset) {
      let [low, high] = [0, written]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((places[middle] ?? 0) < offset) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

/** The bare form of what is looked for. */
export function bareWords(words: string): string {
  return bareText(words.normalize('NFC')).bare
}

function grown(places: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(places.length * 2)
  larger.set(places)
  return larger
}
