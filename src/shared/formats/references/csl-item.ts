/**
 * A document as an item of CSL-JSON, which is what citation programs exchange and what styles are written for. The
 * inverse of what is read from one. https://github.com/citation-style-language/schema
 */
import type { Document } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { type CslDate, cslDate } from './csl-date.ts'
import { type CslName, cslName } from './csl-name.ts'
import { cslType } from './csl-types.ts'

/** Keys that no program reads but ours; the schema leaves `custom` to whoever writes. */
interface CslCustom {
  /** the end of the title, which is one line in CSL */
  readonly subtitle?: string
  readonly rights?: string
}

export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly 'citation-key'?: string
  readonly author?: readonly CslName[]
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly 'container-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly language?: string
  readonly URL?: string
  readonly DOI?: string
  readonly ISBN?: string
  readonly custom?: CslCustom
}

/** What a document says; fields that say nothing are left out. The address is that of its current version. */
export function cslItem(document: Document): CslItem {
  const { title, subtitle, creators, date, source } = document
  const author = creators.flatMap((name) => cslName(name) ?? [])
  const address = addressOf(document)
  const issued = cslDate(date)
  const accessed = address === undefined ? undefined : cslDate(source.retrieved?.slice(0, 10))
  const custom = { ...said('subtitle', subtitle), ...said('rights', document.rights) }
  return {
    id: document.id,
    type: cslType(document),
    title: [title, subtitle].flatMap((part) => part?.trim() || []).join(': '),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    ...said('container-title', document.container),
    ...said('volume', document.volume),
    ...said('issue', document.issue),
    // Programs know ranges by the hyphen; styles write them with the dash of their language.
    ...said('page', document.pages?.replace(/(?<=\d)–(?=\d)/gu, '-')),
    ...said('publisher', document.publisher),
    ...said('publisher-place', document.place),
    ...said('language', document.language),
    ...said('URL', address),
    ...(accessed && { accessed }),
    ...said('DOI', document.doi),
    ...said('ISBN', document.isbn),
    ...(Object.keys(custom).length > 0 && { custom }),
  }
}

/** The web address that a document came from, if it is one that may be followed. */
export function addressOf({ source, versions, current }: Document): string | undefined {
  const here = versions.find(({ id }) => id === current)?.source ?? source
  const address = safeUrl(here.address)
  return address !== undefined && /^https?:/iu.test(address) ? address : undefined
}

function said<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  const words = value?.trim() ?? ''
  return words === '' ? {} : ({ [key]: words } as { readonly [P in K]?: string })
}
