/** Hears keys and the system's menu, says what was done, remembers where the focus was in each place, and keeps it from being lost. */
import { otherSide, type Side } from '#shared/model/desk.ts'
import { useEffect } from 'react'
import { ask } from './ask.ts'
import { keepFocus } from './keeping-focus.ts'
import { hearKeys } from './keymap.ts'
import type { ActionContext } from './action.ts'
import { useActionContext } from './use-actions.ts'
import { tellWhatIsDone } from './telling.ts'
import { focusZone, rememberPlace } from './zones.ts'

export function useKeys(): void {
  const context = useActionContext()
  useEffect(() => {
    const stops = [
      hearKeys(context, window),
      context.session.onAction((id) => ask(id, context)),
      tellWhatIsDone(context.session, context.t),
      keepFocus(document, (side) => goToText(context, side)),
    ]
    const remember = (event: FocusEvent): void => rememberPlace(event.target)
    document.addEventListener('focusin', remember)
    return () => {
      for (const stop of stops) stop()
      document.removeEventListener('focusin', remember)
    }
  }, [context])
}

/** The text of a side has the keyboard, or the other one, or where there is none what comes first. */
function goToText({ session, panes }: ActionContext, side: Side = session.window.getState().side): void {
  panes[side].source?.focusText()
  if (document.activeElement !== document.body) return
  panes[otherSide(side)].source?.focusText()
  if (document.activeElement === document.body && !focusZone('panel')) focusZone('rail')
}
