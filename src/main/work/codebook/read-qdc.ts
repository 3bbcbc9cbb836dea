/**
 * Reads a REFI-QDA codebook (`.qdc`): codes under one another with name, colour and description. Streaming
 * XML without a document type, so there are no entities to expand; limits on length, depth and count. What a
 * codebook may hold and a library may not (sets, memos) is counted and told.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { HostFailure } from '#shared/host/errors.ts'
import { type CodebookRead, createCodes } from './codes.ts'

/** UTF-16 units of one file; a code is some hundred. */
const LENGTH_LIMIT = 10_000_000
/** Elements inside one another. */
const DEPTH_LIMIT = 256
/** Both spellings of the standard's own drafts are in use. */
const NAMESPACE = /^urn:QDA-XML:codebook:\d+[.:]\d+$/iu

/** What an element is to us; what is inside of `other` is passed over. */
type Kind = 'codebook' | 'codes' | 'code' | 'description' | 'sets' | 'other'

/** Throws `text-too-long`, `xml-invalid`, `xml-doctype`, `not-codebook`, `codebook-too-deep` or `codebook-too-large`. */
export function readQdc(text: string, name: string): CodebookRead {
  if (text.length > LENGTH_LIMIT) throw tooLong(name, text.length)
  const codes = createCodes(name)
  const kinds: Kind[] = []
  let namespace = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => {
    throw new HostFailure('xml-doctype', `“${name}” has a document type, which codebooks do not have.`, {
      name,
    })
  })
  parser.on('error', (error) => {
    throw invalid(name, error.message)
  })
  parser.on('opentag', (tag) => {
    if (kinds.length === 0) namespace = namespaceOf(tag, name)
    if (kinds.length >= DEPTH_LIMIT) throw tooDeep(name)
    const kind = tag.uri === namespace ? kindOf(tag.local, kinds.at(-1)) : 'other'
    if (kind === 'code') codes.open(attributesOf(tag.attributes))
    else if (tag.local === 'NoteRef' && kinds.at(-1) === 'code') codes.countNote()
    else if (tag.local === 'Set' && kinds.at(-1) === 'sets') codes.countSet()
    kinds.push(kind)
  })
  const onText = (words: string): void => {
    if (kinds.at(-1) === 'description') codes.describe(words)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    if (kinds.pop() === 'code') codes.close()
  })
  parser.write(text).close()
  return codes.read()
}

function kindOf(local: string, parent: Kind | undefined): Kind {
  if (parent === undefined) return 'codebook'
  if (parent === 'codebook') return local === 'Codes' ? 'codes' : local === 'Sets' ? 'sets' : 'other'
  if (local === 'Code' && (parent === 'codes' || parent === 'code')) return 'code'
  return local === 'Description' && parent === 'code' ? 'description' : 'other'
}

function namespaceOf({ local, uri }: SaxesTagNS, name: string): string {
  if (local === 'CodeBook' && NAMESPACE.test(uri)) return uri
  const message = `“${name}” is XML, but not a REFI-QDA codebook (its first element is “${local.slice(0, 60)}”).`
  throw new HostFailure('not-codebook', message, { name })
}

function attributesOf(attributes: Readonly<Record<string, SaxesAttributeNS>>) {
  const value = (key: string): string => attributes[key]?.value ?? ''
  return { guid: value('guid'), name: value('name'), color: value('color'), isCodable: value('isCodable') }
}

function invalid(name: string, reason: string): HostFailure {
  const params = { name, reason: reason.slice(0, 200).toWellFormed() }
  return new HostFailure('xml-invalid', `“${name}” is not well-formed XML (${params.reason}).`, params)
}

function tooDeep(name: string): HostFailure {
  const message = `“${name}” is nested deeper than ${DEPTH_LIMIT} levels.`
  return new HostFailure('codebook-too-deep', message, { name, limit: DEPTH_LIMIT })
}

function tooLong(name: string, size: number): HostFailure {
  const message = `“${name}” has ${size} characters; the limit of a codebook is ${LENGTH_LIMIT}.`
  return new HostFailure('text-too-long', message, { name, size, limit: LENGTH_LIMIT })
}
