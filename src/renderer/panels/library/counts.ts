/** What hangs on a document: counted where its annotations are loaded, else as they were at the start. */
import type { Session } from '#renderer/session/session.ts'
import type { Document } from '#shared/model/document.ts'
import { isEmptyNote } from '#shared/model/note.ts'
import type { TFunction } from 'i18next'

export interface Counts {
  readonly annotations: number
  readonly notes: number
  readonly links: number
}

export function countsOf({ index, texts, counts }: Session, document: Document): Counts {
  const links = index.linksOf(document.id).length
  const loaded = index.annotationsOf(document.id)
  const atStart = counts[document.id]
  if (!atStart || loaded.length >= atStart.annotations || texts.get(document.current)) {
    const notes = loaded.filter(({ body }) => body && !isEmptyNote(body)).length
    return { annotations: loaded.length, notes, links }
  }
  return { ...atStart, links }
}

/** "3 annotations, 1 note, 2 links"; empty when there is nothing. */
export function countWords({ annotations, notes, links }: Counts, t: TFunction): string {
  return [
    annotations > 0 && t('panels.library.annotations', { count: annotations }),
    notes > 0 && t('panels.library.notes', { count: notes }),
    links > 0 && t('panels.library.links', { count: links }),
  ]
    .filter((words) => words !== false)
    .join(', ')
}
