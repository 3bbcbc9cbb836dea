/** Every dialog about the library's content, found by folder; the shell renders `window.dialog` by its id. */
import type { ComponentType } from 'react'
import type { ContentDialog, DialogProps } from './content-dialog.ts'

const found = import.meta.glob<ContentDialog>('./dialogs/*.tsx', { eager: true, import: 'default' })

/** Dialogs by id. Throws when two share an id: a bug. */
export function collectDialogs(
  modules: Readonly<Record<string, ContentDialog>>,
): ReadonlyMap<string, ComponentType<DialogProps>> {
  const dialogs = new Map<string, ComponentType<DialogProps>>()
  for (const [path, { id, Component }] of Object.entries(modules)) {
    if (dialogs.has(id)) throw new Error(`two dialogs are called ${id} (${path})`)
    dialogs.set(id, Component)
  }
  return dialogs
}

/** All dialogs by id. */
export const DIALOGS: ReadonlyMap<string, ComponentType<DialogProps>> = collectDialogs(found)
