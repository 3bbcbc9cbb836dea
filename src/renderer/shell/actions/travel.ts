/** Going about in a text: by sentence, paragraph and heading, and back to where one was. */
import { announce } from '#renderer/session/window-state.ts'
import { walk } from '#renderer/travel/walk.ts'
import type { Action, ActionContext, Zone } from '../action.ts'

const TEXTS: readonly Zone[] = ['left-text', 'right-text']

/** Each unit has its letter: alone to the next, with Shift to the one before, with Alt the selection goes along. */
const UNITS = [
  ['sentence', 'S'],
  ['paragraph', 'P'],
  ['heading', 'H'],
] as const

const moves = UNITS.flatMap(([unit, letter]): readonly Action[] => {
  const move =
    (direction: 1 | -1, extend: boolean) =>
    ({ session, panes }: ActionContext) =>
      panes[session.window.getState().side].source?.move(unit, direction, extend)
  const action = (id: string, keys: string, run: Action['run']): Action => ({
    id: `${id}.${unit}`,
    label: `travel.${id}.${unit}`,
    keys: [keys],
    zones: TEXTS,
    run,
  })
  return [
    action('next', letter, move(1, false)),
    action('previous', `Shift+${letter}`, move(-1, false)),
    action('extend', `Alt+${letter}`, move(1, true)),
    action('extendBack', `Alt+Shift+${letter}`, move(-1, true)),
  ]
})

const actions: readonly Action[] = [
  ...moves,
  {
    id: 'pane.back',
    label: 'travel.back',
    keys: ['Alt+ArrowLeft'],
    macKeys: ['Mod+['],
    run: (context) => go(context, 'back'),
  },
  {
    id: 'pane.forward',
    label: 'travel.forward',
    keys: ['Alt+ArrowRight'],
    macKeys: ['Mod+]'],
    run: (context) => go(context, 'forward'),
  },
]
export default actions

function go({ session, panes, t }: ActionContext, direction: 'back' | 'forward'): void {
  const { side } = session.window.getState()
  const hasGone = walk(session, panes, side, direction)
  if (hasGone) panes[side].source?.focusText()
  // The keys stay ours at the end of the way too: the browser would leave the desk.
  announce(session.window, t(hasGone ? `travel.said.${direction}` : 'travel.said.end'))
}
