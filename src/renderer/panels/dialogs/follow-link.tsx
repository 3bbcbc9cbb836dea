/** Goes where a copied link leads, on systems that do not hand such links to the app. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { useSession } from '#renderer/session/react.tsx'
import { follow } from '#renderer/travel/follow.ts'
import { Field } from '#renderer/ui/field.tsx'
import { destinationOf } from '#shared/host/deep-link.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'

function FollowLink({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const panes = useGeometry()
  const [typed, setTyped] = useState('')
  const destination = destinationOf(typed)
  const go = (): void => {
    if (!destination) return
    close()
    // The dialog gives the focus back first.
    setTimeout(() => attempt(session, t, () => follow(session, panes, destination, t)))
  }
  return (
    <ContentWindow
      title={t('arriving.title')}
      main={t('arriving.go')}
      isDisabled={!destination}
      onMain={go}
      close={close}
    >
      <Field
        label={t('arriving.field')}
        hint={t('arriving.hint')}
        error={typed.trim() !== '' && !destination ? t('arriving.noLink') : undefined}
        inputMode="url"
        autoComplete="off"
        spellCheck="false"
        maxLength={500}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'follow-link', Component: FollowLink }
export default dialog
