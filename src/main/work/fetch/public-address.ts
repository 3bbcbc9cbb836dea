/**
 * Whether an IP address is one of the public internet: the wall against a page that leads to the reader's own
 * computer, router or cloud (SSRF). What is not known to be public is refused.
 * IANA special-purpose registries: https://www.iana.org/assignments/iana-ipv4-special-registry,
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
import { isIPv4, isIPv6 } from 'node:net'

/** IPv4 blocks that are not of the public internet: first address and length of the prefix. */
const REFUSED_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT, and the metadata of one cloud
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // the platform service of another cloud
  ['169.254.0.0', 16], // link-local, and the metadata of most clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays, given up
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
]
/** Inside 2000::/3, which is all that is given out; the rest of IPv6 is refused as a whole. */
const REFUSED_6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments: Teredo, benchmarks, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address in disguise
  ['3fff::', 20], // documentation
]

const BLOCKS_4 = REFUSED_4.map(([first, length]) => ({ first: numberOf4(first), length }))
const BLOCKS_6 = REFUSED_6.map(([first, length]) => ({ first: numberOf6(first), length }))

/** @param address as `dns.lookup` gives it; anything else is not public */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return isPublic4(numberOf4(address))
  // A zone (`fe80::1%eth0`) belongs to a link.
  if (!isIPv6(address) || address.includes('%')) return false
  const number = numberOf6(address)
  const [top, low] = [number >> 32n, number & 0xffff_ffffn]
  // An IPv4 address seen through NAT64 (RFC 6052); one that is merely mapped has no business in a lookup.
  if (top === 0x64_ff9b_0000_0000_0000_0000n) return isPublic4(low)
  return number >> 125n === 1n && !BLOCKS_6.some((block) => isWithin(number, block, 128))
}

function isPublic4(number: bigint): boolean {
  return !BLOCKS_4.some((block) => isWithin(number, block, 32))
}

function isWithin(
  number: bigint,
  { first, length }: { first: bigint; length: number },
  bits: number,
): boolean {
  const shift = BigInt(bits - length)
  return number >> shift === first >> shift
}

function numberOf4(address: string): bigint {
  return address.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n)
}

/** Takes `::` and a dotted end apart. */
function numberOf6(address: string): bigint {
  const dotted = /(?<ip>\d+\.\d+\.\d+\.\d+)$/u.exec(address)?.groups?.['ip']
  const low = dotted === undefined ? 0n : numberOf4(dotted)
  const plain =
    dotted === undefined
      ? address
      : `${address.slice(0, -dotted.length)}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`
  const [head = '', tail] = plain.split('::')
  const [before, after] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  const groups = [...(before ?? [])]
  while (tail !== undefined && groups.length + (after?.length ?? 0) < 8) groups.push('0')
  return [...groups, ...(after ?? [])].reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n)
}
