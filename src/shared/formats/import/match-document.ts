/** Finds the document of a library that a file means; texts are read only where their lengths agree. */
import type { Document } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import type { ImportedDocument } from './annotation-import.ts'
import type { Texts } from './plan.ts'

/** A document of the library that one of the file means, and the version to stand on. */
interface Match {
  readonly document: string
  readonly version: string
  readonly table: BlockTable
  readonly same: boolean
}

/**
 * The same id, else a text equal to the letter: first one from the same original file, then one with the same
 * title. Undefined when the library has no such document.
 */
export function matchDocument(
  documents: ReadonlyMap<string, Document>,
  texts: Texts,
  one: ImportedDocument,
  { text }: BlockTable,
): Match | undefined {
  const sameText = (document: Document): Match | undefined => {
    for (const version of document.versions) {
      if (version.length !== text.length) continue
      const table = texts(document.id, version.id)
      if (table?.text === text) return { document: document.id, version: version.id, table, same: true }
    }
    return undefined
  }
  const byId = documents.get(one.id)
  if (byId) {
    // Without its text nothing can be found in it, but it is the same document all the same.
    const table = texts(byId.id, byId.current) ?? blockTable([])
    return sameText(byId) ?? { document: byId.id, version: byId.current, table, same: false }
  }
  if (text === '') return undefined
  const closeness = (document: Document): number =>
    Number(document.source.digest === one.source.digest) * 2 +
    Number(document.title === one.bibliography.title)
  for (const document of [...documents.values()].toSorted((a, b) => closeness(b) - closeness(a))) {
    const match = sameText(document)
    if (match) return match
  }
  return undefined
}

/** Ids by address and by title; the first of two that share one counts. */
export function namesOf(
  documents: readonly Document[],
  imported: readonly ImportedDocument[],
): Map<string, string> {
  const names = new Map<string, string>()
  const put = (name: string | undefined, id: string): void => {
    if (name !== undefined && name.trim() !== '' && !names.has(nameKey(name))) names.set(nameKey(name), id)
  }
  for (const { id, source } of [...documents, ...imported]) put(source.address, id)
  for (const { id, title } of documents) put(title, id)
  for (const { id, bibliography } of imported) put(bibliography.title, id)
  return names
}

/** Addresses without their fragment, titles without case and spacing. */
export function nameKey(name: string): string {
  const url = safeUrl(name)
  return url === undefined
    ? name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
    : url.replace(/#.*$/su, '')
}
