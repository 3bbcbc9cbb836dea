/**
 * How one character reads to someone who looks for words: without its case, its accents, its points, its
 * typography, as far as they do not matter to the question. Each character folds by itself, so a text can be
 * folded with a map back to where every letter stood (find-fold.ts).
 */

/** What matters to the question. */
export interface Keeping {
  readonly isCaseKept: boolean
  readonly isMarkKept: boolean
  /** for patterns: white space, line ends and dashes stay as they are */
  readonly isLayoutKept: boolean
}

/**
 * Marks that a reader may leave out: accents, breathings, Hebrew points, Arabic vowel signs. Vowels of Indic
 * scripts and the voicing marks of kana are letters of their own and stay.
 */
const MARK =
  /(?![\u3099\u309A])(?=[\p{Mn}\p{Me}])[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]/gu

/** Never seen, besides marks of direction and joiners (\p{Cf}): the joiner of marks, the Arabic stretching stroke. */
const UNSEEN = /^[\p{Cf}\u034F\u0640]$/u
/** These are written and read, although Unicode calls them formats: Arabic and Syriac signs around numbers. */
const SEEN = /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]$/u

const signs = (written: string, plain: string): [string, string][] =>
  written.split(' ').map((sign) => [sign, plain])

const QUOTES = new Map([
  ...signs('‘ ’ ‚ ‛ ‹ › ′ ʹ ʻ ʼ ʽ ` ´ ＇', "'"),
  ...signs('“ ” „ ‟ « » ″ 〝 〞 ＂', '"'),
])
const PUNCTUATION = new Map([...signs('‐ ‑ ‒ – — ― − ⁃ ﹘ ﹣ － ־ ֊', '-'), ...signs('…', '...')])

/** Letters that Unicode does not take apart and readers do. */
const APART = new Map(
  'œ:oe Œ:OE æ:ae Æ:AE ø:o Ø:O đ:d Đ:D ł:l Ł:L ħ:h Ħ:H ŧ:t Ŧ:T ı:i'
    .split(' ')
    .map((pair): [string, string] => {
      const [letter = '', plain = ''] = pair.split(':')
      return [letter, plain]
    }),
)

/** What a character (one code point) is compared as; empty when it does not count. White space is one space. */
export function foldCharacter(character: string, keeping: Keeping): string {
  if (UNSEEN.test(character) && !SEEN.test(character)) return ''
  const quote = QUOTES.get(character)
  if (quote !== undefined) return quote
  if (!keeping.isLayoutKept) {
    if (/\s/u.test(character)) return ' '
    const sign = PUNCTUATION.get(character)
    if (sign !== undefined) return sign
  }
  const bare = keeping.isMarkKept ? joined(character) : withoutMarks(character)
  return keeping.isCaseKept ? bare : withoutCase(bare, keeping.isMarkKept)
}

/** Ligatures of type are letters to every reader. */
function joined(character: string): string {
  return /^[\uFB00-\uFB06]$/u.test(character) ? character.normalize('NFKC') : character
}

function withoutMarks(character: string): string {
  const plain = APART.get(character)
  if (plain !== undefined) return plain
  const open = character.normalize('NFKD')
  // Accents that stand alone decompose into a space with a mark.
  if (open.startsWith(' ') && open !== ' ') return character
  const bare = open.replace(MARK, '')
  // æ and ø may have come with an accent of their own.
  return (APART.get(bare) ?? bare).normalize('NFC')
}

/** Full case folding: ẞ, ß and SS are one, and so are Σ, σ and ς; a Turkish İ is an i. */
function withoutCase(text: string, isMarkKept: boolean): string {
  const folded = text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('ς', 'σ')
  return isMarkKept ? folded.normalize('NFC') : folded
}
