/** Esc steps back one rung: editor, card, selection, link being drawn, text. */
import type { ActionContext } from './action.ts'

/** Takes one step back; false when there was none left to take. */
export function stepBack({ session, panes }: ActionContext): boolean {
  const { window } = session
  const { editing, focus, selection, linking, side, hover } = window.getState()
  if (editing !== null) {
    window.setState({ editing: null })
    focusCard(focus)
    return true
  }
  if (focus !== null) {
    window.setState({ focus: null })
    panes[side].source?.focusText()
    return true
  }
  if (selection !== null) {
    window.setState({ selection: null })
    return true
  }
  if (linking !== null) {
    window.setState({ linking: null })
    return true
  }
  if (hover !== null) window.setState({ hover: null })
  const inText = document.activeElement?.closest('[data-zone$="-text"]')
  if (inText) return hover !== null
  panes[side].source?.focusText()
  return true
}

function focusCard(annotation: string | null): void {
  const card = annotation === null ? null : document.querySelector<HTMLElement>(`[data-card="${annotation}"]`)
  const place = card?.matches('[tabindex]') ? card : card?.querySelector<HTMLElement>('[tabindex]')
  place?.focus()
}
