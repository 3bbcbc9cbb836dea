/** Names by which a manuscript cites: the siglum of a document, else its first creator and year. Each only once. */
import type { Document } from '#shared/model/document.ts'

/** A key for each document by its id; letters, digits and `-_` only, so that TeX and Pandoc take them. */
export function keysOf(documents: readonly Document[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  for (const document of documents) {
    const base = baseOf(document)
    let key = base
    for (let again = 2; taken.has(key.toLowerCase()); again++) key = `${base}-${again}`
    taken.add(key.toLowerCase())
    keys.set(document.id, key)
  }
  return keys
}

function baseOf({ siglum = '', creators, title, date = '' }: Document): string {
  const short = plain(siglum)
  if (short !== '') return short
  const [family = ''] = (creators[0] ?? '').split(',')
  const [word = ''] = title.split(/\s+/u).filter((one) => plain(one).length > 3)
  return `${plain(family) || plain(word) || 'document'}${/^\d{4}/u.exec(date)?.[0] ?? ''}`.slice(0, 60)
}

function plain(words: string): string {
  return words.normalize('NFKD').replace(/[^A-Za-z0-9_-]+/gu, '')
}
