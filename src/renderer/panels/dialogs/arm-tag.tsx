/** Chooses the tag that every selection gets from now on; a name that no tag has makes one. */
import { armTag } from '#renderer/session/armed.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { addTag } from '#shared/commands/tags.ts'
import { tagKey } from '#shared/model/tag.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'

function ArmTag({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const tags = useLibrary((from) => [...from.library.tags.values()])
  const [typed, setTyped] = useState('')
  const arm = (id: string): void => {
    close()
    armTag(session, id)
  }
  const start = (name: string): void => {
    const key = tagKey(name)
    const known = tags.find(({ label }) => tagKey(label) === key)
    if (known) arm(known.id)
    else if (key !== '')
      attempt(session, t, () => {
        const { made } = session.run(addTag, { label: name.trim() })
        if (made !== undefined) arm(made)
      })
  }
  return (
    <ContentWindow
      title={t('highlights.armTag.title')}
      main={t('highlights.armTag.start')}
      isDisabled={typed.trim() === ''}
      onMain={() => start(typed)}
      close={close}
    >
      {tags.length === 0 && <p>{t('highlights.armTag.none')}</p>}
      <ComboBox
        label={t('highlights.armTag.field')}
        suggestions={tags.map(({ id, label }) => ({ id, label }))}
        autoFocus
        onText={setTyped}
        onChoose={({ id }) => arm(id)}
        onCreate={start}
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'arm-tag', Component: ArmTag }
export default dialog
