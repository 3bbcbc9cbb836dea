/** A file was dropped on a text: is it a text of its own, or that text again? */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { intake } from '../intake.ts'
import { bringVersion } from '../versions/bring-version.ts'
import { droppedState } from '../versions/dropped.ts'

function WhichVersion({ about = '', close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const file = useStore(droppedState(session), (state) => state.file)
  const title = useLibrary(({ library }) => library.documents.get(about)?.title)
  const [kind, setKind] = useState<'version' | 'text'>('version')
  if (!file || title === undefined) return null
  const go = (): void => {
    close()
    if (kind === 'version') void bringVersion(session, about, { kind: 'file', file })
    else void intake(session, [file])
  }
  return (
    <ContentWindow title={t('versions.drop.title')} main={t('versions.drop.go')} onMain={go} close={close}>
      <p>{t('versions.drop.words', { name: file.name, title })}</p>
      <Choice<'version' | 'text'>
        label={t('versions.drop.choice')}
        look="list"
        value={kind}
        options={[
          {
            id: 'version',
            label: t('versions.drop.version', { title }),
            hint: t('versions.drop.versionHint'),
          },
          { id: 'text', label: t('versions.drop.text'), hint: t('versions.drop.textHint') },
        ]}
        onChange={setKind}
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'which-version', Component: WhichVersion }
export default dialog
