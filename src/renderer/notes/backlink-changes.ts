/** What a change of a note means for what it mentions: mentioned now, mentioned no more, or by other words. */
import type { Session } from '#renderer/session/session.ts'
import type { Excerpt } from '#shared/host/contract.ts'
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import { noteStart, quoteStart } from '#shared/model/excerpt.ts'
import { mentionsIn } from '#shared/model/note-mentions.ts'

export interface MentionChange {
  /** what is or was mentioned */
  readonly of: string
  /** the annotation whose note it is */
  readonly by: string
  /** the note as lists show it; null when it mentions this no more */
  readonly excerpt: Excerpt | null
}

/** Tells of every change of a note that mentions something, or did; the answer stops that. */
export function followMentions(session: Session, listener: (change: MentionChange) => void): () => void {
  return session.onChanges((changes) => {
    for (const { table, before, after, id: by } of changes) {
      if (table !== 'annotations') continue
      const [old, now] = [mentionsOf(before), mentionsOf(after)]
      const excerpt = after && now.length > 0 ? excerptOf(after) : null
      for (const of of now) listener({ of, by, excerpt })
      for (const of of old) if (!now.includes(of)) listener({ of, by, excerpt: null })
    }
  })
}

function mentionsOf(annotation: Annotation | null): readonly string[] {
  return annotation?.body ? mentionsIn(annotation.body) : []
}

function excerptOf(annotation: Annotation): Excerpt {
  const [quote, note] = [quoteStart(annotation), noteStart(annotation)]
  return {
    id: annotation.id,
    document: documentOf(annotation) ?? '',
    quote,
    ...(quote === '' && note !== '' && { note }),
    ...(annotation.style && { colour: annotation.style.colour }),
  }
}
