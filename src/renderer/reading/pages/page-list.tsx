/** The pages of an original in a pane, with all that stands beside and over a text: margin, find, overview, the bar at a selection. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { placeKey } from '#renderer/session/desk.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import { toast } from '#renderer/session/window-state.ts'
import type { Side } from '#shared/model/desk.ts'
import { pageStretches } from '#shared/text/pages/page-stretches.ts'
import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { AloudBar } from '../aloud/aloud-bar.tsx'
import { FindBar } from '../find/find-bar.tsx'
import type { LaidText } from '../laid-text.ts'
import { Overview } from '../overview/overview.tsx'
import paneStyles from '../pane.module.css'
import type { Pile } from '../picking.ts'
import { PileList } from '../pile-list.tsx'
import { SelectionPopover } from '../selection-popover.tsx'
import textStyles from '../text.module.css'
import { useDescribe } from '../use-describe.ts'
import { VersionBanner } from '../version-banner.tsx'
import '../paint/paint.css'
import { layOnPages } from './lay-pages.ts'
import { startPages } from './live-pages.ts'
import styles from './pages.module.css'
import { PagesBar } from './pages-bar.tsx'
import type { Paper } from './paper.ts'
import { createSheets } from './sheets.ts'

interface PageListProps {
  readonly side: Side
  readonly text: OpenText
  readonly margin: ReactNode
  readonly paper: Paper
}

/** Pages that were not seen yet have the shape of the first one. */
type Shape = CSSProperties & { '--shape': number }

export function PageList({ side, text, margin, paper }: PageListProps) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()[side]
  const record = useLibrary(useCallback((from) => from.library.documents.get(text.document), [text.document]))
  const describedId = useId()
  const describe = useDescribe()
  // Another language must not start the pages anew.
  const latest = useRef({ describe, t })
  const tellAgain = useRef(() => {})
  const [live, setLive] = useState<{ laid: LaidText; scroller: HTMLElement } | null>(null)
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
    const stretches = pageStretches(text.table, paper.labels)
    const sheets = createSheets({
      paper,
      table: text.table,
      stretches,
      scroller: scroll,
      elements: [...root.querySelectorAll<HTMLElement>('[data-sheet]')],
      onFailure: (element) => {
        element.dataset['failed'] = latest.current.t('pages.notDrawn')
      },
    })
    const laid = layOnPages(text.table, stretches, sheets, root)
    setLive({ laid, scroller: scroll })
    return startPages({
      session,
      side,
      text,
      laid,
      sheets,
      geometry,
      scroller: scroll,
      caretElement,
      hereElement,
      describedElement,
      endsElement,
      stackElement,
      place: session.passing.store.getState().places[placeKey(session, side, text.document)],
      onPile: setPile,
      onOutside: () => toast(session.window, { message: latest.current.t('pages.outside'), tone: 'info' }),
      describe: (annotation) => latest.current.describe(annotation),
      onOtherWords(tell) {
        tellAgain.current = tell
      },
      t: () => latest.current.t,
    })
  }, [session, side, text, paper, geometry])

  const shape: Shape = { '--shape': 1 / paper.shape }
  return (
    <>
      {record && <VersionBanner side={side} record={record} version={text.version} />}
      <PagesBar side={side} />
      <FindBar side={side} />
      {live && <AloudBar side={side} text={text} laid={live.laid} />}
      <div className={paneStyles['page']} data-side={side}>
        {live && <Overview side={side} text={text} laid={live.laid} scroller={live.scroller} />}
        <div ref={scroller} className={paneStyles['scroller']} data-scroller={side}>
          <div className={paneStyles['content']} data-side={side}>
            <div className={`${paneStyles['column']} ${styles['column']}`}>
              <article
                ref={article}
                className={`${textStyles['text']} ${styles['pages']}`}
                style={shape}
                data-zone={`${side}-text`}
                data-pages
                tabIndex={0}
                lang={record?.language}
                aria-label={record?.title}
              >
                {paper.labels.map((label, index) => (
                  <section key={index} className={styles['leaf']} aria-label={t('pages.page', { label })}>
                    <div className={styles['sheet']} data-sheet={index} data-label={label}>
                      <canvas className={styles['picture']} width={0} height={0} aria-hidden="true" />
                      <div className={styles['words']} data-words />
                    </div>
                  </section>
                ))}
              </article>
            </div>
            <div ref={ends} className={paneStyles['ends']} data-in-zone={`${side}-text`} />
            <div ref={stack} data-in-zone={`${side}-text`} hidden />
            <div className={paneStyles['margin']}>{margin}</div>
            <div ref={here} className={paneStyles['here']} hidden />
            <div ref={caret} className={paneStyles['caret']} hidden />
          </div>
        </div>
      </div>
      <section
        className={paneStyles['heard']}
        aria-label={`${t('highlights.inView')} · ${t(`reading.pane.${side}`)}`}
      >
        <ul ref={described} id={describedId} />
      </section>
      {live && <SelectionPopover side={side} laid={live.laid} scroller={live.scroller} />}
      {pile && <PileList pile={pile} onClose={() => setPile(null)} />}
    </>
  )
}
