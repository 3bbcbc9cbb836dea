/** Puts a tag, with all under it, under another one or at the top; it says first how many passages go with it. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { descendantsOf } from '#shared/model/tag-tree.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'
import { nest } from '../tags/tag-dragging.tsx'
import { type ChosenTag, TagField } from '../tags/tag-field.tsx'
import { TouchLine } from '../tags/touch-line.tsx'
import { useTouched } from '../tags/touched.ts'

function MoveTag({ tag, close }: TagDialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const family = useLibrary(({ library }) => [...descendantsOf(library.tags, tag.id)])
  const touched = useTouched(family)
  const [where, setWhere] = useState<'under' | 'top'>('under')
  const [parent, setParent] = useState<ChosenTag | undefined>(
    tag.broader === undefined ? undefined : { id: tag.broader },
  )
  const id = parent && 'id' in parent ? parent.id : undefined
  const broader = where === 'top' ? null : id
  const move = (): void => {
    if (broader !== undefined && nest(session, t, [tag.id], broader)) close()
  }
  return (
    <ContentWindow
      title={t('codebook.moveTitle', { label: tag.label })}
      main={t('codebook.move')}
      isDisabled={broader === undefined}
      onMain={move}
      close={close}
    >
      <TouchLine
        touched={touched}
        {...(family.length === 1 && { none: t('codebook.nowhere') })}
        say={(count) =>
          family.length === 1
            ? t('codebook.goesWith', { count })
            : t('codebook.goWith', { tags: t('codebook.tagsUnder', { count: family.length - 1 }), count })
        }
      />
      <Choice<'under' | 'top'>
        label={t('codebook.where')}
        value={where}
        options={[
          { id: 'under', label: t('codebook.wheres.under') },
          { id: 'top', label: t('codebook.wheres.top') },
        ]}
        onChange={setWhere}
      />
      {where === 'under' && (
        <TagField
          autoFocus
          label={t('codebook.under')}
          without={new Set(family)}
          chosen={parent}
          onChoose={setParent}
          onEnter={move}
        />
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'move-tag', Component: aboutTag(MoveTag) }
export default dialog
