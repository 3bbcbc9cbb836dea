/** The dialog that is open, by its id: the window's own and those about the library's content. */
import { DIALOGS as CONTENT } from '#renderer/panels/dialogs.ts'
import { useSession, useWindow } from '#renderer/session/react.tsx'
import { OWN_DIALOGS } from './own-dialogs.ts'

/** All of them; the window's own come first. */
const ENTRIES = [...OWN_DIALOGS, ...CONTENT].map(([id, Component]) => ({ id, Component }))

export function OpenDialog() {
  const session = useSession()
  const dialog = useWindow((state) => state.dialog)
  const entry = ENTRIES.find(({ id }) => id === dialog?.id)
  if (!dialog || !entry) return null
  const close = (): void => {
    // A dialog that opened another one has nothing left to close.
    if (session.window.getState().dialog === dialog) session.window.setState({ dialog: null })
  }
  return <entry.Component {...(dialog.about !== undefined && { about: dialog.about })} close={close} />
}
