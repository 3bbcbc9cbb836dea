/** What a PDF says of itself: its document information and, where there is one, its XMP. */
import type { Content } from '../importer.ts'
import { bibliographyOf } from '../bibliography.ts'
import { identifiersIn } from '../identifiers.ts'
import type { Pdf } from './open.ts'

/** Titles that programs give: names of files, of templates, of themselves. */
const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|document\d*|microsoft \w+ ?-.*|.*\.(?:docx?|odt|rtf|indd|qxd|pdf|tex|dvi|pub|pptx?|xlsx?)|slide \d+|.{0,2}|[\d\W_]+)$/iu
/** Authors that programs give. */
const NO_AUTHOR = /^(?:user|admin(?:istrator)?|owner|unknown|anonymous|author|root|default|.{0,1})$/iu

/** @param heading the text's first heading, for a file whose title is none */
export async function metadataOf(pdf: Pdf, heading: string | undefined): Promise<Content['bibliography']> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const xmp = (name: string): string | undefined => textIn(metadata?.get(name) as unknown)
  const said = (name: string): string | undefined => textIn((info as Readonly<Record<string, unknown>>)[name])
  const title = [xmp('dc:title'), said('Title')].find(
    (one) => one !== undefined && !NO_TITLE.test(one.trim()),
  )
  const authors = creatorsIn(metadata?.get('dc:creator') as unknown) ?? namesIn(said('Author') ?? '')
  const date = xmp('dc:date') ?? dayOf(said('CreationDate') ?? '') ?? xmp('xmp:createdate')
  const identifiers = ['prism:doi', 'pdfx:doi', 'dc:identifier', 'prism:isbn', 'prism:url'].map(xmp)
  return bibliographyOf({
    title: title ?? heading,
    creators: authors.filter((one) => !NO_AUTHOR.test(one.trim())),
    date,
    language: said('Language') ?? xmp('dc:language'),
    publisher: xmp('dc:publisher'),
    rights: xmp('dc:rights') ?? xmp('xmprights:webstatement'),
    container: xmp('prism:publicationname'),
    volume: xmp('prism:volume'),
    issue: xmp('prism:number'),
    pages: xmp('prism:pagerange'),
    description: said('Subject') ?? xmp('dc:description'),
    ...identifiersIn([...identifiers, said('doi'), said('DOI')]),
  })
}

function textIn(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first : undefined
}

function creatorsIn(value: unknown): string[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string',
  )
  const said = names.filter((name) => name.trim() !== '')
  return said.length === 0 ? undefined : said.length === 1 ? namesIn(said[0] ?? '') : said
}

/** One field often holds several names; a comma may also part a family name from a given one. */
function namesIn(words: string): string[] {
  const parts = words.split(/\s*;\s*|\s+(?:and|et|und|&)\s+/u)
  const names =
    parts.length > 1 ? parts : /(?:\S+\s+\S+),\s+\S+\s+\S+/u.test(words) ? words.split(/,\s+/u) : parts
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

/** `D:20231016120000Z` -> `2023-10-16` */
export function dayOf(words: string): string | undefined {
  const found = /^(?:D:)?(?<year>\d{4})(?<month>\d{2})?(?<day>\d{2})?/u.exec(words)?.groups
  if (!found?.['year'] || Number(found['year']) < 1000) return undefined
  return [found['year'], found['month'], found['day']].filter((part) => part !== undefined).join('-')
}
