/** Asks before a tag is taken off everything that has it, saying how much that is and what becomes of the tags under it. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { removeTag } from '#shared/commands/tags.ts'
import { useTranslation } from 'react-i18next'
import { filterStore } from '../annotations/filter.ts'
import type { ContentDialog } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { attemptWhole, sayWithUndo } from '../deeds.ts'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'
import { TouchLine } from '../tags/touch-line.tsx'
import { useTouched } from '../tags/touched.ts'

function RemoveTag({ tag, close }: TagDialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const touched = useTouched([tag.id])
  const children = useLibrary(({ library }) =>
    [...library.tags.values()].filter((one) => one.broader === tag.id),
  )
  const parent = useLibrary(({ library }) => library.tags.get(tag.broader ?? ''))
  const { label } = tag
  const remove = async (): Promise<void> => {
    close()
    const filter = filterStore(session)
    filter.setState(({ tags }) => ({ tags: tags.filter((one) => one !== tag.id) }))
    if (!(await attemptWhole(session, t, removeTag, { tag: tag.id }))) return
    sayWithUndo(session, t, t('codebook.removed', { label }))
  }
  return (
    <ContentWindow
      title={t('codebook.removeTitle', { label })}
      main={t('codebook.removeYes')}
      look="danger"
      isDisabled={touched === undefined}
      onMain={() => void remove()}
      close={close}
    >
      <TouchLine
        touched={touched}
        none={t('codebook.nowhere')}
        say={(count) => t('codebook.takenOff', { count })}
      />
      {children.length > 0 && (
        <p>
          {parent
            ? t('codebook.riseUnder', { count: children.length, parent: parent.label })
            : t('codebook.rise', { count: children.length })}
        </p>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'remove-tag', Component: aboutTag(RemoveTag) }
export default dialog
