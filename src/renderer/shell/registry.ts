/** Every action of the window, found by folder. Two with one id fail at start. */
import type { Action } from './action.ts'
import type { Platform } from './keys.ts'

const modules = import.meta.glob<readonly Action[]>('./actions/*.ts', { eager: true, import: 'default' })

function collect(): ReadonlyMap<string, Action> {
  const found = new Map<string, Action>()
  for (const [path, actions] of Object.entries(modules)) {
    for (const action of actions) {
      if (found.has(action.id)) throw new Error(`two actions are called ${action.id} (${path})`)
      found.set(action.id, action)
    }
  }
  return found
}

/** All actions by id. */
export const ACTIONS: ReadonlyMap<string, Action> = collect()

/** The keys an action comes with on a platform; what the reader chose instead is in shortcuts.ts. */
export function defaultKeys(action: Action, platform: Platform): readonly string[] {
  return (platform === 'mac' ? action.macKeys : undefined) ?? action.keys ?? []
}
