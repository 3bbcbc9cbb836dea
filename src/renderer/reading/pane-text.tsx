/** An open text in its pane: the scrolled page with text and margin, and what floats above it. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import type { Side } from '#shared/model/desk.ts'
import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeKey } from './keeping-place.ts'
import { type LaidText, layText } from './laid-text.ts'
import { startPane } from './live-pane.ts'
import { createMounting } from './mounting.ts'
import styles from './pane.module.css'
import type { Pile } from './picking.ts'
import { PileList } from './pile-list.tsx'
import { cutSections, sectionOfBlock } from './sections.ts'
import { SectionView } from './section-view.tsx'
import { SelectionPopover } from './selection-popover.tsx'
import { TextHead } from './text-head.tsx'
import { useDescribe } from './use-describe.ts'
import './paint/paint.css'
import textStyles from './text.module.css'

interface PaneTextProps {
  readonly side: Side
  readonly text: OpenText
  readonly margin: ReactNode
}

export function PaneText({ side, text, margin }: PaneTextProps) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()[side]
  const record = useLibrary(useCallback((from) => from.library.documents.get(text.document), [text.document]))
  const describedId = useId()
  const describe = useDescribe()
  // Another language must not start the pane anew.
  const latestDescribe = useRef(describe)
  const [sections] = useState(() => cutSections(text.table))
  const [place] = useState(
    () => session.passing.store.getState().places[placeKey(session, side, text.document)],
  )
  const [mounting] = useState(() =>
    createMounting(sections.length, sectionOfBlock(sections, place?.block ?? 0)),
  )
  const [live, setLive] = useState<{ laid: LaidText; scroller: HTMLElement } | null>(null)
  const [pile, setPile] = useState<Pile | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const article = useRef<HTMLElement>(null)
  const caret = useRef<HTMLDivElement>(null)
  const here = useRef<HTMLDivElement>(null)
  const described = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    latestDescribe.current = describe
  }, [describe])

  useLayoutEffect(() => {
    const [root, scroll] = [article.current, scroller.current]
    const [caretElement, hereElement, describedElement] = [caret.current, here.current, described.current]
    if (!root || !scroll || !caretElement || !hereElement || !describedElement) return undefined
    const laidText = layText(text.table, sections, root)
    setLive({ laid: laidText, scroller: scroll })
    const elements = { scroller: scroll, caretElement, hereElement, describedElement }
    // React does not mount more sections while it is committing; a microtask later is still the same frame.
    let stop: (() => void) | undefined
    let isGone = false
    queueMicrotask(() => {
      if (isGone) return
      stop = startPane({
        ...elements,
        session,
        side,
        text,
        laid: laidText,
        mounting,
        geometry,
        place,
        onPile: setPile,
        describe: (annotation) => latestDescribe.current(annotation),
      })
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [session, side, text, sections, mounting, geometry, place])

  const isEmpty = text.table.text.trim() === ''
  return (
    <>
      <div ref={scroller} className={styles['scroller']} data-scroller={side}>
        <div className={styles['content']} data-side={side}>
          <div className={styles['column']}>
            {record && <TextHead record={record} />}
            {isEmpty && <p className={styles['state']}>{t('reading.empty')}</p>}
            <article
              ref={article}
              className={textStyles['text']}
              data-zone={`${side}-text`}
              tabIndex={0}
              lang={record?.language}
              aria-label={record?.title}
            >
              {sections.map((section) => (
                <SectionView key={section.index} table={text.table} section={section} mounting={mounting} />
              ))}
            </article>
          </div>
          <div className={styles['margin']}>{margin}</div>
          <div ref={here} className={styles['here']} hidden />
          <div ref={caret} className={styles['caret']} hidden />
        </div>
      </div>
      <div ref={described} id={describedId} hidden />
      {live && <SelectionPopover side={side} laid={live.laid} scroller={live.scroller} />}
      {pile && <PileList pile={pile} onClose={() => setPile(null)} />}
    </>
  )
}
