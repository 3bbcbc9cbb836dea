/** Every panel, found by folder: a new one is a new file in `panels/`. Two with one id fail at start. */
import type { Panel } from './panel.ts'

const found = import.meta.glob<Panel>('./panels/*.tsx', { eager: true, import: 'default' })

/** Panels in the order of the rail. Throws when two share an id: a bug. */
export function collectPanels(modules: Readonly<Record<string, Panel>>): readonly Panel[] {
  const ids = new Set<string>()
  for (const [path, { id }] of Object.entries(modules)) {
    if (ids.has(id)) throw new Error(`two panels are called ${id} (${path})`)
    ids.add(id)
  }
  return Object.values(modules).toSorted((a, b) => a.order - b.order)
}

/** All panels, from the top of the rail. */
export const PANELS: readonly Panel[] = collectPanels(found)
