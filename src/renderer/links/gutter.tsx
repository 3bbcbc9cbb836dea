/**
 * The gutter between the panes: links as ribbons, their names as buttons, and counts at the edges of the
 * panes of what leaves the sight. Heights are written by the painter, never by React.
 */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, usePassing, useSession, useWindow } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ListFilter } from 'lucide-react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EdgeCounts } from './edge-counts.tsx'
import styles from './gutter.module.css'
import { BUSY, toggleOnlyHere, useTiesHere } from './only-here.ts'
import { type Drawn, ribbonPainter } from './ribbon-painter.ts'
import { RibbonName } from './ribbon-name.tsx'
import { RibbonShape } from './ribbon-shape.tsx'
import { Rubber } from './rubber.tsx'
import { NO_COUNTS } from './scene.ts'
import { type Tie, tiesOf } from './ties.ts'

export function Gutter() {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  const deskId = usePassing((state) => state.desk)
  const focus = useWindow((state) => state.focus)
  const isHovering = useWindow((state) => state.hover !== null)
  const isLinking = useWindow((state) => state.linking !== null && !state.linking.to)
  const all = useLibrary(useCallback((from) => tiesOf(from, from.library.desks.get(deskId ?? '')), [deskId]))
  const { isOn: isOnlyHere, shown: ties } = useTiesHere(all, focus)
  const [current, setCurrent] = useState<string | null>(null)
  const [drawn, setDrawn] = useState<Drawn>({ near: [], counts: NO_COUNTS })
  const [painter] = useState(() => ribbonPainter(geometry, setDrawn))
  const stage = useRef<HTMLDivElement>(null)
  const threads = useRef<SVGPathElement>(null)

  useLayoutEffect(() => {
    if (!stage.current || !threads.current) return undefined
    return painter.attach(stage.current, threads.current)
  }, [painter])
  const isAskedFor = useCallback(
    (tie: Tie) =>
      tie.link.id === current || tie.ends.some((end) => end.annotation === focus && focus !== null),
    [current, focus],
  )
  useLayoutEffect(() => painter.show(ties, isAskedFor), [painter, ties, isAskedFor])
  useLayoutEffect(() => painter.settle(), [painter, drawn])

  // What is drawn is told a frame ago; what the library has lost since then is not shown again.
  const near = useMemo(() => {
    const byLink = new Map(ties.map((tie) => [tie.link.id, tie]))
    return drawn.near.flatMap((tie) => byLink.get(tie.link.id) ?? [])
  }, [drawn, ties])
  const entry = near.find((tie) => tie.link.id === current) ?? near[0]
  return (
    <section
      className={styles['gutter']}
      data-zone="gutter"
      data-hovering={isHovering || undefined}
      aria-label={t('links.gutter.label')}
    >
      <div ref={stage} className={styles['stage']}>
        <svg className={styles['ribbons']} aria-hidden="true">
          <path ref={threads} className={styles['threads']} />
          {near.map((tie) => (
            <RibbonShape key={tie.link.id} tie={tie} session={session} />
          ))}
          {isLinking && <Rubber stage={stage} />}
        </svg>
        <ul className={styles['names']}>
          {near.map((tie) => (
            <RibbonName
              key={tie.link.id}
              tie={tie}
              ties={ties}
              painter={painter}
              isEntry={tie === entry}
              isCurrent={tie.link.id === current}
              onCurrent={setCurrent}
            />
          ))}
        </ul>
        {(all.length > BUSY || isOnlyHere) && (
          <div className={styles['onlyHere']}>
            <IconButton
              icon={ListFilter}
              size={14}
              label={t('listing.gutter.onlyHere')}
              pressed={isOnlyHere}
              onPress={() => toggleOnlyHere(session)}
            />
          </div>
        )}
        <EdgeCounts counts={drawn.counts} ties={ties} />
      </div>
    </section>
  )
}
