/** What can be done with the selection or the focused annotation, and going from one to the next. */
import { goToAnnotation } from '#renderer/shell/going.ts'
import { paneHere } from '#renderer/session/desk.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import { armColour } from '#renderer/session/armed.ts'
import { copyHere } from '#renderer/session/citing.ts'
import { chosenHere, edit, mark } from '#renderer/session/acts.ts'
import type { Session } from '#renderer/session/session.ts'
import { subjectOf } from '#renderer/session/subject.ts'
import { toast } from '#renderer/session/window-state.ts'
import { removeAnnotations } from '#shared/commands/annotations.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { extentOf } from '#shared/model/passage.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { type Action, type ActionContext, PASSAGE_ZONES } from '../action.ts'

const hasPassage = (session: Session): boolean =>
  session.window.getState().selection !== null || subjectOf(session) !== null
const canMark = (session: Session): boolean =>
  hasPassage(session) && session.status.getState().readOnly === null
/** A colour is armed: a digit takes another one. */
const hasPen = ({ window }: Session): boolean => window.getState().armed?.kind === 'colour'
const hasFocus = (session: Session): boolean => subjectOf(session) !== null

const marks = COLOURS.map(
  (colour): Action => ({
    id: `mark.${colour}`,
    label: 'actions.mark',
    labelValues: (session, t) => ({ colour: colourWords(session, colour, t) }),
    keys: [String(colour)],
    enabled: (session) => canMark(session) || hasPen(session),
    run: ({ session }) => void (hasPassage(session) ? mark(session, colour) : armColour(session, colour)),
  }),
)

const actions: readonly Action[] = [
  ...marks,
  {
    id: 'note',
    label: 'actions.note',
    keys: ['N'],
    enabled: canMark,
    run: ({ session }) => void edit(session, 'note'),
  },
  {
    id: 'tag',
    label: 'actions.tag',
    keys: ['T'],
    enabled: canMark,
    run: ({ session }) => void edit(session, 'tags'),
  },
  {
    id: 'copy.citation',
    label: 'actions.copyCitation',
    keys: ['C'],
    enabled: hasPassage,
    run: ({ session, t }) => copyHere(session, 'citation', t),
  },
  {
    id: 'copy.quotation',
    label: 'actions.copyQuotation',
    keys: ['Shift+C'],
    enabled: hasPassage,
    run: ({ session, t }) => copyHere(session, 'quotation', t),
  },
  {
    id: 'annotation.remove',
    label: 'actions.remove',
    keys: ['Delete'],
    macKeys: ['Delete', 'Backspace'],
    // Lists remove what they have chosen themselves.
    zones: PASSAGE_ZONES.filter((zone) => zone !== 'panel'),
    enabled: (session) => canMark(session) && hasFocus(session),
    run: remove,
  },
  { id: 'annotation.next', label: 'actions.next', keys: ['J'], run: (context) => step(context, 1) },
  { id: 'annotation.previous', label: 'actions.previous', keys: ['K'], run: (context) => step(context, -1) },
]
export default actions

function remove({ session, t, panes }: ActionContext): void {
  const { side } = session.window.getState()
  const annotations = [...chosenHere(session)]
  session.run(removeAnnotations, { annotations })
  session.window.setState({ focus: null, chosen: [], editing: null, hover: null })
  panes[side].source?.focusText()
  toast(session.window, {
    message: t('actions.said.removed', { count: annotations.length }),
    tone: 'info',
    action: { label: t('actions.undo'), run: () => void session.undo(), undoes: true },
  })
}

/** From the focused annotation, else from the selection, else from what is in sight. */
function step(context: ActionContext, direction: 1 | -1): void {
  const { session, panes } = context
  const { side, selection } = session.window.getState()
  const subject = subjectOf(session)
  const pane = paneHere(session, side)
  if (!pane) return
  const here = session.index
    .annotationsOf(pane.document)
    .filter((annotation) => passageOf(annotation)?.source.version === pane.version)
  const at = here.findIndex((annotation) => annotation.id === subject)
  const isPast = (annotation: Annotation): boolean => {
    if (selection) return startOf(annotation) > selection.span.start
    return (panes[side].extent(annotation.id)?.top ?? 0) >= panes[side].view.scrollTop
  }
  const after = here.findIndex(isPast)
  const first = direction === 1 ? after : (after < 0 ? here.length : after) - 1
  const next = here[at < 0 ? first : at + direction]
  if (next) goToAnnotation(context, next.id, side)
}

function startOf(annotation: Annotation): number {
  const passage = passageOf(annotation)
  return passage ? extentOf(passage).start : -1
}
