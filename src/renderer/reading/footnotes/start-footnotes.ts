/**
 * Notes at work: resting on a sign or focusing it shows the note, a click or Enter goes there, its arrow comes back.
 * A sign stays a part of the text: only a plain click on the sign itself goes, so that a highlight around it is chosen
 * by any word beside it, or with Ctrl or Cmd held on the sign.
 */
import type { PaneSource } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import { type Stop, stepOnTrail, trailOf } from '#renderer/session/trail.ts'
import { announce } from '#renderer/session/window-state.ts'
import type { Side } from '#shared/model/desk.ts'
import type { TFunction } from 'i18next'
import type { LaidText } from '../laid-text.ts'
import { listen } from '../listen.ts'
import { offsetAt } from '../selection.ts'
import { type Note, type NoteRef, notesOf, signOf, spanOfNote } from './note-index.ts'

/** A note that is shown over the text, and the sign it is shown at. */
export interface Preview {
  readonly note: Note
  readonly sign: string
  readonly at: HTMLElement
}

interface FootnotesParts {
  readonly session: Session
  readonly side: Side
  readonly laid: LaidText
  readonly source: PaneSource
  onPreview(preview: Preview | null): void
  t(): TFunction
}

/** Milliseconds the pointer rests before a note is shown, and is gone before it is hidden: time to go into it. */
const REST = 350
const LEAVE = 250
/** Units of a note that are said when its sign is focused. */
const SAID = 600

export function startFootnotes({ session, side, laid, source, onPreview, t }: FootnotesParts): () => void {
  const { table } = laid
  let timer: ReturnType<typeof setTimeout> | undefined
  /** the sign a note was gone to from, and where the pane was then */
  const gone = new Map<string, { readonly ref: NoteRef; readonly stop: Stop | undefined }>()

  const at = (sign: HTMLElement): { note: Note; ref: NoteRef } | undefined => {
    const note = notesOf(table).get(sign.dataset['note'] ?? '')
    const first = note?.refs[0]
    if (!note || !first) return undefined
    const offset = offsetAt(laid, sign, 0)
    return { note, ref: note.refs.find(({ start, end }) => start <= offset && offset < end) ?? first }
  }
  const hide = (): void => {
    clearTimeout(timer)
    onPreview(null)
  }
  /** The pointer may have gone into the note, which closes when it leaves that too. */
  const leave = (): void => {
    if (!document.querySelector('[data-footnote]:hover')) hide()
  }
  const show = (sign: HTMLElement): Note | undefined => {
    clearTimeout(timer)
    const found = at(sign)
    if (found) onPreview({ note: found.note, sign: signOf(table, found.ref), at: sign })
    return found?.note
  }
  const lastStop = (): Stop | undefined => trailOf(session).getState()[side].back.at(-1)
  const go = (sign: HTMLElement): void => {
    const found = at(sign)
    if (!found) return
    hide()
    const before = lastStop()
    const span = spanOfNote(table, found.note)
    source.reveal(span)
    const stop = lastStop()
    gone.set(found.note.id, { ref: found.ref, stop: stop === before ? undefined : stop })
    source.focusText(span.start)
    announce(session.window, t()('footnotes.there', { sign: signOf(table, found.ref) }))
  }
  const comeBack = (id: string): void => {
    const from = gone.get(id)
    const ref = from?.ref ?? notesOf(table).get(id)?.refs[0]
    if (!ref) return
    // Nothing was gone to since: this is the way back itself, to the very line.
    if (from?.stop && from.stop === lastStop()) {
      const place = source.place()
      const { document, version } = from.stop
      stepOnTrail(session, side, 'back', { document, version, ...(place && { place }) })
      if (from.stop.place) source.resume(from.stop.place)
    } else source.reveal(ref)
    gone.delete(id)
    source.focusText(ref.start)
    announce(session.window, t()('footnotes.backAt', { sign: signOf(table, ref) }))
  }

  const onOver = (event: PointerEvent): void => {
    const sign = signIn(event.target)
    if (!sign || event.pointerType === 'touch') return
    clearTimeout(timer)
    timer = setTimeout(() => show(sign), REST)
  }
  const onOut = (event: PointerEvent): void => {
    if (!signIn(event.target)) return
    clearTimeout(timer)
    if (document.activeElement !== event.target) timer = setTimeout(leave, LEAVE)
  }
  const onFocusIn = (event: FocusEvent): void => {
    const sign = signIn(event.target)
    // A click focuses too, and goes at once.
    if (!sign?.matches(':focus-visible')) return
    const note = show(sign)
    if (!note) return
    const { start, end } = spanOfNote(table, note)
    const words = table.text.slice(start, Math.min(end, start + SAID))
    announce(session.window, t()('footnotes.said', { words }))
  }
  const onFocusOut = (event: FocusEvent): void => {
    if (signIn(event.target)) hide()
  }
  const onClick = (event: MouseEvent): void => {
    const [sign, back] = [signIn(event.target), backIn(event.target)]
    if (sign || back !== undefined) event.preventDefault()
    if (!meansNote(session, event)) return
    if (sign) go(sign)
    else if (back !== undefined) comeBack(back)
  }
  const onKey = (event: KeyboardEvent): void => {
    const [sign, back] = [signIn(event.target), backIn(event.target)]
    if (!sign && back === undefined) return
    if (event.key === 'Enter' && sign) go(sign)
    else if (event.key === 'Enter' && back !== undefined) comeBack(back)
    else if (event.key === 'Escape') {
      hide()
      source.focusText()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const stops = [
    listen(laid.root, 'pointerover', onOver),
    listen(laid.root, 'pointerout', onOut),
    listen(laid.root, 'focusin', onFocusIn),
    listen(laid.root, 'focusout', onFocusOut),
    listen(laid.root, 'click', onClick),
    // The middle button would open the program once more.
    listen(laid.root, 'auxclick', (event) => {
      if (signIn(event.target) || backIn(event.target) !== undefined) event.preventDefault()
    }),
    listen(laid.root, 'keydown', onKey),
  ]
  return () => {
    hide()
    for (const stop of stops) stop()
  }
}

/** Whether a click goes to a note or back: plain, on a sign or an arrow, with nothing selected and no link drawn. */
export function meansNote({ window: store }: Session, event: MouseEvent): boolean {
  if (!signIn(event.target) && backIn(event.target) === undefined) return false
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return false
  const { linking } = store.getState()
  return !(linking && !linking.to) && (getSelection()?.isCollapsed ?? true)
}

function signIn(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('[data-note]')) || undefined
}

function backIn(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-back]')?.dataset['back'] : undefined
}
