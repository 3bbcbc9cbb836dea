/** The codebook in the panel: its tree with counts, narrowed by words, and the way to a new tag. */
import { codebookStore, useCodebook } from '#renderer/session/codebook.ts'
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Plus, Tags } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../deeds.ts'
import { FilterField } from '../filter-field.tsx'
import { PanelFrame } from '../panel-frame.tsx'
import { CountsContext } from './counts-context.ts'
import { useFamilyCounts } from './family-counts.ts'
import { narrowed } from './narrowing.ts'
import { TagTree } from './tag-tree.tsx'
import styles from './tags.module.css'
import { useTagTree } from './use-tag-tree.ts'

export function TreePanel() {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const words = useCodebook((view) => view.words)
  const all = useTagTree()
  const counts = useFamilyCounts(all)
  const { tree, open, found } = useMemo(() => narrowed(all, words), [all, words])
  const total = session.library.tags.size
  const isNarrowed = words.trim() !== ''
  const count = isNarrowed ? t('codebook.found', { found, total }) : String(total)
  return (
    <PanelFrame
      title={t('codebook.title')}
      count={total === 0 ? undefined : count}
      scrolls={false}
      actions={
        !isReadOnly && (
          <IconButton
            icon={Plus}
            size={16}
            label={t('codebook.new')}
            onPress={() => openDialog(session, 'new-tag')}
          />
        )
      }
      head={
        total > 0 && (
          <FilterField
            label={t('codebook.filter')}
            value={words}
            onChange={(next) => codebookStore(session).setState({ words: next })}
          />
        )
      }
    >
      {total === 0 && (
        <EmptyState icon={Tags} title={t('codebook.emptyTitle')}>
          <p>{t('codebook.howToTag')}</p>
          <p>{t('codebook.empty')}</p>
          {!isReadOnly && <Button onPress={() => openDialog(session, 'new-tag')}>{t('codebook.new')}</Button>}
        </EmptyState>
      )}
      {total > 0 && tree.length === 0 && <p className={styles['plain']}>{t('codebook.noMatch')}</p>}
      {tree.length > 0 && (
        <CountsContext value={counts}>
          <TagTree tree={tree} open={open} />
        </CountsContext>
      )}
    </PanelFrame>
  )
}
