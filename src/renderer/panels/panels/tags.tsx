/** All tags, with how often they are used; choosing one shows its passages in the annotations panel. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Tag } from '#shared/model/tag.ts'
import { Tags } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { filterStore, NO_FILTER } from '../annotations/filter.ts'
import { openDialog } from '../deeds.ts'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { useRows } from '../rows.ts'
import styles from '../rows.module.css'
import { TagRow } from '../tags/tag-row.tsx'

function TagsPanel() {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const tags = useLibrary(({ library }) => byLabel([...library.tags.values()], i18n.language))
  const rows = useRows(
    tags.map(({ id }) => id),
    { remove: (tag) => openDialog(session, 'remove-tag', tag) },
  )
  const show = (tag: string): void => {
    filterStore(session).setState({ ...NO_FILTER, tags: [tag] })
    session.passing.store.setState({ panel: 'annotations' })
  }
  return (
    <PanelFrame title={t('panels.tags.title')} count={tags.length === 0 ? undefined : String(tags.length)}>
      {tags.length === 0 && (
        <EmptyState icon={Tags} title={t('panels.tags.emptyTitle')}>
          <p>{t('panels.tags.empty')}</p>
        </EmptyState>
      )}
      <ul
        hidden={tags.length === 0}
        className={styles['rows']}
        aria-label={t('panels.tags.list')}
        {...rows.list}
      >
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} rows={rows} onChoose={() => show(tag.id)} />
        ))}
      </ul>
    </PanelFrame>
  )
}

function byLabel(tags: readonly Tag[], language: string): readonly Tag[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return tags.toSorted((a, b) => compare(a.label, b.label))
}

const panel: Panel = { id: 'tags', label: 'panels.tags.title', icon: Tags, order: 40, Component: TagsPanel }
export default panel
