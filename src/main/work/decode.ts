/**
 * From bytes to the stored form of text: a byte order mark decides, else the reader's choice of encoding,
 * else strict UTF-8. A wrong guess would put annotations on words that are not there, so what is not clean
 * UTF-8 is refused with the place and a way on, never repaired in silence.
 */
import { HostFailure } from '#shared/host/errors.ts'
import { TEXT_LIMIT } from '#shared/model/document.ts'
import { normaliseText } from '#shared/text/normalise.ts'
import type { ImportTools, SourceFile } from './importer.ts'
import { firstInvalidUtf8 } from './utf8.ts'

/** How many bytes at the start of a file show whether it is text at all. */
const SAMPLE = 65_536
/** More NULs than this share of the sample is no text in an encoding without byte order mark. */
const NUL_SHARE = 0.01
/** More other control characters than this in what is not UTF-8 is no text in any encoding; noise has 10 %. */
const CONTROL_SHARE = 0.02

interface Decoded {
  readonly text: string
  readonly encoding: string
}

/**
 * The text of a file, normalised (NFC, LF, well-formed), with remarks on what had to be mended.
 * Throws `file-empty`, `looks-binary`, `not-utf8`, `not-in-encoding`, `unknown-encoding` or `text-too-long`.
 */
export function decodeText(file: SourceFile, tools: ImportTools): string {
  const { text: raw, encoding } = decodeFile(file)
  tools.readAs?.(encoding)
  // Line ends and NULs may still go; twice the limit cannot come back under it except by them.
  if (raw.length > 2 * TEXT_LIMIT) throw tooLong(file.name, raw.length)
  const { text, surrogates, nuls } = normaliseText(raw)
  if (text.length > TEXT_LIMIT) throw tooLong(file.name, text.length)
  if (text.trim() === '')
    throw new HostFailure('file-empty', `“${file.name}” has no text in it.`, { name: file.name })
  if (surrogates > 0) {
    const message = `${surrogates} broken characters were replaced by U+FFFD.`
    tools.report({ code: 'surrogates', params: { count: surrogates }, message })
  }
  if (nuls > 0)
    tools.report({ code: 'nuls', params: { count: nuls }, message: `${nuls} NUL characters were removed.` })
  return text
}

/** The text as it stands in the bytes, without its byte order mark in UTF-8; throws as `decodeText` does. */
export function decodeBytes(file: SourceFile): string {
  return decodeFile(file).text
}

/** The text as `decodeBytes` has it, and the WHATWG name of the encoding it was read in. */
export function decodeFile({ name, bytes, options, charset }: SourceFile): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked === 'utf-16le') return { text: utf16(bytes), encoding: marked }
  if (marked === 'utf-16be') return { text: utf16(swapped(bytes)), encoding: marked }
  const chosen = options['encoding']
  if (typeof chosen === 'string' && chosen !== '' && marked === undefined)
    return decodeAs(chosen, name, bytes)
  const invalid = firstInvalidUtf8(bytes)
  if (invalid >= 0 && charset !== undefined && isEncoding(charset)) return decodeAs(charset, name, bytes)
  refuseBinary(name, bytes, invalid < 0)
  if (invalid < 0) return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  throw new HostFailure(
    'not-utf8',
    `“${name}” is not UTF-8 text (byte ${invalid}). If it comes from an older program, try --encoding windows-1252.`,
    { name, offset: invalid },
  )
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** Unlike `TextDecoder`, keeps lone surrogates, so that they can be counted and reported. */
function utf16(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16()
}

function decodeAs(label: string, name: string, bytes: Uint8Array): Decoded {
  const decoder = decoderFor(label)
  const { encoding } = decoder
  try {
    return { text: decoder.decode(bytes), encoding }
  } catch {
    throw new HostFailure('not-in-encoding', `“${name}” is not text in ${encoding}.`, { name, encoding })
  }
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new HostFailure('unknown-encoding', `There is no encoding called “${label}”.`, { encoding: label })
  }
}

/** What a server says may be no encoding at all; then it said nothing. UTF-8 was tried before. */
function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8'
  } catch {
    return false
  }
}

function refuseBinary(name: string, bytes: Uint8Array, isUtf8: boolean): void {
  const sample = bytes.subarray(0, SAMPLE)
  let [nuls, controls] = [0, 0]
  for (const byte of sample) {
    if (byte === 0) nuls++
    // Tab to carriage return, and escape, stand in old texts.
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++
  }
  const hasNoise = !isUtf8 && controls > Math.max(1, sample.length * CONTROL_SHARE)
  if (nuls <= sample.length * NUL_SHARE && !hasNoise) return
  throw new HostFailure(
    'looks-binary',
    `“${name}” looks like binary data, not text. If it is UTF-16, say --encoding utf-16le.`,
    { name },
  )
}

function tooLong(name: string, units: number): HostFailure {
  return new HostFailure(
    'text-too-long',
    `“${name}” has ${units.toLocaleString('en')} characters; the limit of one text is ${TEXT_LIMIT.toLocaleString('en')}.`,
    { name, size: units, limit: TEXT_LIMIT },
  )
}
