/** A certificate for a test's own https server, signed by itself: made anew each time, so that no key lies in the repository. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export interface Identity {
  readonly key: string
  readonly cert: string
}

/** A DER value: its tag, its length, its content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))

/** X.509 v3 (RFC 5280) with an EC key, for these host names. */
export function identity(names: readonly string[]): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
  const commonName = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('test')))))
  const time = (year: number) => der(0x18, Buffer.from(`${year}0101000000Z`))
  const subjectAltName = sequence(
    oid('551d11'),
    der(0x04, sequence(...names.map((name) => der(0x82, Buffer.from(name))))),
  )
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    commonName,
    sequence(time(2020), time(2120)),
    commonName,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(subjectAltName)),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey))
  const cert = sequence(content, ecdsaWithSha256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.replace(/.{64}/gu, '$&\n')}\n-----END CERTIFICATE-----\n`,
  }
}
