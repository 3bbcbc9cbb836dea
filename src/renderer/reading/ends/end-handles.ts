/**
 * The ends of the focused highlight can be taken hold of: by pointer, or with the keyboard from Tab or the
 * command. What is shown meanwhile is a preview; one command is run when the reader lets go, none when Esc
 * is struck. Outside React; positions are measured when something was laid out anew, never while scrolling.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { moveBounds, nearestSpan } from '#renderer/session/reshaping.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'
import { blockAt } from '#shared/text/block-table.ts'
import type { TFunction } from 'i18next'
import { caretAtPoint } from '../hit.ts'
import type { IntervalIndex } from '../interval-index.ts'
import type { LaidText } from '../laid-text.ts'
import { listen } from '../listen.ts'
import { characterRect, type Measuring } from '../measuring.ts'
import { dragEnd } from './dragging.ts'
import { createEndButtons } from './end-buttons.ts'
import { type End, characterAt, stepEnd, withEnd, wordsAt } from './end-steps.ts'

interface EndHandlesParts {
  readonly session: Session
  readonly side: Side
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly measuring: Measuring
  readonly geometry: PaneGeometry
  readonly scroller: HTMLElement
  readonly layer: HTMLElement
  /** where the reader is in the text */
  here(): number
  /** shows an annotation with one span drawn otherwise; without `to`, as it is */
  preview(annotation: string, from: Span, to?: Span): void
  t(): TFunction
}

export interface EndHandles {
  /** puts the handles where the ends are now: other text is near, or annotations changed */
  place(): void
  stop(): void
}

/** Milliseconds after the last key before the words at an end are said. */
const SAY = 250

