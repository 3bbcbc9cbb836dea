/**
 * Focus mode: the texts and nothing else. Where the keyboard was in something that goes out of sight, it moves
 * to the text being read, so that no key is ever struck into nowhere.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import type { Side } from '#shared/model/desk.ts'
import type { TFunction } from 'i18next'

interface FocusModeContext {
  readonly session: Session
  readonly panes: Readonly<Record<Side, PaneGeometry>>
  readonly t: TFunction
}

/** Zones that stay in sight. */
const KEPT = '[data-zone$="-text"], [data-zone$="-margin"], [data-zone="gutter"]'

export function toggleFocusMode(context: FocusModeContext): void {
  setFocusMode(context, !context.session.window.getState().focusMode)
}

export function setFocusMode({ session, panes, t }: FocusModeContext, focusMode: boolean): void {
  session.window.setState({ focusMode })
  announce(session.window, t(focusMode ? 'comfort.focusModeOn' : 'comfort.focusModeOff'))
  if (!document.activeElement?.closest(KEPT)) panes[session.window.getState().side].source?.focusText()
}
