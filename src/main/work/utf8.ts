/** Finds where bytes stop being UTF-8 (Unicode 17, table 3-7: well-formed byte sequences). */
import { isUtf8 } from 'node:buffer'

/** The offset of the first byte of the first ill-formed sequence, or -1 when all bytes are UTF-8. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return -1
}

/** How many sequences of several bytes are well-formed, and how many bytes stand in none. */
export function countUtf8(bytes: Uint8Array): { readonly whole: number; readonly broken: number } {
  let [whole, broken] = [0, 0]
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 1) whole++
    else if (length === 0) broken++
    at += Math.max(1, length)
  }
  return { whole, broken }
}

/** Bytes of the well-formed sequence at an offset; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0
  if (length === 0) return 0
  // The second byte keeps out overlong forms, surrogates and what lies above U+10FFFF.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0
    if (byte < (next === 1 ? low : 0x80) || byte > (next === 1 ? high : 0xbf)) return 0
  }
  return length
}
