/** What a reader does with a find: open it, go from place to place, switch how it looks, leave it. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { paneHere } from '#renderer/session/desk.ts'
import { changeFinding, newFinding } from '#renderer/session/finding.ts'
import type { Session } from '#renderer/session/session.ts'
import { NO_MATCHES } from '#shared/text/find-matches.ts'
import type { FindOptions } from '#shared/text/find.ts'
import { offsetHere } from '../offset-here.ts'

/** Longest selection that is taken for what is looked for. */
const LONGEST = 200

/** Opens the find of a pane, with these words if given. False when there is no text. */
export function openFind(session: Session, pane: PaneGeometry, words?: string): boolean {
  const { side } = pane
  const version = paneHere(session, side)?.version
  if (version === undefined || !pane.source) return false
  const before = session.window.getState().find[side]
  const kept = before?.version === version ? before : undefined
  const origin = offsetHere(session, pane)
  if (!kept || (words !== undefined && words !== kept.words)) {
    const finding = newFinding(version, words ?? kept?.words ?? '', origin)
    session.window.setState(({ find }) => ({ find: { ...find, [side]: finding } }))
  } else if (!kept.isOpen) {
    const current = kept.matches.count === 0 ? -1 : kept.matches.from(origin) % kept.matches.count
    changeFinding(session.window, side, { isOpen: true, isAsking: false, origin, current })
  }
  return true
}

/** The words that are selected in a pane, ready to be looked for; undefined when there are none, or too many. */
export function selectedWords(session: Session, { side }: PaneGeometry): string | undefined {
  const { selection } = session.window.getState()
  if (selection?.side !== side) return undefined
  const { start, end } = selection.span
  const words = session.texts.get(selection.version)?.table.text.slice(start, end)
  if (words === undefined || words.length > LONGEST) return undefined
  const { pattern } = session.passing.store.getState().findOptions
  return pattern ? words.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`) : words.replace(/\s+/gu, ' ')
}

/** Other words are looked for. */
export function lookFor(session: Session, { side }: PaneGeometry, words: string): void {
  const finding = session.window.getState().find[side]
  if (!finding || finding.words === words) return
  changeFinding(session.window, side, { words, isAsking: false })
}

/** Turns one of the switches; they are the same for both panes, and remembered. */
export function switchOption(session: Session, option: keyof FindOptions): void {
  session.passing.store.setState(({ findOptions }) => ({
    findOptions: { ...findOptions, [option]: !findOptions[option] },
  }))
}

/** Goes to the next (1) or previous (-1) place, round at the ends; opens the find again that was closed. */
export function stepFind(session: Session, pane: PaneGeometry, direction: 1 | -1): void {
  const { side } = pane
  const finding = session.window.getState().find[side]
  if (!finding) return
  const { matches, current, isOpen } = finding
  if (matches.count === 0) {
    openFind(session, pane)
    return
  }
  const next = isOpen && current >= 0 ? current + direction : nearest(session, pane, direction)
  changeFinding(session.window, side, {
    isOpen: true,
    isAsking: false,
    current: (next + matches.count) % matches.count,
  })
}

/**
 * Closes the find; the place that was looked at becomes the selection, so that it can be marked. While a tool is
 * armed, which marks what is selected, only the caret goes there: leaving a find marks nothing.
 */
export function closeFind(session: Session, pane: PaneGeometry): void {
  const { side } = pane
  const finding = session.window.getState().find[side]
  if (!finding?.isOpen) return
  changeFinding(session.window, side, { isOpen: false, isAsking: false })
  const span = finding.matches.at(finding.current)
  if (span && session.window.getState().armed === null) pane.source?.select(span)
  else pane.source?.focusText(span?.start)
}

/** The place after the caret, or before it. */
function nearest(session: Session, pane: PaneGeometry, direction: 1 | -1): number {
  const matches = session.window.getState().find[pane.side]?.matches ?? NO_MATCHES
  const here = matches.from(offsetHere(session, pane))
  if (direction < 0) return here - 1
  // What is selected is where one was.
  const { selection } = session.window.getState()
  const isHere = selection?.side === pane.side && matches.at(here)?.start === selection.span.start
  return isHere ? here + 1 : here
}
