/**
 * Which text of the library a source in a file means. A document is the same when its id is; else when a
 * text of the library is the same to the letter (one from the same original file or with the same title
 * first); else it is new. Sources of other programs are found by id, address or title, else by the reader's choice.
 */
import type { Document } from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { idOf } from '../w3c/vocabulary.ts'
import type { ImportedDocument } from './annotation-import.ts'
import { type Ground, groundOf } from './ground.ts'
import { hintMatcher } from './match-hint.ts'
import { matchDocument, nameKey, namesOf } from './match-document.ts'
import type { Question } from './plan.ts'

export interface Grounds {
  /** documents of the file that the library does not have */
  readonly added: readonly ImportedDocument[]
  readonly matched: number
  /** the text a source means; `version` is preferred where the library has it */
  of(source: string, version?: string): Ground | undefined
  /** the document a source means, whether its text can be had or not */
  documentOf(source: string): string | undefined
  /** the document of the library, or to be added, that has this id in the file; nothing is guessed */
  meant(id: string): string | undefined
}

/** Matches the documents of a file with those of a library. */
export function findGrounds({ library, texts, import: file, context }: Question): Grounds {
  const meant = new Map<string, Ground>()
  const added: ImportedDocument[] = []
  for (const one of file.documents) {
    if (meant.has(one.id)) continue
    const table = blockTable(one.blocks)
    const match = matchDocument(library.documents, texts, one, table)
    if (!match) added.push(one)
    meant.set(
      one.id,
      match
        ? groundOf(match.document, match.version, match.table, match.same)
        : groundOf(one.id, one.version, table, true),
    )
  }
  const names = namesOf([...library.documents.values()], file.documents)
  const matchHint = hintMatcher(file.hints ? library.documents.values() : [])
  const hinted = new Map(file.hints?.map((hint) => [hint.source, matchHint(hint)] as const))
  const idMeant = (source: string): string | undefined => {
    const id = idOf(source)
    if (id !== undefined && (meant.has(id) || library.documents.has(id))) return id
    return (
      hinted.get(source) ?? (hinted.has(source) ? undefined : names.get(nameKey(source))) ?? context.document
    )
  }
  const others = new Map<string, Ground>()
  const versionOf = (document: Document, version: string, same: boolean): Ground | undefined => {
    const table = others.has(version) ? undefined : texts(document.id, version)
    if (table) others.set(version, groundOf(document.id, version, table, same))
    return others.get(version)
  }
  return {
    added,
    matched: meant.size - added.length,
    meant: (id) => meant.get(id)?.document ?? (library.documents.has(id) ? id : undefined),
    documentOf(source) {
      const id = idMeant(source)
      return id === undefined ? undefined : (meant.get(id)?.document ?? id)
    },
    of(source, version) {
      const id = idMeant(source)
      if (id === undefined) return undefined
      const ground = meant.get(id)
      const document = library.documents.get(ground?.document ?? id)
      const isKept = document?.versions.some((one) => one.id === version) ?? false
      if (ground && (!isKept || version === ground.version)) return ground
      return (
        document && versionOf(document, isKept && version !== undefined ? version : document.current, isKept)
      )
    },
  }
}
