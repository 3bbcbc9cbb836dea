/** Whether focus mode is on. Whoever asks for a panel wants to see it, so that ends focus mode. */
import { setFocusMode } from '#renderer/reading/comfort/focus-mode.ts'
import { useWindow } from '#renderer/session/react.tsx'
import { useEffect } from 'react'
import { useActionContext } from './use-actions.ts'

export function useFocusMode(): boolean {
  const context = useActionContext()
  const focusMode = useWindow((state) => state.focusMode)
  useEffect(() => {
    if (!focusMode) return undefined
    return context.session.passing.store.subscribe((now, before) => {
      if (now.panel !== before.panel && now.panel !== null) setFocusMode(context, false)
    })
  }, [context, focusMode])
  return focusMode
}
