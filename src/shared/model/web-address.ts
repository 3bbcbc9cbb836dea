/**
 * What a reader types to bring in a text from the web: tidied, and refused where it can be told without asking
 * anybody. Only https, only its own port, no credentials, no names of this computer or its neighbours. What a name
 * stands for is checked again where it is fetched (main/work/fetch).
 */

/** Why an address is not fetched; a code of the catalogues under `errors`. */
export type AddressFault =
  | 'address-invalid'
  | 'address-not-https'
  | 'address-credentials'
  | 'address-port'
  | 'address-refused'

export type WebAddress =
  | { readonly url: URL; readonly fault?: undefined }
  | { readonly fault: AddressFault; readonly host: string }

/** Longest address, in UTF-16 units. */
const LIMIT = 2048
// Control, zero-width and bidirectional formatting characters can make an address look like another one.
const DECEPTIVE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u
/** Names that are never of the public web (RFC 6761, 6762, 8375, 9476). */
const NEARBY =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|alt|onion)$/u

/** A typed address; `https://` may be left out. The fragment is dropped: it is never sent. */
export function webAddress(typed: string): WebAddress {
  const text = typed.trim()
  if (text === '' || text.length > LIMIT || DECEPTIVE.test(text) || /\s/u.test(text))
    return { fault: 'address-invalid', host: '' }
  // `example.org:8080/x` has no scheme, though it looks like one.
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d{1,5}(?:[/?#]|$))/iu.test(text)
  const url = URL.parse(hasScheme ? text : `https://${text}`)
  if (!url || url.hostname === '') return { fault: 'address-invalid', host: '' }
  const host = url.hostname
  if (url.protocol === 'http:') return { fault: 'address-not-https', host }
  if (url.protocol !== 'https:') return { fault: 'address-invalid', host }
  if (url.username !== '' || url.password !== '') return { fault: 'address-credentials', host }
  if (url.port !== '') return { fault: 'address-port', host }
  if (isNearby(host)) return { fault: 'address-refused', host }
  return { url: URL.parse(url.href.replace(/#.*$/u, '')) ?? url }
}

/** A name without a dot is one of a neighbour; a numbered address has dots or brackets. */
function isNearby(host: string): boolean {
  if (host.startsWith('[')) return false
  const name = host.replace(/\.$/u, '')
  return !name.includes('.') || NEARBY.test(name)
}
