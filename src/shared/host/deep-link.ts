/**
 * Links from outside to a place in the library: `scholion://open?document=…&annotation=…`. The loopback host answers
 * the same question under its own address, `http://127.0.0.1:PORT/open?…`. A link names records and a span; it
 * can name nothing else, and whoever follows one only ever reads.
 */
import { idSchema } from '#shared/model/ids.ts'
import type { Span } from '#shared/model/passage.ts'

/** Where a link leads: a whole text, an annotation, or a span of one version (UTF-16 offsets, half-open). */
export interface Destination {
  readonly document: string
  readonly annotation?: string
  readonly place?: { readonly version: string; readonly span: Span }
}

/** Longest link that is read, in UTF-16 units: a few ids and two numbers are far below. */
const LONGEST = 500

/** The link to a place. */
export function deepLink(destination: Destination): string {
  return `scholion://open?${queryOf(destination)}`
}

/** The same place as a path of the loopback host. */
export function linkPath(destination: Destination): string {
  return `/open?${queryOf(destination)}`
}

/** Where a link leads; undefined for anything that is no such link. Unknown parts of the question are passed over. */
export function destinationOf(link: string): Destination | undefined {
  const text = link.trim()
  if (text.length > LONGEST || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const isOurs =
    url.protocol === 'scholion:'
      ? url.hostname === 'open' && (url.pathname === '' || url.pathname === '/')
      : url.protocol === 'http:' && url.hostname === '127.0.0.1' && url.pathname === '/open'
  return isOurs ? readQuery(url.searchParams) : undefined
}

function queryOf({ document, annotation, place }: Destination): string {
  const query = new URLSearchParams({ document })
  if (annotation !== undefined) query.set('annotation', annotation)
  if (place) {
    query.set('version', place.version)
    query.set('start', String(place.span.start))
    query.set('end', String(place.span.end))
  }
  return query.toString()
}

function readQuery(query: URLSearchParams): Destination | undefined {
  const document = idIn(query, 'document')
  if (document === undefined) return undefined
  const annotation = idIn(query, 'annotation')
  const version = idIn(query, 'version')
  const [start, end] = [offsetIn(query, 'start'), offsetIn(query, 'end')]
  const isSpan = start !== undefined && end !== undefined && start < end
  return {
    document,
    ...(annotation !== undefined && { annotation }),
    ...(version !== undefined && isSpan && { place: { version, span: { start, end } } }),
  }
}

function idIn(query: URLSearchParams, name: string): string | undefined {
  const read = idSchema.safeParse(query.get(name))
  return read.success ? read.data : undefined
}

function offsetIn(query: URLSearchParams, name: string): number | undefined {
  const digits = query.get(name) ?? ''
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : undefined
}
