/** What is written into a note for a chosen mention; a tag that is new is made first, as a step of its own. */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { addTag } from '#shared/commands/tags.ts'
import { mentionLabel, type NoteAttrs } from '#shared/model/note-attrs.ts'
import type { TFunction } from 'i18next'
import type { MentionChoice } from './choice.ts'

/** The attributes of the mention; undefined when its tag could not be made, which the reader is told. */
export function mentionAttrs(session: Session, t: TFunction, choice: MentionChoice): NoteAttrs | undefined {
  const label = mentionLabel(choice.words)
  if (choice.kind === 'passage') return { document: choice.document, annotation: choice.id, label }
  if (choice.kind === 'document') return { document: choice.id, label }
  if (choice.kind === 'tag') return { tag: choice.id, label }
  let tag: string | undefined
  attempt(session, t, () => {
    tag = session.run(addTag, { label: choice.words }).made
  })
  return tag === undefined ? undefined : { tag, label }
}
