/**
 * Mentions in imported notes, turned from the file's ids to those of the library once every record has its
 * place. What a mention means may not have come along: then its words stay as plain text.
 */
import { documentOf } from '#shared/model/annotation.ts'
import type { Library } from '#shared/model/library.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { withMentions } from '#shared/model/note-mentions.ts'
import type { Grounds } from './grounds.ts'
import type { TagMatch } from './match-tags.ts'
import type { PlannedAnnotations } from './plan-annotations.ts'

/** A rewriting of records with notes, to be used when all annotations and the ends of links are planned. */
export function mentionsMeant(
  library: Library,
  grounds: Grounds,
  tags: TagMatch,
  planned: PlannedAnnotations,
): <R extends { readonly body?: NoteDoc }>(record: R) => R {
  const annotation = (id: string): string | null => {
    const meant = planned.ids.get(id) ?? id
    const record = planned.added.get(meant) ?? library.annotations.get(meant)
    // A memo of the library stands in no document, and a mention names one.
    return record && documentOf(record) !== undefined ? meant : null
  }
  const to = {
    tag: (id: string) => tags.meant(id) ?? null,
    document: (id: string) => grounds.meant(id) ?? null,
    annotation,
  }
  return (record) => {
    if (!record.body) return record
    const body = withMentions(record.body, to)
    return body === record.body ? record : { ...record, body }
  }
}
