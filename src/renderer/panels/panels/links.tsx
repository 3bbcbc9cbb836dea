/** All links by what they say to the text that is read: going to both ends, saying them anew, removing them. */
import { attempt } from '#renderer/session/attempt.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { removeLink } from '#shared/commands/links.ts'
import { relationLabel } from '#shared/formats/relation-label.ts'
import { goToBoth } from '#renderer/travel/go.ts'
import { ArrowLeftRight } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { VList } from 'virtua'
import { useOpenTexts } from '../annotations/listing.ts'
import { openDialog, sayWithUndo } from '../deeds.ts'
import type { LinkLine } from '../links/groups.ts'
import { LinkFilters } from '../links/link-filters.tsx'
import { LinkRow } from '../links/link-row.tsx'
import { useLinks } from '../links/use-links.ts'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import rowStyles from '../rows.module.css'
import { useVirtualRows } from '../virtual-rows.ts'
import styles from '../links/links.module.css'

function LinksPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  useOpenTexts()
  const { all, shown, relations: counts, across, lines, excerpts } = useLinks()
  const relations = useLibrary(({ library }) => [...library.relations.values()])
  const remove = (link: string): void => {
    if (!attempt(session, t, () => void session.run(removeLink, { link }))) return
    session.window.setState({ hover: null })
    sayWithUndo(session, t, t('panels.links.removed'))
  }
  const places = useMemo(() => new Map(lines.map(({ id }, index) => [id, index])), [lines])
  const ids = useMemo(() => lines.flatMap(({ kind, id }) => (kind === 'link' ? id : [])), [lines])
  const { place, list, onKeyDown, keepMounted, ...rows } = useVirtualRows({
    ids,
    indexOf: (id) => places.get(id) ?? -1,
    remove,
  })
  const reading = (id: string, forward: boolean): string =>
    relationLabel(
      relations.find((one) => one.id === id),
      forward,
      (key) => t(key),
    )
  const line = (one: LinkLine) => {
    if (one.kind === 'group') {
      const { relation, forward, links } = one.group
      return (
        <h3 key={one.id} className={rowStyles['heading']}>
          <bdi>{reading(relation, forward)}</bdi>
          <bdi className={rowStyles['aside']}>{reading(relation, !forward)}</bdi>
          <span className={rowStyles['aside']}>{links.length}</span>
        </h3>
      )
    }
    const { link, forward } = one
    return (
      <LinkRow
        key={one.id}
        link={link}
        forward={forward}
        label={reading(link.relation, forward)}
        excerpts={excerpts}
        rows={rows}
        onChoose={() => goToBoth(session, geometry, link)}
        onEdit={() => openDialog(session, 'edit-link', link.id)}
        onRemove={() => {
          rows.leave(link.id)
          remove(link.id)
        }}
      />
    )
  }
  return (
    <PanelFrame
      title={t('panels.links.title')}
      count={all === 0 ? undefined : t('listing.links.count', { shown: shown.length, all })}
      head={all > 0 && <LinkFilters relations={counts} across={across} />}
      scrolls={false}
    >
      {all === 0 && (
        <EmptyState icon={ArrowLeftRight} title={t('panels.links.emptyTitle')}>
          <p>{t('panels.links.empty')}</p>
        </EmptyState>
      )}
      {all > 0 && shown.length === 0 && <EmptyState title={t('listing.links.noMatch')} />}
      {shown.length > 0 && (
        <div ref={place} className={styles['place']} onKeyDown={onKeyDown}>
          <VList ref={list} className={styles['list'] ?? ''} keepMounted={keepMounted} data={lines}>
            {line}
          </VList>
        </div>
      )}
    </PanelFrame>
  )
}

const panel: Panel = {
  id: 'links',
  label: 'panels.links.title',
  icon: ArrowLeftRight,
  order: 30,
  Component: LinksPanel,
}
export default panel
