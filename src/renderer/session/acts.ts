/**
 * What a reader does to the selection or the focused annotation, from wherever it is asked: popover, key,
 * palette, menu. Each act runs one command and leaves the window where the reader expects it.
 */
import { addAnnotation, restyleAnnotation, restyleAnnotations } from '#shared/commands/annotations.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { addLink } from '#shared/commands/links.ts'
import type { MarkStyle, Style } from '#shared/model/annotation.ts'
import type { Passage } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import type { Session } from './session.ts'
import { subjectOf } from './subject.ts'
import type { DraftEnd, Selected } from './window-state.ts'

/** The passage of a selection; undefined when its text is no longer open. */
export function passageOfSelection(session: Session, selected: Selected): Passage | undefined {
  const text = session.texts.get(selected.version)
  if (!text || selected.span.end <= selected.span.start) return undefined
  return describePassage(text.table.text, { document: selected.document, version: selected.version }, [
    selected.span,
  ])
}

/** The style the next highlight gets when none is asked for. */
export function lastStyle(session: Session): Style {
  const { lastColour, lastMark } = session.passing.store.getState()
  return { colour: lastColour as Colour, mark: lastMark }
}

/** Digits 1–5: highlights the selection, or recolours what is focused and chosen. Answers the annotation's id. */
export function mark(session: Session, colour: Colour): string | undefined {
  session.passing.store.setState({ lastColour: colour })
  const { selection } = session.window.getState()
  if (selection) return highlight(session, selection, lastStyle(session))
  return restyle(session, chosenHere(session), { colour })
}

/**
 * Marks the focused highlight and those chosen beside it in another way; with a selection, or nothing in front, it is
 * how highlights are marked from now on. Never both. Answers how many highlights it changed; 0 is the latter.
 */
export function chooseMark(session: Session, kind: MarkStyle): number {
  const here = highlightsHere(session)
  if (here.length > 0) restyle(session, here, { mark: kind })
  else session.passing.store.setState({ lastMark: kind })
  return here.length
}

/** The mark that is in use where the reader is: that of the focused highlight, else of those to come. */
export function markHere(session: Session): MarkStyle {
  const style = session.library.annotations.get(highlightsHere(session)[0] ?? '')?.style
  return style?.mark ?? session.passing.store.getState().lastMark
}

/** The highlights that a mark would change: none while something is selected. */
function highlightsHere(session: Session): readonly string[] {
  if (session.window.getState().selection) return []
  return chosenHere(session).filter((id) => session.library.annotations.get(id)?.style !== undefined)
}

/** The focused annotation and those chosen beside it, as far as they are there, each once. */
export function chosenHere(session: Session): readonly string[] {
  const { chosen } = session.window.getState()
  const subject = subjectOf(session)
  const ids = subject === null ? chosen : [subject, ...chosen]
  return [...new Set(ids)].filter((id) => session.library.annotations.has(id))
}

function restyle(
  session: Session,
  annotations: readonly string[],
  style: Partial<Style>,
): string | undefined {
  const [first] = annotations
  const now = session.library.annotations.get(first ?? '')?.style
  if (annotations.length > 1) session.run(restyleAnnotations, { annotations: [...annotations], style })
  else if (first !== undefined && (now === undefined || !isPartOf(style, now)))
    session.run(restyleAnnotation, {
      annotation: first,
      style: { colour: style.colour ?? now?.colour ?? 1, mark: style.mark ?? now?.mark ?? 'wash' },
    })
  return first
}

function isPartOf({ colour, mark: kind }: Partial<Style>, style: Style): boolean {
  return (colour ?? style.colour) === style.colour && (kind ?? style.mark) === style.mark
}

/** N and T: opens the note or the tags of the focused annotation, highlighting the selection first if needed. */
export function edit(session: Session, part: 'note' | 'tags'): string | undefined {
  const { selection } = session.window.getState()
  const id = selection ? highlight(session, selection, lastStyle(session)) : (subjectOf(session) ?? undefined)
  if (id === undefined || !session.library.annotations.has(id)) return undefined
  // What cannot be changed is only gone to.
  const editing = session.status.getState().readOnly ? null : part
  session.window.setState({ focus: id, editing, selection: null })
  return id
}

/** L: the selection or the focused annotation becomes the start of a link, or its other end. */
export function link(session: Session): boolean {
  const end = endHere(session)
  return end !== undefined && chooseEnd(session, end)
}

/** Takes an end for the link being drawn, or starts one there. False when it is the same end again. */
export function chooseEnd(session: Session, end: DraftEnd): boolean {
  const { linking } = session.window.getState()
  if (!linking) session.window.setState({ linking: { from: end }, selection: null, editing: null })
  else if (sameEnd(linking.from, end)) return false
  else session.window.setState({ linking: { from: linking.from, to: end }, selection: null })
  return true
}

/**
 * Finishes the link being drawn, making highlights of selected ends, all in one step of undo. The reader is at the end
 * chosen last, which stays in front: the bridge can be crossed at once.
 */
export function finishLink(
  session: Session,
  relation: { id: string } | { label: string; inverse?: string },
  swap: boolean,
  body?: NoteDoc,
): void {
  const { linking } = session.window.getState()
  if (!linking?.to) return
  const ends = [linking.from, linking.to].map((end) => endArgument(session, end))
  const [from, to] = swap ? ends.toReversed() : ends
  if (!from || !to) return
  const { made = '' } = session.run(addLink, { from, to, relation, ...(body && { body }) })
  if ('id' in relation) session.passing.store.setState({ lastRelation: relation.id })
  const drawn = session.library.links.get(made)
  const last = (swap ? drawn?.from : drawn?.to)?.annotation ?? null
  session.window.setState({ linking: null, focus: last })
}

function highlight(session: Session, selected: Selected, style: Style): string | undefined {
  const passage = passageOfSelection(session, selected)
  if (!passage) return undefined
  const { made } = session.run(addAnnotation, { target: passage, style })
  session.window.setState({ selection: null })
  return made
}

function endHere(session: Session): DraftEnd | undefined {
  const { selection } = session.window.getState()
  if (selection) return { kind: 'selection', selected: selection }
  const annotation = session.library.annotations.get(subjectOf(session) ?? '')
  if (!annotation || !('source' in annotation.target)) return undefined
  return { kind: 'annotation', document: annotation.target.source.document, annotation: annotation.id }
}

function endArgument(session: Session, end: DraftEnd) {
  if (end.kind === 'document') return { document: end.document }
  if (end.kind === 'annotation') return { document: end.document, annotation: end.annotation }
  const passage = passageOfSelection(session, end.selected)
  return passage && { passage, style: lastStyle(session) }
}

function sameEnd(a: DraftEnd, b: DraftEnd): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
