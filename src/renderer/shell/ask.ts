/** Asks for actions, and says in a message why one could not be done. */
import { attempt } from '#renderer/session/attempt.ts'
import { type Action, type ActionContext, isEnabled } from './action.ts'
import { ACTIONS } from './registry.ts'

/** Runs an action; expected failures become messages, bugs are thrown. */
export function perform(action: Action, context: ActionContext): void {
  attempt(context.session, context.t, () => action.run(context))
}

/** Runs the action with this id, if there is one and it can be done now. */
export function ask(id: string, context: ActionContext): void {
  const action = ACTIONS.get(id)
  if (action && isEnabled(action, context.session)) perform(action, context)
}
