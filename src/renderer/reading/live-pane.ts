/**
 * A pane at work: wires the mounted text to painting, the pointer, the keyboard, the geometry and the reading
 * place. Everything here lives outside React; it begins when the sections are in the page and ends with them.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import type { OpenText } from '#renderer/session/texts.ts'
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { Side } from '#shared/model/desk.ts'
import { createCaret } from './caret.ts'
import { startComfort } from './comfort/start-comfort.ts'
import { createDescriptions } from './described.ts'
import { entriesOf } from './entries.ts'
import { startFind } from './find/live-find.ts'
import { startFindWorker } from './find/start-worker.ts'
import { type Preview, startFootnotes } from './footnotes/start-footnotes.ts'
import { intervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import { holdLine } from './holding-line.ts'
import { followLayout } from './layout.ts'
import { listChange } from './list-change.ts'
import { listenTo } from './listen.ts'
import { createMeasuring } from './measuring.ts'
import { createMoments } from './moments.ts'
import type { Mounting } from './mounting.ts'
import { sectionsNear } from './near.ts'
import { createPainter, type SectionRange } from './painting.ts'
import { createPaneSource, readingOffset } from './pane-source.ts'
import { type Pile, startPicking } from './picking.ts'
import { keepPlace } from './keeping-place.ts'
import { type HighlightParts, type Highlights, startHighlights } from './start-highlights.ts'
import { startSettling } from './settling.ts'
import { startTextKeys } from './text-keys.ts'

export interface PaneParts extends HighlightParts {
  readonly session: Session
  readonly side: Side
  readonly text: OpenText
  readonly laid: LaidText
  readonly mounting: Mounting
  readonly geometry: PaneGeometry
  readonly scroller: HTMLElement
  /** elements of the pane that are shown and moved from here */
  readonly caretElement: HTMLElement
  readonly hereElement: HTMLElement
  readonly describedElement: HTMLElement
  readonly place: ReadingPlace | undefined
  onPile(pile: Pile): void
  onPreview(preview: Preview | null): void
}

/** Starts; answers how to stop. */
export function startPane(parts: PaneParts): () => void {
  const { session, side, text, laid, mounting, geometry, scroller, onPile } = parts
  const annotations = () => session.index.annotationsOf(text.document)
  let known = annotations()
  const index = intervalIndex(known.flatMap((annotation) => entriesOf(annotation, text.version)))
  let near: SectionRange = { first: 0, last: -1 }
  /** what follows the text and is started once the pane can answer */
  const later: { comfort?: ReturnType<typeof startComfort>; highlights?: Highlights } = {}

  const described = createDescriptions({ laid, index, holder: parts.describedElement, say: parts.describe })
  const annotation = (id: string) => session.library.annotations.get(id)
  const painter = createPainter({
    side,
    version: text.version,
    laid,
    index,
    annotation,
    onPaint: described.note,
  })
  const moments = createMoments({ session, side, version: text.version, laid, index, near: () => near })
  const find = startFind({
    session,
    side,
    text,
    laid,
    geometry,
    near: () => near,
    startWorker: startFindWorker,
  })
  const measuring = createMeasuring(laid, scroller, () => near)
  const caret = createCaret(laid, scroller, parts.caretElement, mounting)

  const look = (): void => {
    const next = sectionsNear(laid, scroller)
    if (next.first === near.first && next.last === near.last) return
    near = next
    mounting.ensure(near.first, near.last)
    painter.lookAt(near)
    moments.refresh()
    find.look()
    later.comfort?.look()
    later.highlights?.look()
  }
  const onRecords = (): void => {
    const now = annotations()
    if (now === known) return
    const change = listChange(known, now)
    known = now
    painter.changed(change)
    moments.refresh()
    geometry.laidOut()
  }
  const source = createPaneSource({
    session,
    side,
    text: { document: text.document, version: text.version },
    laid,
    index,
    mounting,
    measuring,
    moments,
    caret,
    scroller,
    look,
    onPile,
  })
  look()
  geometry.attach(source)
  const line = holdLine({ session, laid, scroller, look })
  later.comfort = startComfort({
    session,
    side,
    document: text.document,
    laid,
    scroller,
    caret,
    near: () => near,
    isMounted: mounting.isMounted,
    changed(sections, isWhole) {
      for (const section of sections) {
        painter.mounted(section)
        find.mounted(section)
      }
      moments.refresh()
      geometry.laidOut()
      if (isWhole) line.again()
    },
  })
  later.highlights = startHighlights({
    ...parts,
    index,
    measuring,
    caret,
    painter,
    moments,
    near: () => near,
    readingOffset: () => readingOffset(laid, scroller),
  })
  parts.onOtherWords(() => described.again())
  const stops = [
    mounting.onMount((section) => {
      painter.mounted(section)
      find.mounted(section)
      later.comfort?.look()
    }),
    session.status.subscribe(onRecords),
    session.onChanges((changes) => {
      if (!changes.some(({ table }) => table === 'tags' || table === 'settings')) return
      described.again()
      later.highlights?.look()
    }),
    keepPlace({ ...parts, look }),
    followLayout({ laid, scroller, geometry, measuring, look }),
    startPicking({ session, side, document: text.document, laid, index, onPile }),
    startFootnotes({ session, side, laid, source, onPreview: parts.onPreview, t: parts.t }),
    startSettling({ session, side, text, laid, t: parts.t }),
    startTextKeys({
      session,
      side,
      laid,
      index,
      scroller,
      caret,
      readingOffset: () => readingOffset(laid, scroller),
    }),
    listenTo(window, 'beforeprint', () => painter.paintAll()),
    listenTo(window, 'afterprint', () => painter.paintNear()),
    mounting.begin(Math.max(0, near.first)),
  ]
  return () => {
    for (const stop of stops) stop()
    if (geometry.source === source) geometry.attach(null)
    for (const part of [find, later.highlights, later.comfort, line, source, caret, described]) part?.stop()
    painter.release()
    moments.release()
  }
}
