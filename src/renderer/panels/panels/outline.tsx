/** The headings of the text the reader is in: where one is, and the way to any other place. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { paneHere } from '#renderer/session/desk.ts'
import { useLibrary, usePassing, useSession, useWindow } from '#renderer/session/react.tsx'
import { goToOffset } from '#renderer/travel/go-to-offset.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { otherSide, SIDES } from '#shared/model/desk.ts'
import { extentOf } from '#shared/model/passage.ts'
import { ListTree } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChipToggle } from '../annotations/chip-toggle.tsx'
import { useOpenTexts } from '../annotations/listing.ts'
import { shortName } from '../annotations/words.ts'
import { countsUnder, type Heading, headingsOf } from '../outline/headings.ts'
import { OutlineTree } from '../outline/outline-tree.tsx'
import styles from '../outline/outline.module.css'
import { useCurrent } from '../outline/use-current.ts'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'

const NO_HEADINGS: readonly Heading[] = []

function OutlinePanel() {
  const { t } = useTranslation()
  const session = useSession()
  useOpenTexts()
  usePassing((state) => state.desk)
  const geometry = useGeometry()
  const working = useWindow((state) => state.side)
  const panes = useLibrary((from) => SIDES.map((side) => paneHere(from, side)))
  const side = panes[SIDES.indexOf(working)] ? working : otherSide(working)
  const pane = panes[SIDES.indexOf(side)]
  const document = useLibrary(({ library }) => library.documents.get(pane?.document ?? ''))
  const text = pane ? session.texts.get(pane.version) : undefined
  const headings = useMemo(() => (text ? headingsOf(text.places.structure) : NO_HEADINGS), [text])
  const annotations = useLibrary(
    useCallback(({ index }) => index.annotationsOf(pane?.document ?? ''), [pane?.document]),
  )
  const counts = useMemo(
    () => countsUnder(headings, startsOf(annotations, pane?.version)),
    [headings, annotations, pane?.version],
  )
  const current = useCurrent(side, headings)
  const go = (heading: Heading, enter: boolean): void => {
    goToOffset(session, geometry[side], side, heading.start, enter)
  }
  return (
    <PanelFrame
      title={t('outline.title')}
      count={headings.length === 0 ? undefined : String(headings.length)}
      head={
        panes.every(Boolean) && (
          <div className={styles['sides']} role="group" aria-label={t('outline.side')}>
            {SIDES.map((one, index) => (
              <ChipToggle
                key={one}
                isOn={one === side}
                onToggle={() => session.window.setState({ side: one })}
              >
                <bdi>
                  {t(`listing.chips.${one}`, {
                    name: shortName(session.library.documents.get(panes[index]?.document ?? ''), t),
                  })}
                </bdi>
              </ChipToggle>
            ))}
          </div>
        )
      }
      scrolls={false}
    >
      {headings.length === 0 && (
        <EmptyState icon={ListTree} title={t(text ? 'outline.emptyTitle' : 'outline.noTextTitle')}>
          <p>{t(text ? 'outline.empty' : 'outline.noText')}</p>
        </EmptyState>
      )}
      {headings.length > 0 && (
        <OutlineTree
          key={pane?.version}
          label={t('outline.tree', { title: document?.title ?? '' })}
          headings={headings}
          counts={counts}
          current={current}
          language={document?.language}
          onGo={go}
        />
      )}
    </PanelFrame>
  )
}

/** Where the annotations of a version begin, in order; those on other versions and on the whole text are left out. */
function startsOf(annotations: readonly Annotation[], version: string | undefined): readonly number[] {
  return annotations.flatMap((annotation) => {
    const passage = passageOf(annotation)
    return passage && passage.source.version === version ? extentOf(passage).start : []
  })
}

const panel: Panel = {
  id: 'outline',
  label: 'outline.title',
  icon: ListTree,
  order: 50,
  Component: OutlinePanel,
}
export default panel
