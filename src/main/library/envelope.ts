/**
 * The envelope around a shard's data (store.md 3.2): still plain JSON, with a first line that says which
 * state of the library it holds and lets every later byte be checked without parsing. `sum` guards the data,
 * `head` guards the first line itself: a flipped digit in `seq` would otherwise skip changes in silence.
 */
import { sum128 } from './digest.ts'

export const FORMAT = 1

export interface EnvelopeHeader {
  readonly format: number
  readonly minReader: number
  /** generation of the journal that was open when it was written */
  readonly gen: number
  /** the last line of the journal whose changes are in the data */
  readonly seq: number
  readonly writer: string
}

/**
 * `edited`: the header is ours and the data is JSON, but not the data that was sealed: a person or a program
 * changed the file. `newer`: made for a later reader. `damaged`: not to be trusted.
 */
export type Unsealed =
  | { readonly kind: 'good' | 'edited'; readonly header: EnvelopeHeader; readonly data: unknown }
  | {
      readonly kind: 'newer'
      readonly minReader: number
      readonly header: EnvelopeHeader
      readonly data: unknown
    }
  | { readonly kind: 'damaged'; readonly reason: string }

/** The bytes of a file that holds `body`, which is JSON without a line break at its end. */
export function seal(header: EnvelopeHeader, body: string): Uint8Array {
  return Buffer.from(`${firstLine(header, Buffer.byteLength(body), sum128(body))}\n${body}\n}\n`)
}

/** Reads and checks an envelope. Says what is wrong instead of throwing. */
export function unseal(bytes: Uint8Array): Unsealed {
  if (bytes.length === 0) return { kind: 'damaged', reason: 'the file is empty' }
  const text = decodeText(bytes)
  if (text === undefined) return { kind: 'damaged', reason: 'the file is not UTF-8 text' }
  const value = parseJson(text)
  const head = isObject(value) && isObject(value['$scholion']) ? value['$scholion'] : undefined
  if (!isObject(value) || !head)
    return { kind: 'damaged', reason: 'the file is not JSON with a Scholion header' }
  const header = readHeader(head)
  if (!header) return { kind: 'damaged', reason: 'the header lacks its numbers' }
  if (header.minReader > FORMAT)
    return { kind: 'newer', minReader: header.minReader, header, data: value['data'] }
  const line = firstLine(header, Number(head['len']), String(head['sum']).replace('sha256-128:', ''))
  const sealed: unknown = parseJson(`${line}0}`)
  const expected = isObject(sealed) ? sealed['$scholion'] : undefined
  if (JSON.stringify(expected) !== JSON.stringify(head))
    return { kind: 'damaged', reason: 'the header does not match its own checksum' }
  const start = text.indexOf('\n') + 1
  const body = text.slice(start, text.lastIndexOf('\n}'))
  const whole = text.slice(0, start - 1) === line && text.slice(start + body.length) === '\n}\n'
  return {
    kind: whole && `sha256-128:${sum128(body)}` === head['sum'] ? 'good' : 'edited',
    header,
    data: value['data'],
  }
}

function firstLine(header: EnvelopeHeader, len: number, sum: string): string {
  const { format, minReader, gen, seq, writer } = header
  const facts = JSON.stringify({ format, minReader, gen, seq, writer, len, sum: `sha256-128:${sum}` })
  return `{"$scholion":${facts.slice(0, -1)},"head":"${sum128(facts)}"},"data":`
}

function readHeader(head: Record<string, unknown>): EnvelopeHeader | undefined {
  const { format, minReader, gen, seq, writer } = head
  if (!isCount(format) || !isCount(minReader) || !isCount(gen) || !isCount(seq)) return undefined
  return typeof writer === 'string' ? { format, minReader, gen, seq, writer } : undefined
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    // The decoder also takes away the byte order mark that some editors put in front.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a value is an object and not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a whole number that can count things. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
