/** Makes highlights of everything that was found, in one step; asks first when that is a lot. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { lastStyle } from '#renderer/session/acts.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { changeFinding } from '#renderer/session/finding.ts'
import type { Session } from '#renderer/session/session.ts'
import type { OpenText } from '#renderer/session/texts.ts'
import { toast } from '#renderer/session/window-state.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { MOST_AT_ONCE, markMany } from '#shared/commands/annotation-mark-many.ts'
import type { Passage } from '#shared/model/passage.ts'
import type { Matches } from '#shared/text/find-matches.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import type { TFunction } from 'i18next'

/** More than these are asked about first. */
const FEW = 20
/** Milliseconds of work at a stretch. */
const SLICE = 24

/** Marks what was found, or asks whether to. */
export function askToMarkAll(session: Session, pane: PaneGeometry, t: TFunction): void {
  const count = session.window.getState().find[pane.side]?.matches.count ?? 0
  if (count > MOST_AT_ONCE) {
    const message = t('find.tooMany', { most: MOST_AT_ONCE, count })
    toast(session.window, { message, tone: 'info' })
  } else if (count > FEW) changeFinding(session.window, pane.side, { isAsking: true, isOpen: true })
  else attempt(session, t, () => markAll(session, pane, t))
}

/** Marks all of it, in the last colour. */
export async function markAll(session: Session, pane: PaneGeometry, t: TFunction): Promise<void> {
  const finding = session.window.getState().find[pane.side]
  const text = finding && session.texts.get(finding.version)
  if (!text || finding.matches.count === 0) return
  stopAsking(session, pane)
  const passages = await describeAll(text, finding.matches)
  if (passages.length === 0) return
  const { changes } = session.run(markMany, { passages, style: lastStyle(session) })
  const count = changes.length
  toast(session.window, {
    message: count === 0 ? t('find.markedAlready') : t('find.marked', { count }),
    tone: 'info',
    ...(count > 0 && { action: { label: t('actions.undo'), run: () => void session.undo(), undoes: true } }),
  })
}

/** A quote has to be told from the whole text: in a long one that takes a while, so the page breathes in between. */
async function describeAll(text: OpenText, matches: Matches): Promise<Passage[]> {
  const { document, version, table } = text
  const passages: Passage[] = []
  let begun = performance.now()
  for (const span of matches.within({ start: 0, end: table.text.length })) {
    const words = tidySpan(table.text, span)
    if (words.end > words.start) passages.push(describePassage(table.text, { document, version }, [words]))
    if (performance.now() - begun < SLICE) continue
    await new Promise((resolve) => setTimeout(resolve))
    begun = performance.now()
  }
  return passages
}

export function stopAsking(session: Session, { side }: PaneGeometry): void {
  changeFinding(session.window, side, { isAsking: false })
}
