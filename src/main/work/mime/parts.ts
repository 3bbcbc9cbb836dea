/**
 * The parts of a MIME message (RFC 2046): found in the bytes, decoded only when asked for. An archive may hold
 * hundreds of pictures; a text needs one part of it.
 */
import { HEAD_LIMIT, mainValue, parameter, readHeaders } from './headers.ts'

export interface Part {
  readonly headers: ReadonlyMap<string, string>
  /** in lower case, without parameters */
  readonly mediaType: string
  /** as it stands in the message, still encoded for its journey */
  readonly body: Buffer
}

export interface Message {
  readonly headers: ReadonlyMap<string, string>
  /** parts that are not made of parts, in order */
  readonly parts: readonly Part[]
  /** whether the message ends before it says so */
  readonly isCut: boolean
}

/** Parts in all; further ones are left out. */
const PART_LIMIT = 10_000
/** Parts in each other. */
const DEPTH_LIMIT = 8

/** Reads a message; a body that is not in parts is its one part. Linear; never fails. */
export function readMessage(bytes: Uint8Array): Message {
  const whole = splitHead(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const parts: Part[] = []
  let isCut = false
  const open: { readonly part: Part; readonly depth: number }[] = [{ part: whole, depth: 0 }]
  for (let next = open.pop(); next && parts.length < PART_LIMIT; next = open.pop()) {
    const { part, depth } = next
    const boundary = parameter(part.headers.get('content-type') ?? '', 'boundary')
    if (!part.mediaType.startsWith('multipart/') || boundary === '' || depth >= DEPTH_LIMIT) {
      parts.push(part)
      continue
    }
    const { bodies, isClosed } = split(part.body, boundary)
    isCut ||= !isClosed
    for (const body of bodies.toReversed()) open.push({ part: splitHead(body), depth: depth + 1 })
  }
  return { headers: whole.headers, parts, isCut }
}

/** The bytes of a part as they were before their journey. */
export function decodePart({ headers, body }: Part): Uint8Array {
  const encoding = mainValue(headers.get('content-transfer-encoding') ?? '')
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? unquoted(body) : body
}

function splitHead(bytes: Buffer): Part {
  const long = bytes.indexOf('\r\n\r\n')
  const short = bytes.indexOf('\n\n')
  const isLong = long >= 0 && (short < 0 || long < short)
  // A part may have no head; then it begins with its empty line.
  const isBare = bytes[0] === 0x0a || (bytes[0] === 0x0d && bytes[1] === 0x0a)
  const end = isBare ? 0 : isLong ? long : short
  const body = isBare ? (bytes[0] === 0x0a ? 1 : 2) : isLong ? long + 4 : short + 2
  const hasHead = end >= 0 && end <= HEAD_LIMIT
  const headers = hasHead ? readHeaders(bytes.subarray(0, end).toString('latin1')) : new Map<string, string>()
  return {
    headers,
    mediaType: mainValue(headers.get('content-type') ?? ''),
    body: hasHead ? bytes.subarray(body) : bytes,
  }
}

/** What stands between lines of `--boundary`, up to `--boundary--`. */
function split(
  body: Buffer,
  boundary: string,
): { readonly bodies: readonly Buffer[]; readonly isClosed: boolean } {
  const line = Buffer.from(`--${boundary}`, 'latin1')
  const bodies: Buffer[] = []
  let from = -1
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    const after = at + line.length
    if (from >= 0) bodies.push(body.subarray(from, lineEndBefore(body, at, from)))
    if (body[after] === 0x2d && body[after + 1] === 0x2d) return { bodies, isClosed: true }
    const end = body.indexOf(0x0a, after)
    from = end < 0 ? body.length : end + 1
    if (bodies.length >= PART_LIMIT) break
  }
  if (from >= 0 && from < body.length) bodies.push(body.subarray(from))
  return { bodies, isClosed: false }
}

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(body: Buffer, at: number, from: number): number {
  const end = body[at - 2] === 0x0d ? at - 2 : at - 1
  return Math.max(from, end)
}

/** Quoted-printable (RFC 2045 §6.7): `=XX` is a byte, `=` at the end of a line joins it to the next. */
function unquoted(body: Buffer): Uint8Array {
  const out = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const [next, after] = [body[at + 1] ?? 0, body[at + 2] ?? 0]
    const value = hex(next) * 16 + hex(after)
    if (next === 0x0a) at += 1
    else if (next === 0x0d && after === 0x0a) at += 2
    else if (Number.isNaN(value)) out[length++] = byte
    else {
      out[length++] = value
      at += 2
    }
  }
  return out.subarray(0, length)
}

function hex(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const upper = byte & 0xdf
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : Number.NaN
}