export function startEndHandles(parts: EndHandlesParts): EndHandles {
  const { session, side, laid, index, measuring, geometry, scroller, layer, here, preview, t } = parts
  const { text } = laid.table
  const buttons = createEndButtons(layer)
  /** the span whose ends are shown, and what is tried with it */
  let held: { readonly id: string; readonly span: Span } | undefined
  let draft: Span | undefined
  let saying: ReturnType<typeof setTimeout> | undefined

  const place = (): void => {
    if (!held) return buttons.hide()
    const span = draft ?? held.span
    for (const end of ['start', 'end'] as const) {
      const at = characterAt(text, span, end)
      buttons.put(end, measuring.boxOf(at), isRtlAt(laid, at))
    }
  }
  /** Of several ranges the one held before; `anew`, and for another highlight, the one where the reader is. */
  const choose = (anew = false): void => {
    const { focus } = session.window.getState()
    const annotation = session.library.annotations.get(focus ?? '')
    const passage = annotation && passageOf(annotation)
    const isHere = focus !== null && index.of(focus).length > 0 && !session.status.getState().readOnly
    const span =
      isHere && passage
        ? nearestSpan(passage, !anew && held?.id === focus ? held.span.start : here())
        : undefined
    held = span && focus !== null ? { id: focus, span } : undefined
    if (span) {
      const quote = wordsAt(text, span, 'start')
      for (const end of ['start', 'end'] as const)
        buttons.name(end, t()(`highlights.ends.${end}`, { quote }), t()('highlights.ends.help'))
    }
    place()
  }
  const show = (next: Span): void => {
    if (!held) return
    draft = next
    preview(held.id, held.span, next)
    place()
  }
  const leave = (): void => {
    if (held && draft) preview(held.id, held.span)
    draft = undefined
    place()
  }
  /** Keeps what was tried: one step of undo. */
  const keep = (): void => {
    if (!held || !draft) return leave()
    const { id, span } = held
    const to = draft
    draft = undefined
    held = { id, span: to }
    let isMoved = false
    attempt(session, t(), () => {
      isMoved = moveBounds(session, id, span, to)
    })
    if (!isMoved) preview(id, span)
    else announce(session.window, t()('highlights.ends.kept'))
    choose()
  }
  const say = (end: End): void => {
    clearTimeout(saying)
    saying = setTimeout(() => {
      const span = draft ?? held?.span
      if (span)
        announce(session.window, t()(`highlights.ends.said.${end}`, { words: wordsAt(text, span, end) }))
    }, SAY)
  }
  const stepped = (event: KeyboardEvent, end: End): Span | undefined => {
    const span = draft ?? held?.span
    if (!span) return undefined
    const byWord = session.capabilities.platform === 'mac' ? event.altKey : event.ctrlKey
    const at = characterAt(text, span, end)
    const forward = isRtlAt(laid, at) ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      return stepEnd(text, span, end, event.key === forward ? 1 : -1, byWord)
    const lines = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const offset = lines === 0 ? undefined : byLine(laid, at, end, lines)
    return offset === undefined ? undefined : withEnd(text, span, end, offset)
  }
  const onKey = (event: KeyboardEvent, end: End): void => {
    const next = stepped(event, end)
    if (next) {
      show(next)
      keepInSight(scroller, buttons.elements[end])
      say(end)
    } else if (event.key === 'Enter' || event.key === ' ') {
      keep()
      laid.root.focus({ preventScroll: true })
    } else if (event.key === 'Escape') {
      const wasTried = draft !== undefined
      leave()
      if (wasTried) announce(session.window, t()('highlights.ends.left'))
      laid.root.focus({ preventScroll: true })
    } else if (event.key === 'Tab' && (end === 'start') === !event.shiftKey) {
      keep()
      buttons.elements[end === 'start' ? 'end' : 'start'].focus({ preventScroll: true })
    } else if (event.key === 'Tab' && event.shiftKey) {
      keep()
      laid.root.focus({ preventScroll: true })
    } else if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    event.stopPropagation()
  }
  const takeHold = (end: End): void => {
    choose(true)
    if (!held) return
    const at = characterAt(text, held.span, end)
    if (!measuring.boxOf(at)) geometry.source?.reveal({ start: at, end: at + 1 })
    place()
    buttons.elements[end].hidden = false
    buttons.elements[end].focus({ preventScroll: true })
    keepInSight(scroller, buttons.elements[end])
  }
  const stops = (['start', 'end'] as const).flatMap((end) => {
    const button = buttons.elements[end]
    return [
      listen(button, 'keydown', (event) => onKey(event, end)),
      listen(button, 'blur', () => {
        if (!layer.hasAttribute('data-dragging')) keep()
      }),
      // The press must not move the caret or begin a selection.
      listen(button, 'mousedown', (event) => event.preventDefault()),
      listen(button, 'pointerdown', (event) => {
        if (event.button !== 0 || !held) return
        button.focus({ preventScroll: true })
        dragEnd(event, end, button, {
          laid,
          scroller,
          layer,
          begin: () => {
            draft = held?.span
          },
          over: (offset) => held && show(withEnd(text, draft ?? held.span, end, offset)),
          keep,
          leave,
        })
      }),
    ]
  })
  choose()
  stops.push(
    geometry.onLayout(() => (draft ? place() : choose())),
    session.window.subscribe((state, before) => {
      if (state.focus !== before.focus) {
        leave()
        choose()
      }
      const isMine = state.side === side || index.of(state.focus ?? '').length === 0
      if (state.moving === null || state.moving === before.moving || !isMine || !held) return
      session.window.setState({ moving: null })
      takeHold(state.moving)
    }),
  )
  return {
    place,
    stop() {
      clearTimeout(saying)
      leave()
      for (const stop of stops) stop()
      layer.replaceChildren()
    },
  }
}

/** The offset a line further down (1) or up (-1) from a character. */
function byLine(laid: LaidText, at: number, end: End, lines: 1 | -1): number | undefined {
  const box = characterRect(laid, at)
  if (!box) return undefined
  const x = end === 'start' ? box.left + 1 : box.right - 1
  const y = (lines > 0 ? box.bottom : box.top) + lines * box.height * 0.8
  return caretAtPoint(laid, x, y)
}

function isRtlAt(laid: LaidText, offset: number): boolean {
  const node = laid.blockElement(blockAt(laid.table, offset))
  return node?.matches(':dir(rtl)') ?? false
}

/** Rolls just enough for a handle to be seen. */
function keepInSight(scroller: HTMLElement, button: HTMLElement): void {
  const [box, view] = [button.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (box.top < view.top + 24) scroller.scrollTop += box.top - view.top - 48
  else if (box.bottom > view.bottom - 24) scroller.scrollTop += box.bottom - view.bottom + 48
}
