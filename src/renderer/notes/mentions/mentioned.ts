/** What a mention means now: today's words of what it points to, or that it is no longer there. */
import type { Session } from '#renderer/session/session.ts'
import { useSession } from '#renderer/session/react.tsx'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { NoteAttrs } from '#shared/model/note-attrs.ts'
import { noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { excerptsOf } from '../excerpts.ts'

export interface Mentioned {
  readonly kind: 'passage' | 'note' | 'document' | 'tag'
  /** today's words; those of when it was written while they are not known and when it is gone */
  readonly words: string
  readonly colour?: number
  readonly isGone: boolean
}

/** What the attributes of a mention mean in a session. Asks the host for what is not loaded. */
export function mentioned(session: Session, attrs: NoteAttrs): Mentioned {
  const { library } = session
  const { tag, document, annotation, label = '' } = attrs
  if (tag !== undefined) {
    const known = library.tags.get(tag)
    if (!known) return gone('tag', label)
    return { kind: 'tag', words: known.label, ...colourOf(known), isGone: false }
  }
  const text = library.documents.get(document ?? '')
  if (annotation === undefined) {
    return text ? { kind: 'document', words: text.title, isGone: false } : gone('document', label)
  }
  if (!text) return gone('passage', label)
  const loaded = library.annotations.get(annotation)
  if (loaded) return ofAnnotation(loaded, label)
  const excerpt = excerptsOf(session).get(annotation)
  if (excerpt === null) return gone('passage', label)
  if (excerpt === undefined) return { kind: 'passage', words: label, isGone: false }
  const kind = excerpt.quote === '' ? 'note' : 'passage'
  return { kind, words: excerpt.quote || excerpt.note || label, ...colourOf(excerpt), isGone: false }
}

/** The same in a component, which is shown again when it changes. */
export function useMentioned(attrs: NoteAttrs): Mentioned {
  const session = useSession()
  const last = useRef<Mentioned | null>(null)
  const subscribe = useCallback((listener: () => void) => onMentioned(session, listener), [session])
  return useSyncExternalStore(subscribe, () => {
    const next = mentioned(session, attrs)
    if (!last.current || !isSame(last.current, next)) last.current = next
    return last.current
  })
}

/** Hears when mentions may mean something else: after every change, and when excerpts have come. */
export function onMentioned(session: Session, listener: () => void): () => void {
  const stops = [session.onChanges(listener), excerptsOf(session).subscribe(listener)]
  return () => stops.forEach((stop) => stop())
}

/** Whether two answers show the same. */
export function isSame(a: Mentioned, b: Mentioned): boolean {
  return a.kind === b.kind && a.words === b.words && a.colour === b.colour && a.isGone === b.isGone
}

function ofAnnotation(annotation: Annotation, label: string): Mentioned {
  const passage = passageOf(annotation)
  const words = passage ? quotedText(passage) : annotation.body ? noteText(annotation.body) : label
  const kind = passage ? 'passage' : 'note'
  return { kind, words: words || label, ...colourOf(annotation.style ?? {}), isGone: false }
}

function gone(kind: Mentioned['kind'], label: string): Mentioned {
  return { kind, words: label, isGone: true }
}

function colourOf({ colour }: { readonly colour?: number }): { colour?: number } {
  return colour === undefined ? {} : { colour }
}
