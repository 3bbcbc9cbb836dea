/** Typography that TEI says in `rend`, `rendition` or `style`: the words are free, the common ones are known. */
import type { XmlElement } from '../xml.ts'
import type { Typography } from '../odt/styles.ts'

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ital(?:ic|ics|ique)?|i|oblique|kursiv)\b/u, 'em'],
  [/\b(?:bold|b|gras|fett|strong)\b/u, 'strong'],
  [/\b(?:sup|super|superscript|exp|exposant)\b/u, 'sup'],
  [/\b(?:sub|subscript|indice)\b/u, 'sub'],
  [/\b(?:small-?caps?|smcap|sc|petites-capitales)\b/u, 'small-caps'],
]
/** Elements that are set apart even when nothing says how. */
const EMPHASISED = new Set(['emph', 'hi', 'title'])

/** How the words of an element are set, outermost first. */
export function typographyOf({ name, attributes }: XmlElement): Typography {
  const said = ['rend', 'rendition', 'style']
    .map((attribute) => attributes.get(attribute) ?? '')
    .join(' ')
    .toLowerCase()
    .replaceAll(/[#_:;]/gu, ' ')
  const found = KNOWN.flatMap(([words, typography]) => (words.test(said) ? [typography] : []))
  // The title of an article stands between quotation marks.
  const isPlain = said.trim() !== '' || /^[au]$/u.test(attributes.get('level') ?? '')
  return found.length === 0 && !isPlain && EMPHASISED.has(name) ? ['em'] : found
}
