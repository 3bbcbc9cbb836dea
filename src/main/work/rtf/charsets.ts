/** Code pages and charsets of fonts, as RTF numbers them, by the names that decoders know. https://encoding.spec.whatwg.org/ */

const PAGES: ReadonlyMap<number, string> = new Map([
  [437, 'windows-1252'],
  [850, 'windows-1252'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [65001, 'utf-8'],
])

const CHARSETS: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])

/** The encoding of a code page (`\ansicpg`); Western European where it is not known. */
export function encodingOfPage(page: number): string {
  const isWindows = page >= 1250 && page <= 1258
  return isWindows ? `windows-${page}` : (PAGES.get(page) ?? 'windows-1252')
}

/** The encoding of a font (`\fcharset`); undefined where it is the file's own. */
export function encodingOfCharset(charset: number): string | undefined {
  return CHARSETS.get(charset)
}

/** Languages of Windows by the low byte of their number, the commonest first. [MS-LCID] */
const LANGUAGES: ReadonlyMap<number, string> = new Map([
  [0x01, 'ar'],
  [0x04, 'zh'],
  [0x05, 'cs'],
  [0x06, 'da'],
  [0x07, 'de'],
  [0x08, 'el'],
  [0x09, 'en'],
  [0x0a, 'es'],
  [0x0b, 'fi'],
  [0x0c, 'fr'],
  [0x0d, 'he'],
  [0x0e, 'hu'],
  [0x10, 'it'],
  [0x11, 'ja'],
  [0x12, 'ko'],
  [0x13, 'nl'],
  [0x14, 'nb'],
  [0x15, 'pl'],
  [0x16, 'pt'],
  [0x18, 'ro'],
  [0x19, 'ru'],
  [0x1d, 'sv'],
  [0x1f, 'tr'],
  [0x22, 'uk'],
])

/** BCP 47, without a region; undefined where it is not known. */
export function languageOfNumber(lcid: number): string | undefined {
  return lcid === 0x0400 ? undefined : LANGUAGES.get(lcid & 0xff)
}
