/** Gives a desk another name; about the open one when none is given. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { editDesk } from '#shared/commands/desks.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { deskHere } from '#renderer/session/desk.ts'

function RenameDesk({ about, close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const desk = useLibrary((from) => (about === undefined ? deskHere(from) : from.library.desks.get(about)))
  const [title, setTitle] = useState(desk?.title ?? '')
  if (!desk) return null
  const rename = (): void => {
    const isSame = title.trim() === desk.title
    const args = { desk: desk.id, title: title.trim() }
    if (isSame || attempt(session, t, () => void session.run(editDesk, args))) close()
  }
  return (
    <ContentWindow
      title={t('panels.desks.renameTitle')}
      main={t('panels.desks.save')}
      isDisabled={title.trim() === ''}
      onMain={rename}
      close={close}
    >
      <Field label={t('panels.desks.name')} value={title} onChange={setTitle} maxLength={2000} autoFocus />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'rename-desk', Component: RenameDesk }
export default dialog
