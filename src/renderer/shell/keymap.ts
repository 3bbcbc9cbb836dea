/**
 * Hears keys for the whole window and asks for the action they belong to. What has the focus comes first:
 * fields keep their letters, the note editor its undo, and single letters are heard in a text, a margin, the
 * gutter and lists only.
 */
import { SIDES } from '#shared/model/desk.ts'
import { type Action, type ActionContext, type Field, FIELDS, isEnabled, type Zone, ZONES } from './action.ts'
import { ask, perform } from './ask.ts'
import { stepBack } from './escape.ts'
import { isSingle, isStruck } from './keys.ts'
import { isTyping } from './typing.ts'
import { ACTIONS } from './registry.ts'
import { keysOf, zonesOf } from './shortcuts.ts'

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
  // A field's own keys come before what it makes of them itself, and before the window's.
  const hearField = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const action = fieldActionFor(event, context)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    perform(action, context)
  }
  // The extra buttons of a mouse go back and forth in the pane, not in the browser.
  const walk = (event: MouseEvent): void => {
    const id = event.button === 3 ? 'pane.back' : event.button === 4 ? 'pane.forward' : undefined
    if (id === undefined) return
    event.preventDefault()
    if (event.type !== 'mouseup') return
    const side = SIDES.find((one) => zoneOf(event.target)?.startsWith(one))
    if (side) context.session.window.setState({ side })
    ask(id, context)
  }
  page.addEventListener('keydown', hearField, true)
  page.addEventListener('keydown', hear)
  page.addEventListener('mousedown', walk)
  page.addEventListener('mouseup', walk)
  return () => {
    page.removeEventListener('keydown', hearField, true)
    page.removeEventListener('keydown', hear)
    page.removeEventListener('mousedown', walk)
    page.removeEventListener('mouseup', walk)
  }
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
    if (typing && (isSingle(keys) || action.yieldsToTyping || !/Mod|Alt|\bF\d/u.test(keys))) return false
    const isEverywhere = action.zones === undefined && !isSingle(keys)
    return isEverywhere || (zone !== undefined && zonesOf(action, keys).includes(zone))
  }
  return [...ACTIONS.values()].find(
    (action) => keysOf(action, session).some((keys) => isHeard(action, keys)) && isEnabled(action, session),
  )
}

/** The action that these keys ask for in the field they were struck in only. */
export function fieldActionFor(event: KeyboardEvent, { session }: ActionContext): Action | undefined {
  const field = fieldOf(event.target)
  if (field === undefined) return undefined
  const { platform } = session.capabilities
  const isHeard = (keys: string): boolean => isStruck(keys, event, platform) && !isSingle(keys)
  return [...ACTIONS.values()].find(
    (action) =>
      action.zones?.includes(field) && keysOf(action, session).some(isHeard) && isEnabled(action, session),
  )
}

function fieldOf(target: EventTarget | null): Field | undefined {
  const name =
    target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined
  return FIELDS.find((field) => field === name)
}

/** The zone an element is in, or belongs to where it lies over it. */
export function zoneOf(target: EventTarget | null): Zone | undefined {
  const place =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-zone], [data-in-zone]')?.dataset
      : undefined
  const name = place?.['zone'] ?? place?.['inZone']
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
