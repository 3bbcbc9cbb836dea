/**
 * Saves one note while it is being written, and follows what others write into it. Typing under one focus
 * has one key, so it is one step of undo; what cannot be saved is offered to the reader, never dropped.
 */
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { canonicalJson } from '#shared/changes/change.ts'
import { addAnnotation, noteAnnotation } from '#shared/commands/annotations.ts'
import type { Target } from '#shared/model/annotation.ts'
import { isEmptyNote, type NoteDoc, parseNote } from '#shared/model/note.ts'
import { noteDraft } from './note-draft.ts'
import type { TFunction } from 'i18next'

/** What is in the editor: its JSON, and its words in case the JSON cannot be kept. */
interface Written {
  readonly json: unknown
  readonly words: string
}

export interface NoteSaving {
  /** the note as the library holds it */
  stored(): NoteDoc | undefined
  /** something was typed; `read` answers what is in the editor by then */
  typed(read: () => Written): void
  flush(): void
  /** hears when the stored note becomes another one than was written here */
  follow(listener: (body: NoteDoc | undefined) => void): () => void
}

/** What a note is written on: an annotation, or the place of one that its first words make. */
export type NoteSubject =
  | { readonly id: string }
  | {
      readonly begun: Target
      /** hears the id of the annotation that the first words made */
      onMade(annotation: string): void
    }

export function noteSaving(session: Session, subject: NoteSubject, t: TFunction): NoteSaving {
  const key = crypto.randomUUID()
  let id = 'id' in subject ? subject.id : undefined
  const stored = (): NoteDoc | undefined => session.library.annotations.get(id ?? '')?.body
  let written = stored()
  /** the words that could not be saved, while that lasts */
  let unsaved: string | undefined

  const rescue = (words: string): void => {
    const isNews = unsaved === undefined
    unsaved = words
    if (isNews) offerWords(session, () => unsaved ?? words, t)
  }
  const keep = (body: NoteDoc): void => {
    if (id !== undefined) return void session.run(noteAnnotation, { annotation: id, body, session: key })
    if ('id' in subject || isEmptyNote(body)) return
    const { made } = session.run(addAnnotation, { target: subject.begun, body, session: key })
    if (made === undefined) return
    id = made
    subject.onMade(made)
  }
  const save = ({ json, words }: Written): void => {
    const result = parseNote(json)
    if (!result.ok) return rescue(words)
    const next = isEmptyNote(result.note) ? undefined : result.note
    if (sameNote(next, written)) return undefined
    const before = written
    written = next
    try {
      keep(result.note)
      unsaved = undefined
    } catch {
      // The annotation is gone or the library read-only.
      written = before
      rescue(words)
    }
    return undefined
  }
  let release: (() => void) | undefined
  const draft = noteDraft((state: Written) => {
    save(state)
    release?.()
    release = undefined
  })

  return {
    stored,
    typed(read) {
      release ??= session.drafting()
      draft.typed(read)
    },
    flush: () => draft.flush(),
    follow(listener) {
      const look = (): void => {
        if (
          draft.isPending ||
          id === undefined ||
          !session.library.annotations.has(id) ||
          sameNote(stored(), written)
        )
          return
        written = stored()
        listener(written)
      }
      // A conflict takes our changes back and puts them on again in one go: look when that is over.
      return session.status.subscribe(() => queueMicrotask(look))
    },
  }
}

/** Words that cannot be kept stay on the screen until the reader has them. */
function offerWords(session: Session, words: () => string, t: TFunction): void {
  const copy = (): void => void navigator.clipboard.writeText(words())
  toast(session.window, {
    message: t('notes.editor.lost'),
    tone: 'error',
    lasting: true,
    action: { label: t('notes.editor.copy'), run: copy },
  })
}

function sameNote(a: NoteDoc | undefined, b: NoteDoc | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))
}
