/** Bounds and ranges of highlights, their marks, and the tool that marks every selection. */
import { chooseMark, markHere } from '#renderer/session/acts.ts'
import { armColour, disarm, toggleArmed } from '#renderer/session/armed.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import {
  addRange,
  canAddRange,
  dropRange,
  focusedPassage,
  mergeable,
  mergeHighlights,
  nearestSpan,
  splitAt,
  splitRanges,
} from '#renderer/session/reshaping.ts'
import type { Session } from '#renderer/session/session.ts'
import { subjectOf } from '#renderer/session/subject.ts'
import { announce, toast } from '#renderer/session/window-state.ts'
import { MARK_STYLES, type MarkStyle } from '#shared/model/annotation.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { Action, ActionContext } from '../action.ts'

const canWrite = ({ status }: Session): boolean => status.getState().readOnly === null
const hasWords = (session: Session): boolean => canWrite(session) && focusedPassage(session) !== undefined
const rangesOf = (session: Session): number => focusedPassage(session)?.passage.spans.length ?? 0

const moves = (['start', 'end'] as const).map(
  (end): Action => ({
    id: `highlight.move.${end}`,
    label: end === 'start' ? 'highlights.actions.moveStart' : 'highlights.actions.moveEnd',
    keys: [end === 'start' ? '[' : ']'],
    enabled: hasWords,
    run: ({ session }) =>
      session.window.setState({ focus: subjectOf(session), moving: end, selection: null, editing: null }),
  }),
)

const actions: readonly Action[] = [
  {
    id: 'mark.cycle',
    label: 'highlights.actions.cycleMark',
    keys: ['W'],
    enabled: canWrite,
    run(context) {
      const here = MARK_STYLES.indexOf(markHere(context.session))
      takeMark(context, MARK_STYLES[(here + 1) % MARK_STYLES.length] ?? 'wash')
    },
  },
  ...MARK_STYLES.map(
    (mark): Action => ({
      id: `mark.${mark}`,
      label: 'highlights.actions.chooseMark',
      labelValues: (_session, t) => ({ mark: t(`highlights.marks.${mark}`) }),
      enabled: canWrite,
      run: (context) => takeMark(context, mark),
    }),
  ),
  ...moves,
  {
    id: 'highlight.addRange',
    label: 'highlights.actions.addRange',
    keys: ['+'],
    enabled: (session) => canWrite(session) && canAddRange(session),
    run({ session, t }) {
      addRange(session)
      announce(session.window, t('highlights.said.ranges', { count: rangesOf(session) }))
    },
  },
  {
    id: 'highlight.dropRange',
    label: 'highlights.actions.dropRange',
    keys: ['-'],
    enabled: (session) => hasWords(session) && rangesOf(session) > 1,
    run({ session, panes }) {
      const focused = focusedPassage(session)
      const caret = panes[session.window.getState().side].source?.lastCaret()
      const span = focused && nearestSpan(focused.passage, caret ?? 0)
      if (focused && span) dropRange(session, focused.id, span)
    },
  },
  {
    id: 'highlight.split',
    label: 'highlights.actions.splitHere',
    enabled: hasWords,
    run: splitHere,
  },
  {
    id: 'highlight.splitRanges',
    label: 'highlights.actions.splitRanges',
    enabled: (session) => hasWords(session) && rangesOf(session) > 1,
    run({ session, t }) {
      const annotation = session.library.annotations.get(subjectOf(session) ?? '')
      const count = rangesOf(session)
      if (annotation) splitRanges(session, annotation)
      announce(session.window, t('highlights.said.split', { count }))
    },
  },
  {
    id: 'highlight.merge',
    label: 'highlights.actions.merge',
    enabled: (session) => canWrite(session) && mergeable(session).length > 1,
    run(context) {
      const { session, t } = context
      const annotations = mergeable(session)
      mergeHighlights(session, annotations)
      done(context, t('highlights.said.merged', { count: annotations.length }))
    },
  },
  {
    id: 'highlight.list',
    label: 'highlights.actions.list',
    keys: ['Shift+Enter'],
    zones: ['left-text', 'right-text'],
    enabled: ({ window }) => (window.getState().caretAt?.annotations.length ?? 0) > 0,
    run: ({ session, panes }) => void panes[session.window.getState().side].source?.listHere(),
  },
  {
    id: 'armed.toggle',
    label: 'highlights.actions.keepMarking',
    keys: ['M'],
    enabled: canWrite,
    run: ({ session }) => toggleArmed(session),
  },
  ...COLOURS.map(
    (colour): Action => ({
      id: `armed.colour.${colour}`,
      label: 'highlights.actions.armColour',
      labelValues: (session, t) => ({ colour: colourWords(session, colour, t) }),
      enabled: canWrite,
      run: ({ session }) => armColour(session, colour),
    }),
  ),
  {
    id: 'armed.tag',
    label: 'highlights.actions.armTag',
    enabled: canWrite,
    run: ({ session }) => session.window.setState({ dialog: { id: 'arm-tag' } }),
  },
  {
    id: 'armed.stop',
    label: 'highlights.actions.disarm',
    enabled: ({ window }) => window.getState().armed !== null,
    run: ({ session }) => disarm(session),
  },
]
export default actions

/** The mark of highlights to come stands in the status bar; what it did is read out in both cases. */
function takeMark({ session, t }: ActionContext, mark: MarkStyle): void {
  const count = chooseMark(session, mark)
  const words = { mark: t(`highlights.marks.${mark}`) }
  announce(session.window, t(count > 0 ? 'marking.here' : 'marking.next', { ...words, count }))
}

/** At the caret, which must stand inside of the focused highlight with words on both sides. */
function splitHere(context: ActionContext): void {
  const { session, panes, t } = context
  const caret = panes[session.window.getState().side].source?.lastCaret()
  const made = caret === undefined ? undefined : splitAt(session, caret)
  if (made === undefined) toast(session.window, { message: t('highlights.said.notInside'), tone: 'info' })
  else done(context, t('highlights.said.split', { count: 2 }))
}

function done({ session }: ActionContext, message: string): void {
  toast(session.window, { message, tone: 'info' })
}
