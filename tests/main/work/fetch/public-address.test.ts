/** Which IP addresses are of the public internet: tables of both kinds, and laws over all of a block. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from '#main/work/fetch/public-address.ts'

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.7',
  '192.168.0.1',
  '198.19.255.255',
  '203.0.113.9',
  '224.0.0.251',
  '239.255.255.250',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '::10.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b::127.0.0.1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2606:4700::1111%eth0',
  '010.0.0.1',
  '127.1',
  '2130706433',
  'example.org',
  '',
])('%j is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '168.63.129.17',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:80b::200e',
  '2001:200::1',
  '64:ff9b::808:808',
  '64:ff9b::8.8.8.8',
])('%j is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

/** The groups of an IPv6 address, written in full and with the first run of noughts left out. */
const written = (groups: readonly number[]): string[] => {
  const full = groups.map((group) => group.toString(16)).join(':')
  const short = full.replace(/(?:^|:)0(?::0)+(?=:|$)/u, '::').replace(/:{3,}/u, '::')
  return [full, short]
}
const group = fc.nat(0xffff)
const byte = fc.nat(255)

test('an IPv6 address means the same in each way of writing it', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      expect(new Set(written(groups).map(isPublicAddress)).size).toBe(1)
    }),
  )
})

test('no address outside 2000::/3 is public, but a public one seen through NAT64', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), ([first = 0, ...rest]) => {
      fc.pre(first >> 13 !== 1 && first !== 0x64)
      expect(isPublicAddress([first, ...rest].map((one) => one.toString(16)).join(':'))).toBe(false)
    }),
  )
})

test('an IPv4 address inside an IPv6 one is never public, but through NAT64 where it is itself', () => {
  fc.assert(
    fc.property(byte, byte, byte, byte, (...bytes) => {
      const address = bytes.join('.')
      expect([`::ffff:${address}`, `::${address}`].map(isPublicAddress)).toEqual([false, false])
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address))
    }),
  )
})

test.each([
  ['10', [10]],
  ['127', [127]],
  ['192.168', [192, 168]],
  ['169.254', [169, 254]],
])('nothing in %s is public', (_block, head) => {
  fc.assert(
    fc.property(byte, byte, byte, (...rest) => {
      expect(isPublicAddress([...head, ...rest].slice(0, 4).join('.'))).toBe(false)
    }),
  )
})
