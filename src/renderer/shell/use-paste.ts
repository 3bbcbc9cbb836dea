/** What is pasted where nobody types, on the library or an empty side, is brought in. */
import { takePaste } from '#renderer/panels/intake/clipboard.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import { SIDES } from '#shared/model/desk.ts'
import { useEffect } from 'react'
import { isTyping } from './typing.ts'

export function usePaste(): void {
  const session = useSession()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event
      if (!clipboardData || !(target instanceof Element) || !isWelcome(session, target)) return
      const side = emptySide(target)
      if (side) session.window.setState({ side })
      if (takePaste(session, clipboardData)) event.preventDefault()
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [session])
}

function isWelcome(session: Session, target: Element): boolean {
  if (session.status.getState().readOnly || session.window.getState().dialog || isTyping(target)) return false
  const isLibrary =
    session.passing.store.getState().panel === 'library' && target.closest('[data-zone="panel"]') !== null
  return isLibrary || target === document.body || emptySide(target) !== undefined
}

function emptySide(target: Element): Side | undefined {
  const name = target.closest<HTMLElement>('[data-side][data-empty]')?.dataset['side']
  return SIDES.find((side) => side === name)
}
