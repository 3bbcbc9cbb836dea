/**
 * What the header of a TEI file says of the text: its titles and creators, and when and by whom its source was published,
 * or, where it has none, the file itself. https://www.tei-c.org/release/doc/tei-p5-doc/en/html/HD.html
 */
import { safeUrl } from '#shared/model/safe-url.ts'
import { bibliographyOf } from '../bibliography.ts'
import type { Content } from '../importer.ts'
import { elementsIn, elementsNamed, wordsOf, type XmlElement } from '../xml.ts'

/** @param root the element `TEI`, or `teiCorpus` */
export function headerOf(root: XmlElement): Content['bibliography'] {
  const header = elementsIn(root, 'teiHeader')[0]
  if (!header) return bibliographyOf({ language: root.attributes.get('lang') })
  const within = (path: string): readonly XmlElement[] =>
    path
      .split('/')
      .reduce<readonly XmlElement[]>(
        (found, name) => found.flatMap((one) => elementsNamed(one, name)),
        [header],
      )
  const statement = within('fileDesc/titleStmt')[0]
  const titles = statement ? elementsIn(statement, 'title') : []
  const imprint = within('sourceDesc/imprint')[0] ?? within('sourceDesc/bibl')[0]
  const source = within('sourceDesc/biblStruct')[0]
  // Our own files say there what wrote the file, and of the source what is known of it.
  const isOurs =
    source !== undefined && within('publicationStmt/publisher').some((one) => wordsOf(one) === 'Scholion')
  const publication = isOurs ? undefined : within('publicationStmt')[0]
  const published = (name: string): string | undefined =>
    first([imprint, publication].flatMap((one) => (one ? elementsNamed(one, name).map(wordsOf) : [])))
  return bibliographyOf({
    title: titleOf(titles),
    subtitle: first(titles.filter((title) => title.attributes.get('type') === 'sub').map(wordsOf)),
    creators: statement ? creatorsOf(statement) : [],
    date: first([...within('creation/date'), ...dates(imprint), ...dates(publication)].map(dateOf)),
    publisher: published('publisher') ?? published('distributor') ?? published('authority'),
    language: languageOf(root, header),
    ...(source && sourceOf(source)),
    rights: first([...within('availability/licence'), ...within('availability')].map(wordsOf)),
  })
}

/** What a structured source says beside its titles and its imprint. */
function sourceOf(source: XmlElement) {
  const typed = (name: string, attribute: string, value: string): XmlElement[] =>
    elementsNamed(source, name).filter(
      ({ attributes }) => attributes.get(attribute)?.toLowerCase() === value.toLowerCase(),
    )
  const words = (found: readonly XmlElement[]): string | undefined => first(found.map(wordsOf))
  const note = (type: string): string | undefined => words(typed('note', 'type', type))
  const around = elementsIn(source, 'analytic').length > 0 ? elementsIn(source, 'monogr') : []
  return {
    type: source.attributes.get('type') ?? note('type'),
    container: words(around.flatMap((one) => elementsIn(one, 'title'))),
    volume: words(typed('biblScope', 'unit', 'volume')),
    issue: words(typed('biblScope', 'unit', 'issue')),
    pages: words(typed('biblScope', 'unit', 'page')),
    place: words(elementsNamed(source, 'pubPlace')),
    doi: words(typed('idno', 'type', 'DOI')),
    isbn: words(typed('idno', 'type', 'ISBN')),
    siglum: words(typed('idno', 'type', 'siglum')),
    role: note('role'),
    description: first(typed('note', 'type', 'description').map(linesOf)),
  }
}

/** The words of an element in their lines. */
function linesOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** Where the text is in the web, by its source. */
export function addressOf(root: XmlElement): string | undefined {
  const header = elementsIn(root, 'teiHeader')[0]
  const sources = header ? elementsNamed(header, 'biblStruct') : []
  const pointers = sources.slice(0, 1).flatMap((one) => elementsIn(one, 'ptr'))
  return first(pointers.flatMap((one) => safeUrl(one.attributes.get('target')) ?? []))
}

/** The main title; without one, the first that is not a title of another kind. */
function titleOf(titles: readonly XmlElement[]): string | undefined {
  const main = titles.filter((title) => title.attributes.get('type') === 'main')
  const plain = titles.filter(
    ({ attributes }) => !/^(?:sub|gmd|marc|sort)/u.test(attributes.get('type') ?? ''),
  )
  return first([...main, ...plain].map(wordsOf))
}

function creatorsOf(statement: XmlElement): string[] {
  const authors = elementsIn(statement, 'author')
  const makers = authors.length > 0 ? authors : elementsIn(statement, 'editor')
  return makers.map(nameOf)
}

/** `Family, Given`, where the parts of a name are marked. */
function nameOf(maker: XmlElement): string {
  const [family] = elementsNamed(maker, 'surname').map(wordsOf)
  const given = elementsNamed(maker, 'forename').map(wordsOf).join(' ')
  return family === undefined ? wordsOf(maker) : [family, given].filter((part) => part !== '').join(', ')
}

const dates = (one: XmlElement | undefined): XmlElement[] => (one ? elementsNamed(one, 'date') : [])

function dateOf(date: XmlElement): string {
  const said = ['when', 'from', 'notBefore', 'when-iso'].map((name) => date.attributes.get(name) ?? '')
  return said.find((words) => words !== '') ?? wordsOf(date)
}

function languageOf(root: XmlElement, header: XmlElement): string | undefined {
  const texts = elementsIn(root, 'text')
  const used = elementsNamed(header, 'language').map((one) => one.attributes.get('ident') ?? '')
  return first([
    ...texts.map((one) => one.attributes.get('lang') ?? ''),
    root.attributes.get('lang') ?? '',
    ...used,
  ])
}

const first = (found: readonly string[]): string | undefined => found.find((words) => words !== '')
