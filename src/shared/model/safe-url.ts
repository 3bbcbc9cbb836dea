/**
 * The one rule for addresses, applied at import, load, render, export and open: http, https and mailto
 * only, no credentials, no control or bidirectional characters, at most 2,048 units.
 */

const SCHEMES = new Set(['http:', 'https:', 'mailto:'])
// Control, zero-width and bidirectional formatting characters can make an address look like another one.
const DECEPTIVE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** The address in canonical form, or undefined when it may not be followed. */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2048 || DECEPTIVE.test(value)) return undefined
  const url = URL.parse(value.trim())
  if (!url || !SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.href
}
