/** Brings in a text from a web address: says what will be asked of whom before anything is. */
import { freeSide, paneHere } from '#renderer/session/desk.ts'
import { useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { webAddress } from '#shared/model/web-address.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { intake } from '../intake.ts'
import { RoleField } from '../role-field.tsx'

function AddAddress({ about = '', close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [typed, setTyped] = useState(about)
  const [role, setRole] = useState('')
  const [isWhole, setWhole] = useState(false)
  const address = webAddress(typed)
  const isFaulty = address.fault !== undefined && typed.trim() !== ''
  const fetch = (): void => {
    if (address.fault !== undefined) return
    // The report takes this dialog's place.
    close()
    const side = freeSide(session)
    const options = {
      ...(paneHere(session, side) === null && { side }),
      ...(role.trim() !== '' && { role: role.trim() }),
      ...(isWhole && { whole: true as const }),
    }
    void intake(session, [{ name: address.url.href, address: address.url.href }], options)
  }
  return (
    <ContentWindow
      title={t('intake.address.title')}
      main={t('intake.address.fetch')}
      isDisabled={address.fault !== undefined}
      onMain={fetch}
      close={close}
    >
      <Field
        label={t('intake.address.field')}
        hint={t('intake.address.hint')}
        error={isFaulty ? t(`errors.${address.fault}`, { address: typed.trim().slice(0, 200) }) : undefined}
        inputMode="url"
        autoComplete="off"
        spellCheck="false"
        maxLength={2048}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <RoleField value={role} onChange={setRole} />
      <Switch label={t('intake.address.whole')} isOn={isWhole} onChange={setWhole} />
      <p className={styles['note']} role="status">
        <bdi>
          {address.fault === undefined
            ? t('intake.address.promise', { host: address.url.hostname })
            : t('intake.address.nothingYet')}
        </bdi>
      </p>
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'add-address', Component: AddAddress }
export default dialog
