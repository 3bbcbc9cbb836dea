/** Another name for a tag, on every passage that has it; it says first how many those are. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { editTag } from '#shared/commands/tags.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { sayWithUndo } from '../deeds.ts'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'
import { TouchLine } from '../tags/touch-line.tsx'
import { useTouched } from '../tags/touched.ts'

function RenameTag({ tag, close }: TagDialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const touched = useTouched([tag.id])
  const [label, setLabel] = useState(tag.label)
  const rename = (): void => {
    const isSame = label.trim() === tag.label
    if (!isSame && !attempt(session, t, () => void session.run(editTag, { tag: tag.id, label }))) return
    close()
    if (!isSame) sayWithUndo(session, t, t('codebook.renamed', { before: tag.label, label: label.trim() }))
  }
  return (
    <ContentWindow
      title={t('codebook.renameTitle', { label: tag.label })}
      main={t('codebook.rename')}
      isDisabled={label.trim() === ''}
      onMain={rename}
      close={close}
    >
      <TouchLine
        touched={touched}
        none={t('codebook.nowhere')}
        say={(count) => t('codebook.shownOn', { count })}
      />
      <Field autoFocus label={t('codebook.name')} value={label} onChange={setLabel} maxLength={2000} />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'rename-tag', Component: aboutTag(RenameTag) }
export default dialog
