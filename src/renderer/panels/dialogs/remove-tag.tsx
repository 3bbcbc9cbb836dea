/** Asks before a tag is taken off everything that has it, saying how much that is. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { removeTag } from '#shared/commands/tags.ts'
import { useTranslation } from 'react-i18next'
import { filterStore } from '../annotations/filter.ts'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { attemptWhole, sayWithUndo } from '../deeds.ts'
import { useTagCount } from '../tags/tag-count.ts'

function RemoveTag({ about = '', close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const tag = useLibrary(({ library }) => library.tags.get(about))
  const count = useTagCount(about)
  if (!tag) return null
  const { label } = tag
  const remove = async (): Promise<void> => {
    close()
    const filter = filterStore(session)
    filter.setState(({ tags }) => ({ tags: tags.filter((one) => one !== about) }))
    if (!(await attemptWhole(session, t, removeTag, { tag: about }))) return
    sayWithUndo(session, t, t('panels.tags.removed', { label }))
  }
  return (
    <ContentWindow
      title={t('panels.tags.removeTitle', { label })}
      main={t('panels.tags.removeYes')}
      look="danger"
      onMain={() => void remove()}
      close={close}
    >
      <p role="status">
        {count === undefined ? t('panels.tags.counting') : t('panels.tags.removeAll', { count })}
      </p>
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'remove-tag', Component: RemoveTag }
export default dialog
