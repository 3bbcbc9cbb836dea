/**
 * Giving highlights other bounds: further ranges, one less, an end moved, one divided, several joined. Each is
 * one command; what cannot be done throws its `CommandError`.
 */
import { describePassage } from '#shared/anchoring/describe.ts'
import { unionOf } from '#shared/anchoring/union.ts'
import { addSpan, mergeAnnotations, removeSpan, splitAnnotation } from '#shared/commands/annotation-spans.ts'
import { retargetAnnotation } from '#shared/commands/annotations.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Passage, Span } from '#shared/model/passage.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import { chosenHere, passageOfSelection } from './acts.ts'
import type { Session } from './session.ts'
import { subjectOf } from './subject.ts'

/** The highlight meant with its passage; undefined when nothing with words is meant. */
export function focusedPassage(session: Session): { id: string; passage: Passage } | undefined {
  const annotation = session.library.annotations.get(subjectOf(session) ?? '')
  const passage = annotation && passageOf(annotation)
  return annotation && passage && { id: annotation.id, passage }
}

/** Whether the selection can become a further range of the focused highlight: both are on one text. */
export function canAddRange(session: Session): boolean {
  const { selection } = session.window.getState()
  const version = focusedPassage(session)?.passage.source.version
  return selection !== null && version === selection.version
}

/** Makes the selection a further range of the focused highlight, which stays focused. Answers its id. */
export function addRange(session: Session): string | undefined {
  const focused = focusedPassage(session)
  const { selection } = session.window.getState()
  const target = selection && canAddRange(session) ? passageOfSelection(session, selection) : undefined
  if (!focused || !target) return undefined
  session.run(addSpan, { annotation: focused.id, target })
  session.window.setState({ selection: null })
  return focused.id
}

/** Takes one range from a highlight. */
export function dropRange(session: Session, annotation: string, { start, end }: Span): void {
  session.run(removeSpan, { annotation, start, end })
}

/** The span of a passage that an offset lies in or at the end of; the nearest one where it lies in none. */
export function nearestSpan({ spans }: Passage, offset: number): Span | undefined {
  const distance = ({ start, end }: Span): number => Math.max(start - offset, offset - end, 0)
  return spans.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** Gives one span of a highlight other bounds, in whole characters. False when nothing would change or be left. */
export function moveBounds(session: Session, annotation: string, from: Span, to: Span): boolean {
  const record = session.library.annotations.get(annotation)
  const passage = record && passageOf(record)
  const text = passage && session.texts.get(passage.source.version)?.table.text
  if (!passage || text === undefined) return false
  const span = tidySpan(text, to)
  if (span.end <= span.start || (span.start === from.start && span.end === from.end)) return false
  const others = passage.spans.filter(({ start, end }) => start !== from.start || end !== from.end)
  const moved = describePassage(text, passage.source, [span])
  const target = { ...passage, spans: unionOf([...others, ...moved.spans]) }
  session.run(retargetAnnotation, { annotation, target })
  return true
}

/** The two parts an offset divides a passage into; undefined where one of them would have no words. */
export function partsAt(text: string, { source, spans }: Passage, offset: number): Passage[] | undefined {
  const bounds: readonly Span[] = [
    { start: 0, end: offset },
    { start: offset, end: text.length },
  ]
  const parts = bounds.map((bound) =>
    spans
      .map(({ start, end }) => ({ start: Math.max(start, bound.start), end: Math.min(end, bound.end) }))
      .filter(({ start, end }) => end > start)
      .map((span) => tidySpan(text, span))
      .filter(({ start, end }) => end > start),
  )
  if (parts.some((part) => part.length === 0)) return undefined
  return parts.map((part) => describePassage(text, source, part))
}

/** Divides the focused highlight at an offset. Answers the second part's id; undefined when it lies outside. */
export function splitAt(session: Session, offset: number): string | undefined {
  const focused = focusedPassage(session)
  const text = focused && session.texts.get(focused.passage.source.version)?.table.text
  const parts = focused && text !== undefined ? partsAt(text, focused.passage, offset) : undefined
  return focused && parts && session.run(splitAnnotation, { annotation: focused.id, parts }).made
}

/** Makes each range of a highlight one of its own. */
export function splitRanges(session: Session, annotation: Annotation): void {
  const passage = passageOf(annotation)
  const parts = passage?.spans.map((span): Passage => ({ source: passage.source, spans: [span] })) ?? []
  if (parts.length > 1) session.run(splitAnnotation, { annotation: annotation.id, parts })
}

/** What “merge” means now: what is chosen together, else the focused highlight and the next in its text. */
export function mergeable(session: Session): readonly string[] {
  const chosen = chosenHere(session).filter((id) => {
    const annotation = session.library.annotations.get(id)
    return annotation !== undefined && passageOf(annotation) !== undefined
  })
  if (chosen.length > 1) return chosen
  const focused = focusedPassage(session)
  const next = focused && neighbourOf(session, focused.id, focused.passage)
  return focused && next !== undefined ? [focused.id, next] : []
}

/** Merges highlights of one text and focuses what they became. */
export function mergeHighlights(session: Session, annotations: readonly string[]): string | undefined {
  const { made } = session.run(mergeAnnotations, { annotations: [...annotations] })
  session.window.setState({ focus: made ?? null, chosen: [], editing: null })
  return made
}

/** The annotation after this one in its text; undefined after the last. */
function neighbourOf({ index }: Session, id: string, { source }: Passage): string | undefined {
  const all = index.annotationsOf(source.document)
  const at = all.findIndex((annotation) => annotation.id === id)
  return all.slice(at + 1).find((other) => passageOf(other)?.source.version === source.version)?.id
}
