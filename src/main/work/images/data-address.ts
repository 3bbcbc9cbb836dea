/** The bytes of a `data:` address (RFC 2397), whatever kind it claims: the bytes themselves are judged. */

const HEAD = /^\s*data:(?<type>[^,]{0,200}),/iu

/** Undefined for any other address and for what cannot be decoded. */
export function dataBytes(address: string): Uint8Array | undefined {
  const head = HEAD.exec(address.slice(0, 300))
  if (!head) return undefined
  const body = address.slice(head[0].length)
  if (/;\s*base64\s*$/iu.test(head.groups?.['type'] ?? '')) return Buffer.from(body, 'base64')
  // Pictures are not written so, but nothing forbids it: `%89PNG`.
  return Buffer.from(
    body.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
