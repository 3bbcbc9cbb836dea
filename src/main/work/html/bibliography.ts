/**
 * The bibliographic record of a page, from what it says for machines. Of several words on one thing the more careful
 * wins: Highwire's (libraries, journals), Dublin Core, JSON-LD, Open Graph, the page's own title. Each value is
 * checked and cut to the record's bounds; what does not pass is as if it had not been said.
 */
import { bibliographySchema } from '#shared/model/document.ts'
import type { Draft } from '#shared/model/draft.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { identifiersIn } from '../identifiers.ts'
import type { MarkedFacts } from './marked-facts.ts'

const LINE = 2000

export interface PageFacts {
  readonly bibliography: Draft['bibliography']
  /** where the page is in the web, as it says itself or as was given */
  readonly address?: string
  /** what relative links of the page are relative to */
  readonly base?: string
}

/**
 * @param given the address an envelope names (MHTML); wins over what the page says
 * @param byline the author line that stands in the text, for a page that has no other
 */
export function pageFacts(facts: MarkedFacts, given = '', byline = ''): PageFacts {
  const { metas, links, linked, title, language, time } = facts
  const all = (...names: string[]): readonly string[] =>
    names.map((name) => metas.get(name)).find((values) => values !== undefined) ?? []
  const first = (...names: string[]): string | undefined => all(...names)[0]
  const identifiers = all('dc.identifier', 'dcterms.identifier')
  const said = {
    title:
      first('citation_title', 'dc.title', 'dcterms.title') ??
      linked.title ??
      withoutSite(first('og:title') ?? title, facts.heading),
    creators: creatorsOf([
      all('citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator'),
      linked.creators ?? [],
      all('author', 'article:author', 'parsely-author'),
      [byline],
    ]),
    date: [
      first('citation_publication_date', 'citation_date', 'citation_online_date'),
      first('dc.date', 'dc.date.issued', 'dcterms.issued', 'dcterms.date'),
      linked.date,
      first('article:published_time', 'date'),
      time,
    ]
      .map(dateOf)
      .find((date) => date !== undefined),
    publisher:
      first('dc.publisher', 'dcterms.publisher', 'citation_publisher') ??
      linked.publisher ??
      first('og:site_name'),
    language: [
      language,
      linked.language,
      first('citation_language', 'dc.language', 'dcterms.language', 'og:locale'),
    ]
      .map(languageOf)
      .find((tag) => tag !== undefined),
    container:
      first('citation_journal_title', 'citation_inbook_title', 'citation_conference_title') ??
      linked.container,
    volume: first('citation_volume') ?? linked.volume,
    issue: first('citation_issue') ?? linked.issue,
    pages: pagesOf(first('citation_firstpage'), first('citation_lastpage')) ?? linked.pages,
    doi: identifiersIn([first('citation_doi'), first('prism.doi'), ...identifiers]).doi,
    isbn: first('citation_isbn') ?? linked.isbn ?? identifiersIn(identifiers).isbn,
    rights:
      first('dc.rights', 'dcterms.rights', 'dcterms.license') ??
      linked.rights ??
      links.get('license') ??
      first('copyright', 'rights'),
  }
  const address = webAddress([
    given,
    facts.savedFrom,
    links.get('canonical'),
    first('og:url'),
    linked.address,
  ])
  const base = webAddress([facts.base, address])
  return {
    bibliography: checked(said),
    ...(address !== undefined && { address }),
    ...(base !== undefined && { base }),
  }
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return first === undefined || last === undefined || first === last ? first : `${first}–${last}`
}

type Said = Readonly<Record<string, string | readonly string[] | undefined>>

function checked(said: Said): Draft['bibliography'] {
  const lines = Object.entries(said).flatMap(([field, value]) => {
    const read = typeof value === 'string' ? line(value) : value
    return read === undefined || read.length === 0 ? [] : [[field, read] as const]
  })
  const parsed = bibliographySchema.partial().safeParse(Object.fromEntries(lines))
  return parsed.success ? parsed.data : {}
}

/** `The lake | The Gazette` is `The lake` where the page's heading says so. */
function withoutSite(title: string, heading: string): string {
  const rest = heading !== '' && title.startsWith(heading) ? title.slice(heading.length) : ''
  return /^\s*[-–—|:·•»]\s/u.test(rest) ? heading : title
}

/** The first list that has names: persons, never their addresses. */
function creatorsOf(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  for (const list of lists) {
    const names = list
      .flatMap((one) => one.split(';'))
      .map((one) => line(one.replace(/^(?:by|von|par|de|por)\s+(?=\p{Lu})/iu, '')))
      .filter((name) => name !== '' && name.length <= 300 && !/^https?:/iu.test(name))
    if (names.length > 0) return [...new Set(names)].slice(0, 200)
  }
  return undefined
}

/** `2024/5/1`, `2024-05-01T10:00Z` and `2024` as `2024-05-01` and `2024`; other ways of writing a date are not guessed. */
function dateOf(said: string | undefined): string | undefined {
  const found = /^\s*(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?(?=$|[T\s])/u.exec(
    said ?? '',
  )?.groups
  if (!found) return undefined
  const { year = '', month, day } = found
  if (month === undefined) return year
  if (Number(month) < 1 || Number(month) > 12) return undefined
  const toMonth = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return toMonth
  return Number(day) >= 1 && Number(day) <= 31 ? `${toMonth}-${day.padStart(2, '0')}` : toMonth
}

/** A BCP 47 tag in canonical form; Open Graph writes `en_US`. */
function languageOf(said: string | undefined): string | undefined {
  const tag = (said ?? '').trim().replaceAll('_', '-')
  if (tag === '' || tag.length > 35) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

function webAddress(said: readonly (string | undefined)[]): string | undefined {
  for (const one of said) {
    const url = one === undefined ? undefined : safeUrl(one)
    if (url !== undefined && /^https?:/u.test(url)) return url
  }
  return undefined
}

function line(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, LINE)
    .toWellFormed()
}
