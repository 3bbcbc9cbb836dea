/** Text as it is compared when a reader types a few words to find something: without case, accents and ligatures. */

/** Without any of these folding is a matter of case alone, and many times quicker. */
const BEYOND_ASCII = /\P{ASCII}/u

/** The folded form of a text; two that read alike have the same one. Linear. */
export function folded(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('und')
}

/** The folded words of what was typed, in order; none when only white space was. */
export function foldedWords(typed: string): readonly string[] {
  return folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== '')
}
