/** Makes archives for tests, good and hostile ones: whole parts from strings, and wrong words in their headers. */
import { type Zippable, zipSync } from 'fflate'

/** An archive of these parts; text becomes UTF-8. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const all: Zippable = {}
  for (const [name, content] of Object.entries(parts))
    all[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return zipSync(all, { level })
}

/** A copy where every central directory record is changed. */
export function withDirectory(bytes: Uint8Array, change: (record: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (const at of placesOf(copy, 0x02014b50)) change(new DataView(copy.buffer, copy.byteOffset + at, 46))
  return copy
}

/** A copy where one name is another one of the same length, everywhere. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to)
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

function placesOf(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const places: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) places.push(at)
  return places
}
