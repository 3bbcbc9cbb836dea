/** Words for TeX: what would command it is written as the sign that it is. */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Braces count in an entry even behind a backslash, so a lone one would end it or swallow the next.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** One line of words, escaped. */
export function tex(words: string): string {
  return (
    words
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/[\\{}$&#_%~^]/gu, (sign) => SIGNS[sign] ?? sign)
      // Two of these would become a dash or a quotation mark.
      .replace(/(?<sign>['`-])(?=\k<sign>)/gu, '$<sign>{}')
  )
}

/** The same for a title, of which styles may make small letters: words as NATO are kept by braces. */
export function caseKept(title: string): string {
  return title
    .trim()
    .split(/\s+/u)
    .map((word) => (/[\p{L}\p{N}].*\p{Lu}/u.test(word) ? `{${tex(word)}}` : tex(word)))
    .join(' ')
}

/** An address or a DOI, which TeX takes as it is: only what would end the field is encoded. */
export function verbatim(words: string): string {
  return words.replace(/[\s\p{Cc}{}\\]/gu, (sign) => encodeURIComponent(sign))
}
