/** What this program is. */
import { useSession } from '#renderer/session/react.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useTranslation } from 'react-i18next'
import styles from './dialogs.module.css'

export function About({ close }: { close(): void }) {
  const { t } = useTranslation()
  const { capabilities, folder } = useSession()
  return (
    <Dialog title={t('shell.about.title')} onClose={close}>
      <p>{t('shell.about.version', { version: capabilities.version })}</p>
      <p>{t('shell.about.what')}</p>
      <p>{t('shell.about.private')}</p>
      <p>{t('shell.about.license')}</p>
      <p>{t('citing.about')}</p>
      <dl className={styles['facts']}>
        <dt>{t('shell.settings.folder')}</dt>
        <dd>{folder}</dd>
      </dl>
    </Dialog>
  )
}
