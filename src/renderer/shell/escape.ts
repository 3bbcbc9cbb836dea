/**
 * Esc steps back one rung: editor, card, selection, link being drawn, note being attached, armed tool, find, voice, text,
 * focus mode. Who has the keyboard in a text lets go of what is selected there before the card in front.
 */
import { setFocusMode } from '#renderer/reading/comfort/focus-mode.ts'
import { stopReading } from '#renderer/reading/aloud/deeds.ts'
import { closeFind } from '#renderer/reading/find/deeds.ts'
import { stopAttaching } from '#renderer/session/attaching.ts'
import { announce } from '#renderer/session/window-state.ts'
import { disarm } from '#renderer/session/armed.ts'
import type { ActionContext } from './action.ts'

/** Takes one step back; false when there was none left to take. */
export function stepBack(context: ActionContext): boolean {
  const { session, panes, t } = context
  const { window } = session
  const { editing, focus, selection, linking, attaching, armed, side, hover, find, aloud } = window.getState()
  if (editing !== null) {
    window.setState({ editing: null })
    focusCard(focus)
    return true
  }
  const inText = document.activeElement?.closest('[data-zone$="-text"]') ?? null
  if (selection !== null && (focus === null || inText !== null)) {
    window.setState({ selection: null })
    announce(window, t('said.selectionGone'))
    return true
  }
  if (focus !== null) {
    window.setState({ focus: null })
    panes[side].source?.focusText()
    return true
  }
  if (linking !== null) {
    window.setState({ linking: null })
    announce(window, t('said.linkingStopped'))
    return true
  }
  if (attaching !== null) {
    stopAttaching(session)
    announce(window, t('versions.attaching.stopped'))
    return true
  }
  if (armed !== null) {
    disarm(session)
    return true
  }
  if (find[side]?.isOpen) {
    closeFind(session, panes[side])
    return true
  }
  if (aloud !== null) {
    stopReading(session)
    return true
  }
  if (hover !== null) window.setState({ hover: null })
  if (inText && window.getState().focusMode) {
    setFocusMode(context, false)
    return true
  }
  if (inText) return hover !== null
  panes[side].source?.focusText()
  return true
}

function focusCard(annotation: string | null): void {
  const card = annotation === null ? null : document.querySelector<HTMLElement>(`[data-card="${annotation}"]`)
  const place = card?.matches('[tabindex]') ? card : card?.querySelector<HTMLElement>('[tabindex]')
  place?.focus()
}
