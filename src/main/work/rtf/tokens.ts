/**
 * The signs of an RTF file, one after the other: groups, control words, bytes of text. Never fails: what is not RTF is text.
 * Rich Text Format Specification 1.9.1, "RTF Syntax".
 */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** a control word without its backslash, or one sign; `value` is its number */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** a byte that is written out (`\'e9`) */
  | { readonly kind: 'byte'; readonly byte: number }
  /** bytes of text, one unit each */
  | { readonly kind: 'text'; readonly text: string }

const WORD = /\\(?<word>[A-Za-z]{1,32})(?<value>-?\d{1,10})? ?/uy
const PLAIN = /[^\\{}\r\n]+/uy

/** @param source the file's bytes, one unit each */
export function* tokensOf(source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const sign = source[at]
    if (sign === '{' || sign === '}') {
      at++
      yield { kind: sign === '{' ? 'open' : 'close' }
    } else if (sign === '\r' || sign === '\n') at++
    else if (sign !== '\\') {
      PLAIN.lastIndex = at
      const text = PLAIN.exec(source)?.[0] ?? sign ?? ''
      at += text.length
      yield { kind: 'text', text }
    } else {
      const hex = source[at + 1] === "'" ? source.slice(at + 2, at + 4) : ''
      WORD.lastIndex = at
      const found = WORD.exec(source)
      if (/^[0-9a-f]{2}$/iu.test(hex)) {
        at += 4
        yield { kind: 'byte', byte: Number.parseInt(hex, 16) }
      } else if (found?.groups) {
        const { word = '', value } = found.groups
        at += found[0].length
        // So many raw bytes follow, which may be anything.
        if (word === 'bin') at += Math.max(0, Number(value ?? 0))
        else yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) }
      } else {
        const word = source[at + 1] ?? ''
        at += 2
        // A line end after a backslash ends the paragraph.
        yield { kind: 'word', word: word === '\n' || word === '\r' ? 'par' : word, value: undefined }
      }
    }
  }
}
