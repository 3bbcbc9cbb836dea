/** Hears keys and the system's menu, and remembers where the focus was in each place. */
import { useEffect } from 'react'
import { ask } from './ask.ts'
import { hearKeys } from './keymap.ts'
import { useActionContext } from './use-actions.ts'
import { rememberPlace } from './zones.ts'

export function useKeys(): void {
  const context = useActionContext()
  useEffect(() => {
    const stops = [hearKeys(context, window), context.session.onAction((id) => ask(id, context))]
    const remember = (event: FocusEvent): void => rememberPlace(event.target)
    document.addEventListener('focusin', remember)
    return () => {
      for (const stop of stops) stop()
      document.removeEventListener('focusin', remember)
    }
  }, [context])
}
