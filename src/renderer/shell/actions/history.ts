/** Taking steps back and forth, each by the name of what it takes back. */
import type { MoveResult, Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import type { TFunction } from 'i18next'
import type { Action, ActionContext } from '../action.ts'
import { isTyping } from '../typing.ts'

type Direction = 'undo' | 'redo'

const actions: readonly Action[] = [
  {
    id: 'undo',
    label: 'actions.undo',
    labelValues: (session, t) => named(session, 'undo', t),
    keys: ['Mod+Z'],
    yieldsToTyping: true,
    enabled: (session) => canMove(session, 'undo'),
    run: (context) => move(context, 'undo'),
  },
  {
    id: 'redo',
    label: 'actions.redo',
    labelValues: (session, t) => named(session, 'redo', t),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    macKeys: ['Mod+Shift+Z'],
    yieldsToTyping: true,
    enabled: (session) => canMove(session, 'redo'),
    run: (context) => move(context, 'redo'),
  },
]
export default actions

/** While the host is busy with a step, nobody knows yet what stands before or behind it: it is asked. */
function canMove({ status }: Session, direction: Direction): boolean {
  const { undo, busy, readOnly } = status.getState()
  return readOnly === null && (undo[direction] !== null || busy)
}

function named({ status }: Session, direction: Direction, t: TFunction): Record<string, string> {
  const step = status.getState().undo[direction]
  return step ? { context: 'named', step: t(`commands.${step.command}`, { ...step.params }) } : {}
}

async function move({ session, t }: ActionContext, direction: Direction): Promise<void> {
  // A note that is being written is one of the steps: it closes first.
  if (isTyping(document.activeElement) && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
  const result: MoveResult = await session[direction]()
  if (result.status === 'refused')
    toast(session.window, { message: t(`errors.${result.code}`), tone: 'error' })
}
