/** All links by their relation: going to both ends, saying them anew, removing them. */
import { attempt } from '#renderer/session/attempt.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { removeLink } from '#shared/commands/links.ts'
import { relationLabel } from '#shared/formats/relation-label.ts'
import { ArrowLeftRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOpenTexts } from '../annotations/listing.ts'
import { openDialog, sayWithUndo } from '../deeds.ts'
import { goToBoth } from '#renderer/travel/go.ts'
import { useExcerpts } from '../links/excerpts.ts'
import { allLinks, annotationsAt, groupsOf } from '../links/groups.ts'
import { LinkRow } from '../links/link-row.tsx'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { useRows } from '../rows.ts'
import styles from '../rows.module.css'

function LinksPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  useOpenTexts()
  const links = useLibrary(allLinks)
  const relations = useLibrary(({ library }) => [...library.relations.values()])
  const excerpts = useExcerpts(annotationsAt(links))
  const groups = groupsOf(links)
  const remove = (link: string): void => {
    if (!attempt(session, t, () => void session.run(removeLink, { link }))) return
    session.window.setState({ hover: null })
    sayWithUndo(session, t, t('panels.links.removed'))
  }
  const order = groups.flatMap((group) => group.links.map(({ id }) => id))
  const rows = useRows(order, { remove })
  const reading = (id: string, forward: boolean): string => {
    const relation = relations.find((one) => one.id === id)
    return relationLabel(relation, forward, (key) => t(key))
  }
  return (
    <PanelFrame title={t('panels.links.title')} count={links.length === 0 ? undefined : String(links.length)}>
      {links.length === 0 && (
        <EmptyState icon={ArrowLeftRight} title={t('panels.links.emptyTitle')}>
          <p>{t('panels.links.empty')}</p>
        </EmptyState>
      )}
      <div {...rows.list}>
        {groups.map((group) => (
          <section key={group.relation} aria-label={reading(group.relation, true)}>
            <h3 className={styles['heading']}>
              <bdi>{reading(group.relation, true)}</bdi>
              <bdi className={styles['aside']}>{reading(group.relation, false)}</bdi>
              <span className={styles['aside']}>{group.links.length}</span>
            </h3>
            <ul className={styles['rows']}>
              {group.links.map((link) => (
                <LinkRow
                  key={link.id}
                  link={link}
                  label={reading(link.relation, true)}
                  excerpts={excerpts}
                  rows={rows}
                  onChoose={() => goToBoth(session, geometry, link)}
                  onEdit={() => openDialog(session, 'edit-link', link.id)}
                  onRemove={() => remove(link.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
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
