/**
 * From the bytes of a web page to its source: a byte order mark, the reader's choice and clean UTF-8 decide as
 * for every text; else what the page or its envelope says of itself, else windows-1252 as browsers have it. A
 * page is not put into NFC here: a combining mark after a tag would change the tag.
 */
import { toHostError, HostFailure } from '#shared/host/errors.ts'
import { TEXT_LIMIT } from '#shared/model/document.ts'
import { normaliseSource } from '#shared/text/normalise.ts'
import { decodeFile } from '../decode.ts'
import type { ImportTools, SourceFile } from '../importer.ts'

/** How far into a page its own word on its encoding is looked for; browsers look at 1,024 bytes. */
const HEAD = 4096
const FALLBACK = 'windows-1252'
/** Most source of one page, in UTF-16 units: markup is often three quarters of it. */
const SOURCE_LIMIT = 2 * TEXT_LIMIT

/**
 * @param said the encoding an inner envelope gives (MHTML part header)
 * Throws as `decodeFile` does, never `not-utf8`; `page-too-long` above 40,000,000 units.
 */
export function decodePage(file: SourceFile, tools: ImportTools, said?: string): string {
  const raw = read(file, tools, said ?? file.charset ?? declared(file.bytes))
  if (raw.length > SOURCE_LIMIT) {
    const params = { name: file.name, size: raw.length, limit: SOURCE_LIMIT }
    const message = `“${file.name}” has ${raw.length} characters of source; the limit of one page is ${SOURCE_LIMIT}.`
    throw new HostFailure('page-too-long', message, params)
  }
  const { text, surrogates, nuls } = normaliseSource(raw)
  if (surrogates > 0) tell(tools, 'surrogates', { count: surrogates }, 'broken characters were replaced')
  if (nuls > 0) tell(tools, 'nuls', { count: nuls }, 'NUL characters were removed')
  return text
}

function read(file: SourceFile, tools: ImportTools, label: string | undefined): string {
  const { bytes, options } = file
  // Seven-bit escapes are clean UTF-8 to look at.
  const isEscaped = label?.toLowerCase() === 'iso-2022-jp' && bytes.includes(0x1b) && !options['encoding']
  if (isEscaped) return mended(file, tools, new TextDecoder('iso-2022-jp'))
  try {
    const { text, encoding } = decodeFile({ name: file.name, bytes, options })
    tools.readAs?.(encoding)
    return text
  } catch (thrown) {
    if (toHostError(thrown).code !== 'not-utf8') throw thrown
  }
  const decoder = decoderFor(label)
  if (decoder) return mended(file, tools, decoder)
  tools.readAs?.(FALLBACK)
  tell(tools, 'encoding-guessed', { encoding: FALLBACK }, 'the page does not say its encoding')
  return new TextDecoder(FALLBACK).decode(bytes)
}

/** What the page means, with what its encoding cannot say replaced and counted. */
function mended(
  { bytes }: SourceFile,
  tools: ImportTools,
  decoder: InstanceType<typeof TextDecoder>,
): string {
  const text = decoder.decode(bytes)
  const count = text.split('\uFFFD').length - 1
  const { encoding } = decoder
  tools.readAs?.(encoding)
  if (count > 0) tell(tools, 'encoding-mended', { count, encoding }, `are not ${encoding}`)
  return text
}

function decoderFor(label: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  if (label === undefined) return undefined
  try {
    const decoder = new TextDecoder(label)
    // A page that can say "utf-16" in ASCII is not in UTF-16 (HTML, "prescan").
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder() : decoder
  } catch {
    return undefined
  }
}

/** What the XML declaration or a `meta` at the head says. */
function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const found =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["'](?<label>[\w.:-]{1,40})["']/u.exec(head) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*(?<label>[\w.:-]{1,40})/iu.exec(head)
  return found?.groups?.['label']
}

function tell(tools: ImportTools, code: string, params: Record<string, string | number>, what: string): void {
  tools.report({ code, params, message: `${Object.values(params).join(', ')}: ${what}.` })
}
