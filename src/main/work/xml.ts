/**
 * XML parts of archives, read with one set of limits (security.md B3): strict, streaming, no entity but XML's own
 * five unless the caller gives more, no document type unless it is a bare one and the caller takes it.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { HostFailure } from '#shared/host/errors.ts'
import { decodeXml } from './codebook/decode-xml.ts'

/** Elements inside one another. */
const DEPTH_LIMIT = 256
const ELEMENT_LIMIT = 2_000_000
/** Attributes of one element. */
const ATTRIBUTE_LIMIT = 10_000

/** Whose part is read, for failures. */
export interface Where {
  /** the archive's own name */
  readonly file: string
  /** the part's name in it */
  readonly part: string
}

export interface XmlListener {
  open?(tag: SaxesTagNS): void
  text?(words: string): void
  close?(): void
}

export interface XmlRules {
  /** takes `<!DOCTYPE html …>` without declarations of its own; nothing it names is fetched */
  readonly bareDoctype?: boolean
  /** further entities and what they stand for */
  readonly entities?: Readonly<Record<string, string>>
}

/** An element with the names inside its namespace; attributes by local name. */
export interface XmlElement {
  readonly name: string
  readonly uri: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

/** The text of a part, by its byte order mark or declaration; throws as `decodeBytes` does. */
export function decodePart(bytes: Uint8Array, { file }: Where): string {
  return decodeXml({ name: file, bytes, options: {} }).replace(/^\uFEFF/u, '')
}

/** Reads a part from its start to its end. Throws `part-invalid`, `part-doctype` or `part-too-large`. */
export function parseXml(text: string, where: Where, listener: XmlListener, rules: XmlRules = {}): void {
  const parser = new SaxesParser({ xmlns: true })
  Object.assign(parser.ENTITIES, rules.entities)
  let [depth, elements] = [0, 0]
  parser.on('doctype', (words) => {
    if (rules.bareDoctype !== true || words.includes('[')) throw doctype(where)
  })
  parser.on('error', (error) => {
    throw invalid(where, error.message)
  })
  parser.on('opentagstart', () => {
    if (++depth > DEPTH_LIMIT || ++elements > ELEMENT_LIMIT) throw tooLarge(where)
  })
  let attributes = 0
  parser.on('attribute', () => {
    if (++attributes > ATTRIBUTE_LIMIT) throw tooLarge(where)
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    listener.open?.(tag)
  })
  parser.on('closetag', () => {
    depth--
    listener.close?.()
  })
  const onText = (words: string): void => listener.text?.(words)
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.write(text).close()
}

/** A small part as a tree; throws as `parseXml` does. */
export function readXml(text: string, where: Where, rules: XmlRules = {}): XmlElement {
  const root: XmlElement = { name: '', uri: '', attributes: new Map(), children: [] }
  const open = [root]
  const listener: XmlListener = {
    open({ local, uri, attributes }) {
      const read = Object.values(attributes).map((one) => [one.local || one.name, one.value] as const)
      const element: XmlElement = { name: local, uri, attributes: new Map(read), children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text: (words) => void open.at(-1)?.children.push(words),
    close: () => void open.pop(),
  }
  parseXml(text, where, listener, rules)
  return elementsIn(root)[0] ?? root
}

/** The element children, of one name if it is given. */
export function elementsIn({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** All elements of one name, at any depth, in order. */
export function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  return elementsIn(root).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ])
}

/** The words of an element, white space folded. */
export function wordsOf(element: XmlElement): string {
  const words = (one: XmlElement): string =>
    one.children.map((child) => (typeof child === 'string' ? child : words(child))).join('')
  return words(element).replace(/\s+/gu, ' ').trim()
}

function invalid({ file, part }: Where, reason: string): HostFailure {
  const params = { name: file, part, reason: reason.slice(0, 200).toWellFormed() }
  const message = `“${file}” is damaged: ${part} is not well-formed XML (${params.reason}).`
  return new HostFailure('part-invalid', message, params)
}

function doctype({ file, part }: Where): HostFailure {
  const message = `“${file}” was not read: ${part} declares a document type of its own, which is not safe.`
  return new HostFailure('part-doctype', message, { name: file, part })
}

function tooLarge({ file, part }: Where): HostFailure {
  const message = `“${file}” was not read: ${part} has too many elements, or too many in each other.`
  return new HostFailure('part-too-large', message, { name: file, part })
}
