/**
 * The encoding of a text that says none and is not clean UTF-8: what statistics of letters find, in the end windows-1252. A
 * guess is always told, and another one can be chosen. https://github.com/aadsm/jschardet
 */
import { toHostError } from '#shared/host/errors.ts'
import { decodeText } from './decode.ts'
import type { ImportTools, SourceFile } from './importer.ts'
import { countUtf8 } from './utf8.ts'

/** Bytes that are looked at. */
const SAMPLE = 200_000
/** A text with so many whole characters of UTF-8 for each broken one is damaged UTF-8. */
const WHOLE = 10
const FALLBACK = 'windows-1252'

/**
 * The text of a file as `decodeText` gives it, in a guessed encoding where it is no UTF-8 and none was chosen.
 * Throws as that does, never `not-utf8`.
 */
export async function decodeOrGuess(file: SourceFile, tools: ImportTools): Promise<string> {
  try {
    return decodeText(file, tools)
  } catch (thrown) {
    if (toHostError(thrown).code !== 'not-utf8') throw thrown
  }
  const { whole, broken } = countUtf8(file.bytes.subarray(0, SAMPLE))
  if (broken > 0 && whole >= broken * WHOLE) return mended(file, tools)
  const encoding = await guess(file.bytes)
  const message = `The text does not say its encoding; it was read as ${encoding}.`
  tools.report({ code: 'text-encoding-guessed', params: { encoding }, message })
  return decodeText({ ...file, options: { ...file.options, encoding } }, tools)
}

/** UTF-8 with its broken sequences replaced and counted. */
function mended(file: SourceFile, tools: ImportTools): string {
  const text = new TextDecoder().decode(file.bytes)
  const count = text.split('\uFFFD').length - 1
  const message = `Characters that are not UTF-8 were replaced by U+FFFD: ${count}.`
  tools.report({ code: 'encoding-mended', params: { count, encoding: 'utf-8' }, message })
  return decodeText({ ...file, bytes: Buffer.from(text) }, tools)
}

async function guess(bytes: Uint8Array): Promise<string> {
  // Its tables are large, and few files need them.
  const { detect } = await import('jschardet')
  const sample = sampleOf(bytes)
  const found = decoderFor(detect(sample).encoding ?? FALLBACK)
  const usual = new TextDecoder(FALLBACK)
  const isSame = !found || found.decode(sample) === usual.decode(sample)
  return isSame ? FALLBACK : found.encoding
}

/** From a little before the first byte that is not ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, first - SAMPLE / 4)
  return bytes.subarray(start, start + SAMPLE)
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
