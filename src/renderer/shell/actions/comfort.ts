/** Reading comfort: the face, the setting of the texts, the size of one of them, focus mode and the ruler. */
import { toggleFocusMode } from '#renderer/reading/comfort/focus-mode.ts'
import { paneDifference, setPaneDifference } from '#renderer/reading/comfort/pane-size.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Appearance } from '#shared/host/passing-state.ts'
import type { Action } from '../action.ts'
import { dress } from '../appearance.ts'
import { FACES, FOLLOWED } from '../appearance-choices.ts'

const worn = (session: Session): Appearance => session.passing.store.getState().appearance

const resizePane = (session: Session, by: number): void => {
  const { side } = session.window.getState()
  setPaneDifference(session, side, paneDifference(session.passing.store.getState(), side) + by)
}

const stretchRuler = (session: Session, by: number): void => {
  const lines = worn(session).rulerLines + by
  if (lines >= 1 && lines <= 5) dress(session, { ruler: true, rulerLines: lines })
}

const FOLLOW_LABELS = { pointer: 'comfort.rulerPointer', caret: 'comfort.rulerCaret' } as const

const actions: readonly Action[] = [
  { id: 'focus.mode', label: 'comfort.focusMode', keys: ['F9'], run: toggleFocusMode },
  {
    id: 'ruler.toggle',
    label: 'comfort.rulerToggle',
    keys: ['Shift+F9'],
    run: ({ session }) => dress(session, { ruler: !worn(session).ruler }),
  },
  { id: 'ruler.taller', label: 'comfort.rulerTaller', run: ({ session }) => stretchRuler(session, 1) },
  { id: 'ruler.lower', label: 'comfort.rulerLower', run: ({ session }) => stretchRuler(session, -1) },
  ...FOLLOWED.map(
    (rulerFollows): Action => ({
      id: `ruler.${rulerFollows}`,
      label: FOLLOW_LABELS[rulerFollows],
      run: ({ session }) => dress(session, { ruler: true, rulerFollows }),
    }),
  ),
  ...FACES.map(
    (face): Action => ({
      id: `face.${face}`,
      label: 'comfort.faceAction',
      labelValues: (_session, t) => ({ face: t(`comfort.faces.${face}`) }),
      run: ({ session }) => dress(session, { face }),
    }),
  ),
  {
    id: 'text.justify',
    label: 'comfort.justify',
    run: ({ session }) =>
      dress(session, { alignment: worn(session).alignment === 'justified' ? 'ragged' : 'justified' }),
  },
  {
    id: 'text.hyphenate',
    label: 'comfort.hyphenate',
    run: ({ session }) =>
      dress(session, { hyphenation: worn(session).hyphenation === 'never' ? 'always' : 'never' }),
  },
  { id: 'pane.bigger', label: 'comfort.paneBigger', run: ({ session }) => resizePane(session, 1) },
  { id: 'pane.smaller', label: 'comfort.paneSmaller', run: ({ session }) => resizePane(session, -1) },
  {
    id: 'pane.sameSize',
    label: 'comfort.paneSame',
    run: ({ session }) => setPaneDifference(session, session.window.getState().side, 0),
  },
]
export default actions
