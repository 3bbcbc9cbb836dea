/** Chooses the tag that every selection gets from now on. */
import { armTag } from '#renderer/session/armed.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'

function ArmTag({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const tags = useLibrary((from) => [...from.library.tags.values()])
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const named = tags.find(
    (tag) => tag.label.toLocaleLowerCase('und') === typed.trim().toLocaleLowerCase('und'),
  )
  const tag = chosen ?? named?.id
  const start = (id: string | undefined): void => {
    if (id === undefined) return
    close()
    armTag(session, id)
  }
  return (
    <ContentWindow
      title={t('highlights.armTag.title')}
      main={t('highlights.armTag.start')}
      isDisabled={tag === undefined}
      onMain={() => start(tag)}
      close={close}
    >
      {tags.length === 0 && <p>{t('highlights.armTag.none')}</p>}
      <ComboBox
        label={t('highlights.armTag.field')}
        suggestions={tags.map(({ id, label }) => ({ id, label }))}
        autoFocus
        onText={(text) => {
          setTyped(text)
          setChosen(undefined)
        }}
        onChoose={(one) => setChosen(one.id)}
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'arm-tag', Component: ArmTag }
export default dialog
