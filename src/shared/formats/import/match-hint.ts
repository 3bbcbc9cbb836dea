/**
 * The document that a source of another program means, by what the file says of it: its digest or its address,
 * else its title, where creators and file names decide between equal ones. Two that fit alike are none.
 */
import type { Document } from '#shared/model/document.ts'
import { folded } from '#shared/text/fold.ts'
import type { SourceHint } from './annotation-import.ts'
import { nameKey } from './match-document.ts'

/** Answers the id of the only document that fits best, if any does; the documents are looked through once. */
export function hintMatcher(documents: Iterable<Document>): (hint: SourceHint) => string | undefined {
  const byDigest = new Map<string, Document[]>()
  const byAddress = new Map<string, Document[]>()
  const byTitle = new Map<string, Document[]>()
  const put = (map: Map<string, Document[]>, key: string, document: Document): void => {
    const known = map.get(key)
    if (!known) map.set(key, [document])
    else if (known.at(-1) !== document) known.push(document)
  }
  for (const document of documents) {
    const { source } = document
    for (const { source: own = source } of document.versions) put(byDigest, own.digest, document)
    put(byDigest, source.digest, document)
    if (source.address !== undefined) put(byAddress, nameKey(source.address), document)
    for (const key of ownKeys(document)) put(byTitle, key, document)
  }
  return (hint) => {
    const same = hint.digest === undefined ? [] : (byDigest.get(hint.digest) ?? [])
    const there = hint.addresses.flatMap((address) => byAddress.get(nameKey(address)) ?? [])
    const sure = [...new Set(same.length > 0 ? same : there)]
    if (sure.length > 0) return sure.length === 1 ? sure[0]?.id : undefined
    const wanted = new Set(hint.titles.flatMap(titleKeys))
    const named = new Set([...wanted].flatMap((key) => byTitle.get(key) ?? []))
    const people = new Set(hint.creators.flatMap(namesIn))
    const scored = [...named]
      .map((document) => ({ id: document.id, score: scoreOf(document, wanted, people) }))
      .toSorted((a, b) => b.score - a.score)
    const [best, second] = scored
    return best?.score === second?.score ? undefined : best?.id
  }
}

/** Whose creators agree, then whose are not known on both sides; the whole title before a part of it. */
function scoreOf(
  { title, creators }: Document,
  wanted: ReadonlySet<string>,
  people: ReadonlySet<string>,
): number {
  const own = creators.flatMap(namesIn)
  const isWhole = wanted.has(titleKeys(title)[0] ?? '')
  if (people.size > 0 && own.length > 0) return own.some((name) => people.has(name)) ? (isWhole ? 31 : 30) : 5
  return isWhole ? 20 : 10
}

function ownKeys({ title, subtitle, source }: Document): string[] {
  const whole = subtitle === undefined ? [] : titleKeys(`${title}: ${subtitle}`).slice(0, 1)
  const file = titleKeys(source.name.replace(/\.[^.]{1,5}$/u, '')).slice(0, 1)
  return [...titleKeys(title), ...whole, ...file]
}

/** A title without case, accents and signs: the whole, without what is in brackets at its end, and up to its colon. */
function titleKeys(title: string): string[] {
  const short = title.endsWith(')') || title.endsWith(']') ? title.slice(0, openingOf(title)) : title
  const keys = [title, short, short.split(/[:–—]\s|\s-\s/u)[0] ?? ''].map(bare)
  return [...new Set(keys)].filter((key) => key !== '')
}

function openingOf(title: string): number {
  const at = Math.max(title.lastIndexOf('('), title.lastIndexOf('['))
  return at > 0 ? at : title.length
}

function bare(words: string): string {
  return folded(words.slice(0, 2000))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words of a name that tell people apart, whatever their order. */
function namesIn(creator: string): string[] {
  return folded(creator)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
}
