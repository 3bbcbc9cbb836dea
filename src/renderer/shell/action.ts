/**
 * An action is something the reader can ask for by key, palette, menu or the system's menu. All of them ask
 * for the same one, so a name, a key and a deed are written once.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import type { TFunction } from 'i18next'

/** Places of the window in F6 order, by their `data-zone`. */
export const ZONES = [
  'rail',
  'panel',
  'left-text',
  'left-margin',
  'gutter',
  'right-text',
  'right-margin',
  'status',
] as const
export type Zone = (typeof ZONES)[number]

/**
 * Fields inside of zones, by their `data-field`, with keys of their own while something is written there. These
 * come before the window's: Ctrl+B is bold in a note, and the panel elsewhere.
 */
export const FIELDS = ['note', 'find'] as const
export type Field = (typeof FIELDS)[number]

/** Where single letters and digits are heard: they are about a passage, and nobody is typing. */
export const PASSAGE_ZONES: readonly Zone[] = [
  'panel',
  'left-text',
  'left-margin',
  'gutter',
  'right-text',
  'right-margin',
]

export interface ActionContext {
  readonly session: Session
  readonly panes: Readonly<Record<Side, PaneGeometry>>
  readonly t: TFunction
}

export interface Action {
  readonly id: string
  /** key of the catalogue */
  readonly label: string
  /** key of further words that the palette finds it by */
  readonly words?: string
  /** values for the label */
  labelValues?(session: Session, t: TFunction): Readonly<Record<string, string | number>>
  /** keys that ask for it, in the notation of keys.ts; the first is shown */
  readonly keys?: readonly string[]
  /** on macOS, where keys differ by more than Mod */
  readonly macKeys?: readonly string[]
  /** where its keys are heard; everywhere without it */
  readonly zones?: readonly (Zone | Field)[]
  /** a field with the focus takes its keys first */
  readonly yieldsToTyping?: boolean
  enabled?(session: Session): boolean
  run(context: ActionContext): void | Promise<void>
}

/** The name of an action as the reader sees it now. */
export function nameOf(action: Action, session: Session, t: TFunction): string {
  return t(action.label, action.labelValues?.(session, t) ?? {})
}

export function isEnabled(action: Action, session: Session): boolean {
  return action.enabled?.(session) ?? true
}
