/**
 * The strip beside a text: where highlights, links and finds lie in the whole of it, and which part can be seen. A
 * press goes there, dragging scrolls, resting on a mark says its words. It is for the pointer; J and K are its keys.
 */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import { extentOf } from '#shared/model/passage.ts'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaidText } from '../laid-text.ts'
import styles from './overview.module.css'
import { OverviewTip } from './overview-tip.tsx'
import { type Strip, startStrip } from './strip.ts'

interface OverviewProps {
  readonly side: Side
  readonly text: OpenText
  readonly laid: LaidText
  readonly scroller: HTMLElement
}

/** What the pointer rests on, and how far down. */
interface Pointed {
  readonly annotation: string
  readonly height: number
}

export function Overview({ side, text, laid, scroller }: OverviewProps) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()[side]
  const [canvas, frame, caret] = [
    useRef<HTMLCanvasElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
  ]
  const strip = useRef<Strip>(null)
  const [counts, setCounts] = useState({ marks: 0, links: 0 })
  const [pointed, setPointed] = useState<Pointed | null>(null)

  useEffect(() => {
    if (!canvas.current || !frame.current || !caret.current) return undefined
    const onDrawn = (now: typeof counts): void =>
      setCounts((before) => (before.marks === now.marks && before.links === now.links ? before : now))
    const elements = { canvas: canvas.current, frame: frame.current, caret: caret.current, onDrawn }
    const started = startStrip({ session, side, text, laid, geometry, scroller, ...elements })
    strip.current = started
    return () => started.stop()
  }, [session, side, text, laid, geometry, scroller, canvas, frame, caret])

  const heightOf = (event: PointerEvent<HTMLElement>): number =>
    event.clientY - event.currentTarget.getBoundingClientRect().top
  const point = (height: number): void => {
    const annotation = strip.current?.at(height)
    if (annotation === pointed?.annotation) return
    setPointed(annotation === undefined ? null : { annotation, height })
  }
  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    event.preventDefault()
    const height = heightOf(event)
    const id = strip.current?.at(height)
    const annotation = id === undefined ? undefined : session.library.annotations.get(id)
    const passage = annotation && passageOf(annotation)
    if (annotation && passage) {
      geometry.source?.reveal(extentOf(passage))
      session.window.setState({ side, focus: annotation.id, editing: null })
      return
    }
    event.currentTarget.setPointerCapture(event.pointerId)
    strip.current?.scrollTo(height)
  }
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) strip.current?.scrollTo(heightOf(event))
    else point(heightOf(event))
  }
  return (
    <div
      className={styles['strip']}
      data-overview={side}
      data-pointed={pointed !== null || undefined}
      role="img"
      aria-label={t('overview.label', {
        marks: t('overview.marks', { count: counts.marks }),
        links: t('overview.links', { count: counts.links }),
      })}
      onPointerDown={press}
      onPointerMove={move}
      onPointerLeave={() => setPointed(null)}
    >
      <canvas ref={canvas} className={styles['canvas']} />
      <div ref={frame} className={styles['frame']} />
      <div ref={caret} className={styles['caret']} hidden />
      {pointed && <OverviewTip side={side} annotation={pointed.annotation} height={pointed.height} />}
    </div>
  )
}
