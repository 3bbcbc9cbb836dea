/** What a picture's first bytes say: its kind and its size, whatever its name. */
import { expect, test } from 'vitest'
import { imageHeader } from '#shared/formats/images/image-header.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)),
  )
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)
const PNG = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 0x2c, 0, 0, 0, 0xc8])
const frame = (marker: number): number[] => [0xff, marker, 0, 17, 8, 0, 200, 1, 44, 3, ...zeros(9)]
/** Exif that says an orientation, in either order of bytes. */
const exif = (value: number, isLittle: boolean): number[] => {
  const two = (n: number): number[] => (isLittle ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const four = (n: number): number[] => (isLittle ? [n, 0, 0, 0] : [0, 0, 0, n])
  const tiff = [...(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]), ...two(42), ...four(8), ...two(1)]
  const entry = [...two(0x0112), ...two(3), ...four(1), ...two(value), 0, 0]
  return [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, ...entry, 0, 0, 0, 0]
}

test.each([
  ['a PNG', PNG, 'image/png 300×200'],
  ['a GIF', bytes('GIF89a', [0x2c, 1, 200, 0]), 'image/gif 300×200'],
  ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame(0xc2)]), 'image/jpeg 300×200'],
  ['a JPEG on its side', bytes([0xff, 0xd8, ...exif(6, false), ...frame(0xc0)]), 'image/jpeg 200×300'],
  ['one upside down', bytes([0xff, 0xd8, ...exif(3, true), ...frame(0xc0)]), 'image/jpeg 300×200'],
  [
    'a WebP with losses',
    bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(7), [0x9d, 0x01, 0x2a, 0x2c, 1, 200, 0]),
    'image/webp 300×200',
  ],
  [
    'a WebP without losses',
    bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x2b, 0xc1, 0x31, 0], zeros(5)),
    'image/webp 300×200',
  ],
  [
    'a WebP with more in it',
    bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x2b, 1, 0, 199, 0, 0]),
    'image/webp 300×200',
  ],
])('%s', (_name, picture, expected) => {
  const header = imageHeader(picture)
  expect(header && `${header.mediaType} ${header.width}×${header.height}`).toBe(expected)
})

test.each([
  ['nothing', bytes('')],
  ['a drawing with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a page', bytes('<!doctype html><title>x</title>'.padEnd(60))],
  ['a PNG cut short', PNG.slice(0, 20)],
  ['a PNG without a size', PNG.map((byte, at) => (at >= 16 ? 0 : byte))],
  ['a JPEG that ends before its frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 200])],
  ['a JPEG whose segments lead nowhere', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...zeros(40)])],
  ['a WebP that is a sound', bytes('RIFF', zeros(4), 'WAVEfmt ', zeros(20))],
  ['a bitmap', bytes('BM', zeros(60))],
])('%s is no picture', (_name, picture) => {
  expect(imageHeader(picture)).toBeUndefined()
})

test('any bytes after a true beginning are read without failing', () => {
  for (let seed = 1; seed < 2000; seed++) {
    const noise = Array.from(
      { length: 48 },
      (_, at) => ((seed * 2654435761 * (at + 7)) >>> (seed % 24)) & 255,
    )
    for (const start of [[0xff, 0xd8], PNG.slice(0, 16), [0x52, 0x49, 0x46, 0x46]])
      expect(() => imageHeader(bytes([...start, ...noise]))).not.toThrow()
  }
})
