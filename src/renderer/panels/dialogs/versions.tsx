/** The versions of one text, wherever it lies. */
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useTranslation } from 'react-i18next'
import { attempt } from '#renderer/session/attempt.ts'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { chooseVersion } from '../versions/deeds.ts'
import { VersionList } from '../versions/version-list.tsx'

function Versions({ about = '', close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const document = useLibrary(({ library }) => library.documents.get(about))
  if (!document) return null
  return (
    <ContentWindow
      title={t('versions.listTitle', { title: document.title })}
      leave={t('panels.intake.close')}
      close={close}
    >
      <p className={styles['note']}>{t('versions.about')}</p>
      <VersionList document={document} onRead={close} />
      {!isReadOnly && (
        <p>
          <Button onPress={() => void attempt(session, t, () => chooseVersion(session, about))}>
            {t('versions.actions.import')}
          </Button>
        </p>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'versions', Component: Versions }
export default dialog
