/** Encodings offered for a text that is not UTF-8, the likeliest first (WHATWG labels; names are in the catalogues). */
export const ENCODINGS = [
  'windows-1252',
  'iso-8859-15',
  'utf-16le',
  'utf-16be',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1256',
  'gb18030',
  'shift_jis',
] as const

/** Failures that another encoding may mend. */
export const MENDED_BY_ENCODING: ReadonlySet<string> = new Set([
  'not-utf8',
  'not-in-encoding',
  'looks-binary',
])

/** Remarks on a text that may be in another encoding after all. */
export const GUESSED: ReadonlySet<string> = new Set([
  'encoding-guessed',
  'text-encoding-guessed',
  'encoding-mended',
])
