/**
 * The reader's own keys: which keys ask for an action now, what a struck key is called, and which other
 * actions hear it in the same place. Kept at this machine, beside theme and type (decisions.md 4).
 */
import type { Session } from '#renderer/session/session.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import type { TFunction } from 'i18next'
import { type Action, type Field, FIELDS, PASSAGE_ZONES, type Zone, ZONES } from './action.ts'
import { BROWSER_KEYS, isSingle, type Platform, sameKeys, showKeys, spell, type Stroke } from './keys.ts'
import { ACTIONS, defaultKeys } from './registry.ts'

/** What the window and the texts keep for themselves, by the catalogue key of what it is for. */
const KEPT: readonly (readonly [keys: string, label: string])[] = [
  ['Escape', 'shell.shortcuts.back'],
  ['Enter', 'shell.shortcuts.note'],
  ['Tab', 'shell.shortcuts.tab'],
  ['Shift+Tab', 'shell.shortcuts.tab'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'].flatMap(
    (key) => [[key, 'shell.shortcuts.move'] as const, [`Shift+${key}`, 'shell.shortcuts.extend'] as const],
  ),
]

/** The keys of an action: the reader's own, else those it comes with. The first is the one that is shown. */
export function keysOf(action: Action, { capabilities, passing }: Session): readonly string[] {
  return passing.store.getState().shortcuts[action.id] ?? defaultKeys(action, capabilities.platform)
}

/** The shown key of each action, by its id; `own` are the reader's keys of this moment. */
export function keyNames(
  { capabilities: { platform } }: Session,
  own: PassingState['shortcuts'],
  t: TFunction,
): (id: string) => string | undefined {
  return (id) => {
    const action = ACTIONS.get(id)
    const keys = action && (own[id] ?? defaultKeys(action, platform))[0]
    return keys === undefined ? undefined : showKeys(keys, platform, t)
  }
}

/** Whether the reader has changed the keys of an action. */
export function isChanged(action: Action, { passing }: Session): boolean {
  return Object.hasOwn(passing.store.getState().shortcuts, action.id)
}

/** Where an action hears these keys. */
export function zonesOf(action: Action, keys: string): readonly (Zone | Field)[] {
  return action.zones ?? (isSingle(keys) ? PASSAGE_ZONES : ZONES)
}

/** Other actions that hear the same keys in one of the same places. */
export function clashesWith(action: Action, keys: string, session: Session): readonly Action[] {
  const zones = zonesOf(action, keys)
  return [...ACTIONS.values()].filter(
    (other) =>
      other.id !== action.id &&
      keysOf(other, session).some(
        (one) => sameKeys(one, keys) && zonesOf(other, one).some((zone) => zones.includes(zone)),
      ),
  )
}

/** Why keys cannot be given to an action at all: the browser has them, the window has them, or they are written. */
export type Refusal =
  | { readonly why: 'browser' }
  | { readonly why: 'kept'; readonly label: string }
  | { readonly why: 'written' }

/** Whether an action is heard only where something is written. */
export function isInField(action: Action): boolean {
  return action.zones?.every((zone) => FIELDS.some((field) => field === zone)) ?? false
}

/** What stands against these keys for an action, or undefined. A letter alone is written where one writes. */
export function refusalOf(keys: string, action?: Action): Refusal | undefined {
  if (action && isInField(action) && isSingle(keys)) return { why: 'written' }
  if (BROWSER_KEYS.some((one) => sameKeys(one, keys))) return { why: 'browser' }
  const kept = KEPT.find(([one]) => sameKeys(one, keys))
  return kept && { why: 'kept', label: kept[1] }
}

/** The keys of a stroke in our notation; undefined for Shift, Ctrl and the like alone. */
export function keysStruck(stroke: Stroke, platform: Platform): string | undefined {
  return spell(stroke, platform)
}

/** Gives an action these keys, and takes them from those that had them where both would hear. */
export function assignKeys(action: Action, keys: readonly string[], session: Session): void {
  const taken = keys.flatMap((one) => clashesWith(action, one, session).map((other) => ({ other, one })))
  session.passing.store.setState(({ shortcuts }) => {
    const next: Record<string, string[]> = { ...shortcuts, [action.id]: [...keys] }
    for (const { other, one } of taken) {
      const left = next[other.id] ?? [...keysOf(other, session)]
      next[other.id] = left.filter((own) => !sameKeys(own, one))
    }
    return { shortcuts: next }
  })
}

/** Gives an action the keys it came with again; those of everyone without an id. */
export function resetKeys(session: Session, action?: Action): void {
  session.passing.store.setState(({ shortcuts }) => {
    if (!action) return { shortcuts: {} }
    const { [action.id]: _gone, ...rest } = shortcuts
    return { shortcuts: rest }
  })
}
