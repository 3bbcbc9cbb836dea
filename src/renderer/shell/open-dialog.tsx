/** The dialog that is open, by its id: the window's own and those about the library's content. */
import { DIALOGS as CONTENT } from '#renderer/panels/dialogs.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useSession, useWindow } from '#renderer/session/react.tsx'
import { useEffect, useRef } from 'react'
import { OWN_DIALOGS } from './own-dialogs.ts'

/** All of them; the window's own come first. */
const ENTRIES = [...OWN_DIALOGS, ...CONTENT].map(([id, Component]) => ({ id, Component }))

export function OpenDialog() {
  const session = useSession()
  const dialog = useWindow((state) => state.dialog)
  useFoundFocus(dialog !== null)
  const entry = ENTRIES.find(({ id }) => id === dialog?.id)
  if (!dialog || !entry) return null
  const close = (): void => {
    // A dialog that opened another one has nothing left to close.
    if (session.window.getState().dialog === dialog) session.window.setState({ dialog: null })
  }
  return <entry.Component {...(dialog.about !== undefined && { about: dialog.about })} close={close} />
}

/** A dialog gives the focus back; where what had it is gone, such as the note it was opened from, the text takes it. */
function useFoundFocus(isOpen: boolean): void {
  const panes = useGeometry()
  const session = useSession()
  const wasOpen = useRef(false)
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (!hasClosed) return undefined
    // It is given back a frame after the dialog is gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        panes[session.window.getState().side].source?.focusText()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [isOpen, panes, session])
}
