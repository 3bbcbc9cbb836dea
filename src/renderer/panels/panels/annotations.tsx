/** What is marked in the open texts: to find, go to, choose and change, one or many. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { edit } from '#renderer/session/acts.ts'
import { useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { goTo } from '#renderer/travel/go.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { Highlighter } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnnotationList, rowsOf } from '../annotations/annotation-list.tsx'
import { chosenStore, useChosen } from '../annotations/chosen.ts'
import { removeThem, restyleThem } from '../annotations/deeds.ts'
import { expand, turnAll, useExpansion } from '../annotations/expansion.ts'
import { FilterBar } from '../annotations/filter-bar.tsx'
import type { ListDeeds } from '../annotations/list-keys.ts'
import { useListing, useOpenTexts } from '../annotations/listing.ts'
import { ManyBar } from '../annotations/many-bar.tsx'
import { OrderMenu } from '../annotations/order-menu.tsx'
import { afterRemoval, targets } from '../annotations/selecting.ts'
import { WaitingNote } from '../annotations/waiting-note.tsx'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'

function AnnotationsPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  const { all, shown, counts } = useListing()
  const { isAll, isExpanded } = useExpansion()
  const selecting = useChosen()
  const [isTagging, setTagging] = useState(false)
  const rows = useMemo(() => rowsOf(shown), [shown])
  const chosen = selecting.chosen.size > 1 ? targets(rows, selecting) : []

  // Nothing is done to what cannot be seen: what the filter takes away is let go of.
  useEffect(() => {
    const kept = [...selecting.chosen].filter((id) => rows.indexOf(id) >= 0)
    if (kept.length < selecting.chosen.size) chosenStore(session).setState({ chosen: new Set(kept) })
  }, [session, rows, selecting])

  const deeds = useMemo((): Omit<ListDeeds, 'select' | 'focus'> => {
    const go = (id: string): void => {
      const annotation = session.library.annotations.get(id)
      if (annotation) goTo(session, geometry, { document: documentOf(annotation) ?? '', annotation: id })
    }
    return {
      go,
      edit(id, part) {
        go(id)
        session.window.setState({ focus: id, selection: null })
        edit(session, part)
      },
      tag: () => setTagging(true),
      remove(ids) {
        const before = chosenStore(session).getState()
        if (removeThem(session, t, ids))
          chosenStore(session).setState(afterRemoval(rows, before, new Set(ids)))
      },
      recolour: (ids, colour) => restyleThem(session, t, ids, { colour }),
      expand: (id, isExpandedNow) => expand(session, id, isExpandedNow),
    }
  }, [session, geometry, t, rows])

  const isBare = all.length === 0
  return (
    <PanelFrame
      title={t('panels.annotations.title')}
      count={isBare ? undefined : t('panels.annotations.count', { shown: shown.length, all: all.length })}
      actions={!isBare && <OrderMenu isAllExpanded={isAll} onExpandAll={() => turnAll(session)} />}
      head={
        !isBare && (
          <>
            <FilterBar counts={counts} />
            <WaitingNote />
            {chosen.length > 1 && (
              <ManyBar
                annotations={chosen}
                isTagging={isTagging}
                onTagging={setTagging}
                onRemove={deeds.remove}
              />
            )}
          </>
        )
      }
      scrolls={false}
    >
      {isBare && <Nothing />}
      {!isBare && shown.length === 0 && <EmptyState title={t('panels.annotations.noMatch')} />}
      {shown.length > 0 && (
        <AnnotationList
          label={t('panels.annotations.list')}
          annotations={shown}
          rows={rows}
          isExpanded={isExpanded}
          deeds={deeds}
        />
      )}
    </PanelFrame>
  )
}

/** How to begin. */
function Nothing() {
  const { t } = useTranslation()
  const panes = useOpenTexts()
  return (
    <EmptyState icon={Highlighter} title={t('panels.annotations.emptyTitle')}>
      <p>{t(panes.length === 0 ? 'panels.annotations.noText' : 'panels.annotations.empty')}</p>
    </EmptyState>
  )
}

const panel: Panel = {
  id: 'annotations',
  label: 'panels.annotations.title',
  icon: Highlighter,
  order: 20,
  Component: AnnotationsPanel,
}
export default panel
