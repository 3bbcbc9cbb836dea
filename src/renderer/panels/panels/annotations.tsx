/** What is marked in the open texts, in the order of the texts, to find and go to. */
import { attempt } from '#renderer/session/attempt.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { removeAnnotations } from '#shared/commands/annotations.ts'
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import { Highlighter } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AnnotationList } from '../annotations/annotation-list.tsx'
import { FilterBar } from '../annotations/filter-bar.tsx'
import { useFilter } from '../annotations/filter.ts'
import { filtered, listed, useOpenTexts } from '../annotations/listing.ts'
import { sayWithUndo } from '../deeds.ts'
import { goTo } from '#renderer/travel/go.ts'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'

function AnnotationsPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  const panes = useOpenTexts()
  const filter = useFilter()
  const all = useLibrary((from) => listed(from).length)
  const shown = useLibrary((from) => filtered(from, filter))
  const jump = useCallback(
    (annotation: Annotation) =>
      goTo(session, geometry, { document: documentOf(annotation) ?? '', annotation: annotation.id }),
    [session, geometry],
  )
  const remove = (annotation: Annotation): void => {
    const isDone = attempt(
      session,
      t,
      () => void session.run(removeAnnotations, { annotations: [annotation.id] }),
    )
    if (!isDone) return
    const { focus } = session.window.getState()
    session.window.setState({ hover: null, ...(focus === annotation.id && { focus: null, editing: null }) })
    sayWithUndo(session, t, t('panels.annotations.removed', { count: 1 }))
  }
  return (
    <PanelFrame
      title={t('panels.annotations.title')}
      count={all === 0 ? undefined : t('panels.annotations.count', { shown: shown.length, all })}
      head={all > 0 && <FilterBar />}
      scrolls={false}
    >
      {all === 0 && (
        <EmptyState icon={Highlighter} title={t('panels.annotations.emptyTitle')}>
          <p>{t(panes.length === 0 ? 'panels.annotations.noText' : 'panels.annotations.empty')}</p>
        </EmptyState>
      )}
      {all > 0 && shown.length === 0 && <EmptyState title={t('panels.annotations.noMatch')} />}
      {shown.length > 0 && (
        <AnnotationList
          label={t('panels.annotations.list')}
          annotations={shown}
          onChoose={jump}
          onRemove={remove}
        />
      )}
    </PanelFrame>
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
