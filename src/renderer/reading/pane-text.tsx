/** An open text in its pane: the scrolled page with text and margin, and what floats above it. */
import { placeKey } from '#renderer/session/desk.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import type { Side } from '#shared/model/desk.ts'
import { mainDirection } from '#shared/text/direction.ts'
import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AloudBar } from './aloud/aloud-bar.tsx'
import { FindBar } from './find/find-bar.tsx'
import { NotePreview } from './footnotes/note-preview.tsx'
import type { Preview } from './footnotes/start-footnotes.ts'
import { type LaidText, layText } from './laid-text.ts'
import { startPane } from './live-pane.ts'
import { createMounting } from './mounting.ts'
import { Overview } from './overview/overview.tsx'
import styles from './pane.module.css'
import type { Pile } from './picking.ts'
import { ShownTextProvider } from './pictures/shown-text.ts'
import { PileList } from './pile-list.tsx'
import { cutSections, sectionOfBlock } from './sections.ts'
import { SectionView } from './section-view.tsx'
import { SelectionPopover } from './selection-popover.tsx'
import { TextHead } from './text-head.tsx'
import { useDescribe } from './use-describe.ts'
import { VersionBanner } from './version-banner.tsx'
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
  const latest = useRef({ describe, t })
  const tellAgain = useRef(() => {})
  const [sections] = useState(() => cutSections(text.table))
  const [place] = useState(
    () => session.passing.store.getState().places[placeKey(session, side, text.document)],
  )
  const [mounting] = useState(() =>
    createMounting(sections.length, sectionOfBlock(sections, place?.block ?? 0)),
  )
  const [live, setLive] = useState<{ laid: LaidText; scroller: HTMLElement } | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [pile, setPile] = useState<Pile | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const article = useRef<HTMLElement>(null)
  const caret = useRef<HTMLDivElement>(null)
  const here = useRef<HTMLDivElement>(null)
  const described = useRef<HTMLUListElement>(null)
  const ends = useRef<HTMLDivElement>(null)
  const stack = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    latest.current = { describe, t }
    tellAgain.current()
  }, [describe, t])

  useLayoutEffect(() => {
    const [root, scroll] = [article.current, scroller.current]
    const [caretElement, hereElement, describedElement] = [caret.current, here.current, described.current]
    const [endsElement, stackElement] = [ends.current, stack.current]
    if (!root || !scroll || !caretElement || !hereElement || !describedElement) return undefined
    if (!endsElement || !stackElement) return undefined
    const laidText = layText(text.table, sections, root)
    setLive({ laid: laidText, scroller: scroll })
    const elements = {
      scroller: scroll,
      caretElement,
      hereElement,
      describedElement,
      endsElement,
      stackElement,
    }
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
        onPreview: setPreview,
        describe: (annotation) => latest.current.describe(annotation),
        onOtherWords(tell) {
          tellAgain.current = tell
        },
        t: () => latest.current.t,
      })
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [session, side, text, sections, mounting, geometry, place])

  const direction = mainDirection(record?.language, text.table.blocks)
  const isEmpty = text.table.text.trim() === ''
  return (
    <>
      {record && <VersionBanner side={side} record={record} version={text.version} />}
      <FindBar side={side} />
      {live && <AloudBar side={side} text={text} laid={live.laid} />}
      <div className={styles['page']} data-side={side}>
        {live && <Overview side={side} text={text} laid={live.laid} scroller={live.scroller} />}
        <div ref={scroller} className={styles['scroller']} data-scroller={side}>
          <div className={styles['content']} data-side={side}>
            <div className={styles['column']}>
              {record && <TextHead record={record} direction={direction} />}
              {isEmpty && <p className={styles['state']}>{t('reading.empty')}</p>}
              <article
                ref={article}
                className={textStyles['text']}
                data-zone={`${side}-text`}
                tabIndex={0}
                lang={record?.language}
                dir={direction}
                aria-label={record?.title}
              >
                <ShownTextProvider value={text}>
                  {sections.map((section) => (
                    <SectionView
                      key={section.index}
                      table={text.table}
                      section={section}
                      mounting={mounting}
                    />
                  ))}
                </ShownTextProvider>
              </article>
            </div>
            <div ref={ends} className={styles['ends']} data-in-zone={`${side}-text`} />
            <div ref={stack} data-in-zone={`${side}-text`} hidden />
            <div className={styles['margin']}>{margin}</div>
            <div ref={here} dir={direction} className={styles['here']} hidden />
            <div ref={caret} className={styles['caret']} hidden />
          </div>
        </div>
      </div>
      <section
        className={styles['heard']}
        aria-label={`${t('highlights.inView')} · ${t(`reading.pane.${side}`)}`}
      >
        <ul ref={described} id={describedId} />
      </section>
      {live && <SelectionPopover side={side} laid={live.laid} scroller={live.scroller} />}
      {preview && live && (
        <NotePreview
          preview={preview}
          text={text}
          scroller={live.scroller}
          onClose={() => setPreview(null)}
        />
      )}
      {pile && <PileList pile={pile} onClose={() => setPile(null)} />}
    </>
  )
}
