/**
 * Words that mean something to Obsidian or Logseq beyond Markdown: `#word` becomes a tag there, `$x$` a formula, `%%`
 * hides what follows. Such characters travel as noncharacters of Unicode through our Markdown writer, which leaves them
 * alone, and come out with a backslash before them. Mentions travel the same way and come out as links.
 */

/** Noncharacters (Unicode 23.7): never in a text, and neither space nor punctuation to Markdown. */
const FIRST = 0xfdd0
const OPEN = String.fromCodePoint(0xfdee)
const CLOSE = String.fromCodePoint(0xfdef)
const NONCHARACTERS = /[\u{FDD0}-\u{FDEF}]/gu

/** Characters that can be guarded, in the order of their noncharacters. */
const GUARDED = '#$%=^:({['

export interface Guard {
  /** words before they are written as Markdown */
  guard(words: string): string
  /** what the Markdown writer made of them */
  unguard(markdown: string): string
}

/** @param pattern finds single characters of `#$%=^:({[` that the program would take for more than they are */
export function guardOf(pattern: RegExp): Guard {
  return {
    guard: (words) =>
      words
        .replace(NONCHARACTERS, '')
        .replace(pattern, (one) => String.fromCodePoint(FIRST + Math.max(0, GUARDED.indexOf(one)))),
    unguard: (markdown) =>
      markdown.replace(/[\u{FDD0}-\u{FDDF}]|&#6497[6-9];|&#649[89]\d;/gu, (one) => {
        const code = one.startsWith('&') ? Number(one.slice(2, -1)) : (one.codePointAt(0) ?? FIRST)
        const character = GUARDED[code - FIRST]
        return character === undefined ? one : `\\${character}`
      }),
  }
}

/** A place for what is put in after the Markdown is written. */
export function slot(number: number): string {
  return `${OPEN}${number}${CLOSE}`
}

/** Puts what belongs there into the slots of a Markdown text. */
export function fillSlots(markdown: string, filling: readonly string[]): string {
  return markdown.replace(
    /(?:\u{FDEE}|&#65006;)(\d+)(?:\u{FDEF}|&#65007;)/gu,
    (_slot, number: string) => filling[Number(number)] ?? '',
  )
}
