/**
 * Hears keys for the whole window and asks for the action they belong to. What has the focus comes first:
 * fields keep their letters, the note editor its undo, and single letters are heard in a text, a margin, the
 * gutter and lists only.
 */
import { type Action, type ActionContext, isEnabled, PASSAGE_ZONES, type Zone, ZONES } from './action.ts'
import { perform } from './ask.ts'
import { stepBack } from './escape.ts'
import { isSingle, isStruck } from './keys.ts'
import { isTyping } from './typing.ts'
import { ACTIONS, keysOf } from './registry.ts'

/** Hears until the returned function is called. */
export function hearKeys(context: ActionContext, page: Window): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === 'Escape') {
      if (!inDialog(event.target) && stepBack(context)) event.preventDefault()
      return
    }
    const action = actionFor(event, context)
    if (!action) return
    event.preventDefault()
    perform(action, context)
  }
  page.addEventListener('keydown', hear)
  return () => page.removeEventListener('keydown', hear)
}

/** The action a key asks for where it was struck. */
export function actionFor(event: KeyboardEvent, { session }: ActionContext): Action | undefined {
  const { platform } = session.capabilities
  if (inDialog(event.target)) return undefined
  const zone =
    zoneOf(event.target) ??
    (isNowhere(event.target) ? (`${session.window.getState().side}-text` as const) : undefined)
  const typing = isTyping(event.target)
  const isHeard = (action: Action, keys: string): boolean => {
    if (!isStruck(keys, event, platform)) return false
    if (typing && (isSingle(keys) || action.yieldsToTyping || !/Mod|Alt|^F\d/u.test(keys))) return false
    const zones = action.zones ?? (isSingle(keys) ? PASSAGE_ZONES : undefined)
    return zones === undefined || (zone !== undefined && zones.includes(zone))
  }
  return [...ACTIONS.values()].find(
    (action) => keysOf(action, platform).some((keys) => isHeard(action, keys)) && isEnabled(action, session),
  )
}

/** The zone an element is in. */
export function zoneOf(target: EventTarget | null): Zone | undefined {
  const name =
    target instanceof Element ? target.closest<HTMLElement>('[data-zone]')?.dataset['zone'] : undefined
  return ZONES.find((zone) => zone === name)
}

function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || target === document.documentElement
}

function inDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  )
}
