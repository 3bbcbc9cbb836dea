/** Dialogs of the window itself, by id. */
import type { ComponentType } from 'react'
import { About } from './dialogs/about.tsx'
import { Palette } from './dialogs/palette.tsx'
import { Settings } from './dialogs/settings.tsx'
import { Shortcuts } from './dialogs/shortcuts.tsx'

export interface DialogProps {
  /** id of the record it is about */
  readonly about?: string
  close(): void
}

export const OWN_DIALOGS: ReadonlyMap<string, ComponentType<DialogProps>> = new Map<
  string,
  ComponentType<DialogProps>
>([
  ['palette', Palette],
  ['settings', Settings],
  ['shortcuts', Shortcuts],
  ['about', About],
])
