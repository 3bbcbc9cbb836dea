/**
 * What a picture's first bytes say of it: its kind and its size in pixels, without decoding it. Only what every browser
 * shows and nothing that can hold a script: PNG, JPEG, GIF, WebP. What a file's name or its envelope claim counts for
 * nothing. https://www.w3.org/TR/png-3/ · ITU-T T.81 · https://developers.google.com/speed/webp/docs/riff_container
 */

export interface ImageHeader {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  /** pixels, as shown */
  readonly width: number
  readonly height: number
}

/** Bytes of a JPEG that are searched for its size: a camera's preview and profiles stand before it. */
const JPEG_HEAD = 2_000_000

/** Undefined for what is no picture of these kinds, or one without a size. */
export function imageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = png(view) ?? gif(view) ?? webp(view) ?? jpeg(view)
  return header && header.width > 0 && header.height > 0 ? header : undefined
}

function png(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return undefined
  if (!says(view, 12, 'IHDR')) return undefined
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gif(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 10 || !(says(view, 0, 'GIF87a') || says(view, 0, 'GIF89a'))) return undefined
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function webp(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 30 || !says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return undefined
  const mediaType = 'image/webp'
  if (says(view, 12, 'VP8X')) return { mediaType, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  if (says(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true)
    return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (!says(view, 12, 'VP8 ') || uint24(view, 23) !== 0x2a019d) return undefined
  return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

/** Walks from segment to segment to the frame's own; a photograph may say that it was taken on its side. */
function jpeg(view: DataView): ImageHeader | undefined {
  const end = Math.min(view.byteLength, JPEG_HEAD) - 9
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let isTurned = false
  for (let at = 2; at < end; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return { mediaType: 'image/jpeg', width: isTurned ? height : width, height: isTurned ? width : height }
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || marker === 0xda || marker === 0xd9) return undefined
    if (marker === 0xe1) isTurned = isTurned || orientationIn(view, at + 4, length - 2) >= 5
    at += 2 + length
  }
  return undefined
}

/** SOF0 to SOF15; C4, C8 and CC are other things. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** The orientation (1–8) that an Exif segment says, else 0; 5 to 8 lie on their side. */
function orientationIn(view: DataView, from: number, length: number): number {
  const end = Math.min(view.byteLength, from + length)
  if (end - from < 14 || !says(view, from, 'Exif')) return 0
  const tiff = from + 6
  const isLittle = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  if (directory + 2 > end) return 0
  const count = view.getUint16(directory, isLittle)
  for (let n = 0; n < count; n++) {
    const entry = directory + 2 + n * 12
    if (entry + 12 > end) return 0
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle)
  }
  return 0
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

function says(view: DataView, at: number, words: string): boolean {
  for (let n = 0; n < words.length; n++) if (view.getUint8(at + n) !== words.charCodeAt(n)) return false
  return true
}
