/**
 * Catches what is typed between the moment a note is asked for and the moment its editor is in the page: the editor's
 * module may have to be loaded, its card laid out, its text opened. Until then a field has the keyboard, so that
 * words are words and not commands; the editor takes them over as if they were typed into it.
 */
import { memoDesk } from '#renderer/session/memos.ts'
import type { Session } from '#renderer/session/session.ts'
import type { WindowState } from '#renderer/session/window-state.ts'
import { noteFromText } from '#shared/model/note.ts'
import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import type { TFunction } from 'i18next'
import { noteSaving, type NoteSubject } from './note-saving.ts'

interface Catch {
  readonly field: HTMLTextAreaElement
  /** the note whose editor is awaited */
  awaited: Wanted | null
  /** hears whether the field has the keyboard */
  onAwait(isAwaiting: boolean): void
}

/** A note that is asked for: what tells it apart, and what its words are written on if its editor never comes. */
interface Wanted {
  readonly key: string
  readonly subject: NoteSubject
}

const catches = new WeakMap<Session, Catch>()
/** where the keyboard was when a note or tags were asked for */
const origins = new WeakMap<Session, WeakRef<HTMLElement>>()

/** Lets a field catch words until the returned function is called. */
export function startCatching(
  session: Session,
  t: TFunction,
  field: HTMLTextAreaElement,
  onAwait: (isAwaiting: boolean) => void,
): () => void {
  const here: Catch = { field, awaited: null, onAwait }
  catches.set(session, here)
  const memos = memoDesk(session)
  const release = (): void => {
    const { awaited } = here
    const words = empty(here)
    if (awaited && words !== '') keep(session, awaited.subject, words, t)
  }
  const look = (before: Wanted | null, now: Wanted | null): void => {
    if (now?.key === before?.key) return
    if (here.awaited && here.awaited.key === before?.key) release()
    if (!now) return
    here.awaited = now
    field.hidden = false
    field.focus({ preventScroll: true })
    onAwait(true)
  }
  let [card, memo] = [cardWanted(session), memoWanted(session)]
  const onCard = ({ editing }: WindowState, { editing: edited }: WindowState): void => {
    if (editing !== null && edited === null && document.activeElement instanceof HTMLElement)
      origins.set(session, new WeakRef(document.activeElement))
    const before = card
    card = cardWanted(session)
    look(before, card)
  }
  const onMemo = (): void => {
    const before = memo
    memo = memoWanted(session)
    look(before, memo)
  }
  const onKey = (event: KeyboardEvent): void => {
    // All keys are the note's; only its own Esc and Tab mean more than words.
    event.stopPropagation()
    if (event.isComposing) return
    if (event.key === 'Tab') event.preventDefault()
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave(session)
  }
  const stops = [session.window.subscribe(onCard), memos.subscribe(onMemo)]
  field.addEventListener('keydown', onKey)
  return () => {
    for (const stop of stops) stop()
    field.removeEventListener('keydown', onKey)
    release()
    catches.delete(session)
  }
}

/** Gives the keyboard and what was typed meanwhile to the editor that was waited for. */
export function takeOver(session: Session, editor: Editor): void {
  // Not by the command of Tiptap: it waits for a frame, and would undo what was pressed in it.
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)).scrollIntoView())
  view.focus()
  const here = catches.get(session)
  if (!here?.awaited) return
  type(editor, empty(here))
}

/** Ends waiting; answers what was typed. */
function empty(here: Catch): string {
  const words = here.field.value
  here.field.value = ''
  here.field.hidden = true
  here.awaited = null
  here.onAwait(false)
  return words
}

/** The element of a panel that a note was asked for from; undefined when it was asked for elsewhere, or that is gone. */
export function askedFrom(session: Session): HTMLElement | undefined {
  const origin = origins.get(session)?.deref()
  return origin?.isConnected && origin.closest('[data-zone="panel"]') ? origin : undefined
}

function cardWanted({ window, library }: Session): Wanted | null {
  const { editing, focus } = window.getState()
  const annotation = editing === 'note' ? library.annotations.get(focus ?? '') : undefined
  return annotation ? { key: annotation.id, subject: annotation } : null
}

function memoWanted(session: Session): Wanted | null {
  const { begun, editing } = memoDesk(session).getState()
  const onMade = (made: string): void => memoDesk(session).setState({ editing: made })
  if (begun) return { key: JSON.stringify(begun), subject: { begun, onMade } }
  return editing === null ? null : { key: editing, subject: { id: editing } }
}

/** Esc before the editor is there: what was typed is kept, and the card, the memo or the list has the keyboard again. */
function leave(session: Session): void {
  const { awaited } = catches.get(session) ?? {}
  if (!awaited) return
  const memos = memoDesk(session)
  const { editing, focus } = session.window.getState()
  if (editing === 'note' && focus === awaited.key) {
    session.window.setState({ editing: null })
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(awaited.key)}"] article`)
    ;(askedFrom(session) ?? card)?.focus()
    return
  }
  memos.setState(({ editing: back }) => ({ begun: null, editing: null, back }))
}

/** Writes words behind what the note says already. */
function keep(session: Session, subject: NoteSubject, words: string, t: TFunction): void {
  const saving = noteSaving(session, subject, t)
  const before = saving.stored()?.content ?? []
  const json = { type: 'doc', content: [...before, ...noteFromText(words).content] }
  saving.typed(() => ({ json, words }))
  saving.flush()
}

/** Types words into an editor as the keyboard would, so that its Markdown and its signs are understood. */
function type(editor: Editor, words: string): void {
  for (const sign of words) {
    if (sign === '\n') {
      editor.commands.keyboardShortcut('Enter')
      continue
    }
    const { view } = editor
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(sign, from, to)
    const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, sign, insert))
    if (isTaken !== true) view.dispatch(insert())
  }
}
