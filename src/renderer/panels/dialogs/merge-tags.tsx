/** Makes one tag of several that mean the same; it says first how many passages change. One step, back from the trash too. */
import { codebookStore } from '#renderer/session/codebook.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { mergeTags } from '#shared/commands/tag-merge.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filterStore } from '../annotations/filter.ts'
import type { ContentDialog } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { attemptWhole, sayWithUndo } from '../deeds.ts'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'
import { type ChosenTag, TagField } from '../tags/tag-field.tsx'
import styles from '../tags/tag-dialogs.module.css'
import { TouchLine } from '../tags/touch-line.tsx'
import { useTouched } from '../tags/touched.ts'

function MergeTags({ tag, close }: TagDialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [also, setAlso] = useState<readonly string[]>([])
  const [target, setTarget] = useState<ChosenTag>()
  const into = useLibrary(({ library }) => library.tags.get(target && 'id' in target ? target.id : ''))
  const merged = [tag.id, ...also.filter((id) => id !== into?.id)]
  const touched = useTouched(merged)
  const labels = merged.flatMap((id) => session.library.tags.get(id)?.label ?? [])
  const merge = async (): Promise<void> => {
    if (!into || touched === undefined) return
    close()
    if (!(await attemptWhole(session, t, mergeTags, { tags: merged, into: into.id }))) return
    const { listed } = codebookStore(session).getState()
    if (listed !== null && merged.includes(listed)) codebookStore(session).setState({ listed: into.id })
    filterStore(session).setState(({ tags }) => ({
      tags: [...new Set(tags.map((one) => (merged.includes(one) ? into.id : one)))],
    }))
    sayWithUndo(session, t, t('codebook.merged', { labels: labels.join(', '), into: into.label }))
  }
  const add = (chosen: ChosenTag | undefined): void => {
    if (chosen && 'id' in chosen) setAlso((before) => [...before, chosen.id])
  }
  return (
    <ContentWindow
      title={t('codebook.mergeTitle', { label: tag.label })}
      main={t('codebook.merge')}
      isDisabled={!into || touched === undefined}
      onMain={() => void merge()}
      close={close}
    >
      <TagField
        autoFocus
        label={t('codebook.into')}
        without={new Set([tag.id])}
        chosen={target}
        onChoose={setTarget}
        onEnter={() => void merge()}
      />
      <div className={styles['chips']}>
        {merged.slice(1).map((id) => {
          const other = session.library.tags.get(id)
          return (
            <Chip
              key={id}
              colour={other?.colour}
              removeLabel={t('codebook.notMerged', { label: other?.label })}
              onRemove={() => setAlso((before) => before.filter((one) => one !== id))}
            >
              <bdi>{other?.label}</bdi>
            </Chip>
          )
        })}
      </div>
      {/* A new field after each one taken: nothing stands in it. */}
      <TagField
        key={also.length}
        label={t('codebook.mergeAlso')}
        without={new Set([...merged, into?.id ?? ''])}
        chosen={undefined}
        onChoose={add}
      />
      <TouchLine
        touched={touched}
        say={(count) =>
          t('codebook.mergeTouches', { labels: labels.join(', '), into: into?.label ?? '…', count })
        }
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'merge-tags', Component: aboutTag(MergeTags) }
export default dialog
