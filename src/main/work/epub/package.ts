/**
 * What an EPUB is made of: its container names the package, the package its files, their order and what the book says
 * of itself. EPUB 2 and 3 differ in where chapters have their titles, and in nothing else that is read here.
 * https://www.w3.org/TR/epub-33/
 */
import { HostFailure } from '#shared/host/errors.ts'
import type { Archive } from '../archive.ts'
import { bibliographyOf } from '../bibliography.ts'
import type { Content } from '../importer.ts'
import { identifiersIn } from '../identifiers.ts'
import { decodePart, elementsIn, elementsNamed, readXml, wordsOf, type XmlElement } from '../xml.ts'
import { resolve } from './resolve.ts'

export interface Package {
  readonly bibliography: Content['bibliography']
  /** names of the chapters' files in reading order; what the book sets apart (`linear="no"`) comes last */
  readonly spine: readonly string[]
  /** the file with the titles of chapters: an EPUB 3 navigation document, else an NCX */
  readonly navigation: string | undefined
}

const CONTAINER = 'META-INF/container.xml'
const RIGHTS = ['META-INF/rights.xml', 'META-INF/sinf.xml']
const XHTML = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/iu
/** Fonts may be garbled without harm: nothing here reads them. */
const FONT_METHOD = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/u

/** Throws what `readXml` throws, `not-epub`, or `epub-locked` when what is to be read is encrypted. */
export async function readPackage(parts: Archive, file: string): Promise<Package> {
  const container = await partOf(parts, file, CONTAINER)
  const name = container && elementsNamed(container, 'rootfile')[0]?.attributes.get('full-path')
  const opf = name === undefined ? undefined : await partOf(parts, file, name)
  if (name === undefined || !opf) throw notEpub(file)
  await refuseLocked(parts, file)
  const items = new Map(elementsNamed(opf, 'item').map((item) => [item.attributes.get('id') ?? '', item]))
  const placeOf = (item: XmlElement | undefined): string | undefined =>
    item && resolve(item.attributes.get('href') ?? '', name)?.part
  const list = elementsIn(opf, 'spine')[0]
  const refs = (list ? elementsIn(list, 'itemref') : []).toSorted((a, b) => aside(a) - aside(b))
  const chapters = refs.flatMap((ref) => {
    const item = items.get(ref.attributes.get('idref') ?? '')
    return XHTML.test(item?.attributes.get('media-type') ?? '') ? (placeOf(item) ?? []) : []
  })
  const nav = [...items.values()].find((item) => /\bnav\b/u.test(item.attributes.get('properties') ?? ''))
  const ncx = items.get(list?.attributes.get('toc') ?? '') ?? [...items.values()].find(isNcx)
  return { bibliography: metadataOf(opf), spine: [...new Set(chapters)], navigation: placeOf(nav ?? ncx) }
}

/** An XML part of the archive as a tree, when there is one. */
export async function partOf(parts: Archive, file: string, name: string): Promise<XmlElement | undefined> {
  const part = parts.get(name)
  if (!part) return undefined
  const where = { file, part: name }
  // NCX files carry the standard's own document type; it is not fetched.
  return readXml(decodePart(await part.read(), where), where, { bareDoctype: true })
}

const aside = (ref: XmlElement): number => (ref.attributes.get('linear') === 'no' ? 1 : 0)
const isNcx = (item: XmlElement): boolean => item.attributes.get('media-type') === 'application/x-dtbncx+xml'

function metadataOf(opf: XmlElement): Content['bibliography'] {
  const metadata = elementsNamed(opf, 'metadata')[0]
  const all = (name: string): string[] =>
    metadata
      ? elementsNamed(metadata, name)
          .map(wordsOf)
          .filter((words) => words !== '')
      : []
  const dates = metadata ? elementsNamed(metadata, 'date') : []
  // EPUB 2 also dates changes of the file.
  const published = dates.find((one) => one.attributes.get('event') === 'publication') ?? dates[0]
  return bibliographyOf({
    title: all('title')[0],
    creators: metadata ? elementsNamed(metadata, 'creator').map((one) => nameOf(one, metadata)) : [],
    date: published && wordsOf(published),
    language: all('language')[0],
    publisher: all('publisher')[0],
    rights: all('rights')[0] ?? all('license')[0],
    description: plain(all('description')[0]),
    ...identifiersIn([...all('identifier'), ...all('source')]),
  })
}

/** Shops write HTML into the description, as words. */
function plain(words: string | undefined): string | undefined {
  return words?.replace(/<[^<>]*>/gu, ' ')
}

/** “Family, Given” where the book says how a name is filed, else the name as it is shown. */
function nameOf(creator: XmlElement, metadata: XmlElement): string {
  const id = creator.attributes.get('id')
  const refined = elementsNamed(metadata, 'meta').find(
    ({ attributes }) =>
      id !== undefined && attributes.get('refines') === `#${id}` && attributes.get('property') === 'file-as',
  )
  const filed = creator.attributes.get('file-as') ?? (refined && wordsOf(refined))
  return filed?.includes(',') ? filed : wordsOf(creator)
}

async function refuseLocked(parts: Archive, file: string): Promise<void> {
  const encryption = await partOf(parts, file, 'META-INF/encryption.xml')
  const methods = encryption
    ? elementsNamed(encryption, 'EncryptionMethod').map((one) => one.attributes.get('Algorithm') ?? '')
    : []
  if (methods.every((one) => FONT_METHOD.test(one)) && !RIGHTS.some((one) => parts.has(one))) return
  const message = `“${file}” is locked by its seller (DRM), so its text cannot be read.`
  throw new HostFailure('epub-locked', message, { name: file })
}

export function notEpub(name: string): HostFailure {
  return new HostFailure('not-epub', `“${name}” is an archive, but not a book (.epub) that can be read.`, {
    name,
  })
}
