/**
 * A pane of pages at work: wires the pages of an original to painting, the pointer, the keyboard, the geometry and the
 * reading place, as live-pane.ts does for a text. Only what lays words out differs.
 */
import { createCaret } from '../caret.ts'
import { createDescriptions } from '../described.ts'
import { entriesOf } from '../entries.ts'
import { startFind } from '../find/live-find.ts'
import { startFindWorker } from '../find/start-worker.ts'
import { intervalIndex } from '../interval-index.ts'
import { keepPlace } from '../keeping-place.ts'
import type { LaidText } from '../laid-text.ts'
import { followLayout } from '../layout.ts'
import { listChange } from '../list-change.ts'
import type { PaneParts } from '../live-pane.ts'
import { createMeasuring } from '../measuring.ts'
import { createMoments } from '../moments.ts'
import type { Mounting } from '../mounting.ts'
import { isIn, isSameRange, sectionsNear } from '../near.ts'
import { createPainter, type SectionRange } from '../painting.ts'
import { createPaneSource, readingOffset } from '../pane-source.ts'
import { startPicking } from '../picking.ts'
import { startSettling } from '../settling.ts'
import { type Highlights, startHighlights } from '../start-highlights.ts'
import { startTextKeys } from '../text-keys.ts'
import { holding, holdPlace } from './hold-place.ts'
import { watchOutsideWords } from './outside-words.ts'
import type { Sheets } from './sheets.ts'
import { startSteadySelection } from './steady-selection.ts'
import { keepWidth } from './keep-width.ts'

interface PagesParts extends Omit<PaneParts, 'mounting' | 'onPreview'> {
  readonly laid: LaidText
  readonly sheets: Sheets
  /** words were selected that are on the page and not in the text */
  onOutside(): void
}

/** Pages come by being near; there is nothing to mount. */
const MOUNTED: Mounting = {
  isMounted: () => true,
  subscribe: () => () => {},
  onMount: () => () => {},
  ensure: () => {},
  begin: () => () => {},
}

/** Starts; answers how to stop. */
export function startPages(parts: PagesParts): () => void {
  const { session, side, text, laid, sheets, geometry, scroller, place } = parts
  const annotations = () => session.index.annotationsOf(text.document)
  let known = annotations()
  const index = intervalIndex(known.flatMap((annotation) => entriesOf(annotation, text.version)))
  let near: SectionRange = { first: 0, last: -1 }
  const later: { highlights?: Highlights } = {}
  const described = createDescriptions({ laid, index, holder: parts.describedElement, say: parts.describe })
  const painter = createPainter({
    side,
    version: text.version,
    laid,
    index,
    annotation: (id) => session.library.annotations.get(id),
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
  const caret = createCaret(laid, scroller, parts.caretElement, MOUNTED)
  const held = holdPlace(scroller)

  const look = (): void => {
    sheets.look()
    const next = sectionsNear(laid, scroller)
    if (isSameRange(next, near)) return
    near = next
    painter.lookAt(near)
    moments.refresh()
    find.look()
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
  const plain = createPaneSource({
    ...parts,
    text: { document: text.document, version: text.version },
    index,
    mounting: MOUNTED,
    measuring,
    moments,
    caret,
    look,
  })
  const source = holding(plain, held)
  look()
  geometry.attach(source)
  if (place) held.hold(() => plain.resume(place))
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
  const onWords = (page: number): void => {
    for (const { index: section } of laid.sections) {
      if (!isIn(near, section) || !mayStandOn(laid, section, page, sheets)) continue
      painter.mounted(section)
      find.mounted(section)
    }
    measuring.forget()
    moments.refresh()
    later.highlights?.look()
    geometry.laidOut()
    held.again()
  }
  const stops = [
    sheets.onWords(onWords),
    session.status.subscribe(onRecords),
    session.onChanges((changes) => {
      if (!changes.some(({ table }) => table === 'tags' || table === 'settings')) return
      described.again()
      later.highlights?.look()
    }),
    keepWidth({ session, side, laid, scroller, sheets }),
    keepPlace({ ...parts, look }),
    followLayout({ laid, scroller, geometry, measuring, look }),
    startPicking({ session, side, document: text.document, laid, index, onPile: parts.onPile }),
    startSettling({ session, side, text, laid, t: parts.t }),
    startSteadySelection(laid.root),
    watchOutsideWords(laid, parts.onOutside),
    startTextKeys({
      session,
      side,
      laid,
      index,
      scroller,
      caret,
      readingOffset: () => readingOffset(laid, scroller),
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    if (geometry.source === source) geometry.attach(null)
    for (const part of [find, later.highlights, plain, caret, described, held]) part?.stop()
    painter.release()
    moments.release()
    sheets.stop()
  }
}

/** Whether a section has words on a page: it begins there or runs over to it. */
function mayStandOn(laid: LaidText, section: number, page: number, sheets: Sheets): boolean {
  const span = sheets.all[page]?.words?.map.span
  const stretch = laid.sections[section]
  // What a page had before it was let go is not known any more.
  if (!span || !stretch) return true
  return stretch.start <= span.end && stretch.end >= span.start
}
