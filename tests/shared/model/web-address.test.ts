/** Addresses as readers type them, and what is refused before anybody is asked. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { webAddress } from '#shared/model/web-address.ts'

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['  example.org/a  ', 'https://example.org/a'],
  ['HTTPS://Example.ORG', 'https://example.org/'],
  ['https://example.org:443/a', 'https://example.org/a'],
  ['https://example.org/a#part', 'https://example.org/a'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://8.8.8.8/', 'https://8.8.8.8/'],
])('%j is %s', (typed, address) => {
  const read = webAddress(typed)
  expect('url' in read && read.url.href).toBe(address)
})

test.each([
  ['', 'address-invalid'],
  ['https://', 'address-invalid'],
  ['two words', 'address-invalid'],
  ['file:///etc/passwd', 'address-invalid'],
  ['javascript:alert(1)', 'address-invalid'],
  ['data:text/html,x', 'address-invalid'],
  ['ftp://example.org/', 'address-invalid'],
  ['https://example.org/\u202Egro', 'address-invalid'],
  ['https://exa\u200Bmple.org/', 'address-invalid'],
  [`https://example.org/${'a'.repeat(2048)}`, 'address-invalid'],
  ['http://example.org/', 'address-not-https'],
  ['https://me@example.org/', 'address-credentials'],
  ['https://me:secret@example.org/', 'address-credentials'],
  ['example.org:8080/a', 'address-port'],
  ['https://example.org:22/', 'address-port'],
  ['localhost', 'address-refused'],
  ['https://LOCALHOST./', 'address-refused'],
  ['https://printer/', 'address-refused'],
  ['https://nas.local/', 'address-refused'],
  ['https://metadata.google.internal/', 'address-refused'],
  ['https://router.home.arpa/', 'address-refused'],
])('%j is refused as %s', (typed, fault) => {
  expect(webAddress(typed).fault).toBe(fault)
})

test('whatever is typed, what is accepted is https on its own port, without a name and a password', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true })), (typed) => {
      const read = webAddress(typed)
      if (!('url' in read)) return
      const { url } = read
      expect([url.protocol, url.port, url.username, url.password, url.hash]).toEqual([
        'https:',
        '',
        '',
        '',
        '',
      ])
    }),
  )
})
