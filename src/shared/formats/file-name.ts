/**
 * The name of an exported file, made from a title. Titles come from texts and from readers, so a name must
 * not leave its folder, be a device of Windows, hide its ending behind bidirectional marks, or be too long
 * for a file system (security.md C8).
 */

/** Path separators, what Windows refuses, controls, invisible and bidirectional marks (joiners are letters' and stay). */
const REFUSED = /[/\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
/** Bytes of UTF-8 in a whole name. */
const LENGTH_LIMIT = 120

const encoder = new TextEncoder()

/**
 * A safe file name for a title and an extension.
 * @param extension with or without a leading dot: "md", ".jsonld"
 * @param fallback the stem when nothing of the title is left
 */
export function fileName(title: string, extension: string, fallback = 'scholion'): string {
  const ending = `.${extension.replace(/^\.+/, '').replace(/[^0-9A-Za-z.-]/g, '')}`
  const cleaned = title.toWellFormed().normalize('NFC').replace(REFUSED, ' ').replace(/\s+/gu, ' ')
  const stem = trimEnds(cut(trimEnds(cleaned), LENGTH_LIMIT - ending.length - 1)) || fallback
  return (DEVICES.test(stem) ? `_${stem}` : stem) + ending
}

/** No leading dot (hidden), no trailing dot or space (dropped by Windows), no leading dash (an option). */
function trimEnds(text: string): string {
  return text.replace(/^[\s.-]+/u, '').replace(/[\s.]+$/u, '')
}

/** The longest start of a text that fits in so many bytes, cut between grapheme clusters. */
function cut(text: string, bytes: number): string {
  if (encoder.encode(text).length <= bytes) return text
  let kept = ''
  let used = 0
  const start = text.slice(0, bytes)
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(start)) {
    used += encoder.encode(segment).length
    if (used > bytes) break
    kept += segment
  }
  return kept.toWellFormed()
}
