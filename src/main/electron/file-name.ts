/** A file name that every file system takes, from a title that a reader gave (security.md C8). */

/** Longest name in UTF-8 bytes. */
const LONGEST = 120
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu
/** Names of devices in Windows, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu

export function safeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .trim()
    .replace(/^[.\s]+/u, '')
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - extension.length).replace(DEVICE, '$1-')
  const cut = shorten(stem, LONGEST - extension.length).replace(/[.\s]+$/u, '')
  return `${cut || 'Scholion'}${extension}`
}

/** The longest start of whole characters that fits. */
function shorten(text: string, bytes: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += Buffer.byteLength(character)
    if (used > bytes) break
    kept += character
  }
  return kept
}
