/**
 * Which rows of a list are chosen, and where the keyboard is among them: arrows move, Space and Ctrl+click choose
 * one more or less, Shift extends from where it began, Mod+A takes what is shown. Pure; indices are those of the
 * rows shown.
 */

export interface Selecting {
  /** the row the keyboard is at */
  readonly active: string | null
  /** where that row stood, for the one that takes its place when it goes */
  readonly stood: number
  /** where an extension begins */
  readonly anchor: string | null
  readonly chosen: ReadonlySet<string>
}

export const NONE_CHOSEN: Selecting = { active: null, stood: 0, anchor: null, chosen: new Set() }

/** The index of the active row: its own, else that of the row in its place; -1 in an empty list. */
export function activeIndex(rows: Rows, { active, stood }: Selecting): number {
  const at = active === null ? -1 : rows.indexOf(active)
  return at >= 0 ? at : Math.min(stood, rows.length - 1)
}

/** Rows by their place and back, without a search. */
export interface Rows {
  readonly length: number
  at(index: number): string | undefined
  /** -1 when it is not shown */
  indexOf(id: string): number
}

/** Goes to a row, choosing nothing. */
export function moveTo(rows: Rows, before: Selecting, index: number): Selecting {
  const to = clamp(rows, index)
  const active = rows.at(to) ?? null
  return { ...before, active, stood: to, anchor: active }
}

/** Goes to a row and chooses all from where the extension began, and nothing else. */
export function extendTo(rows: Rows, before: Selecting, index: number): Selecting {
  const to = clamp(rows, index)
  const anchor = before.anchor ?? rows.at(activeIndex(rows, before)) ?? null
  const from = anchor === null ? to : Math.max(0, rows.indexOf(anchor))
  const chosen = new Set<string>()
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) chosen.add(rows.at(at) ?? '')
  return { active: rows.at(to) ?? null, stood: to, anchor, chosen }
}

/** Goes to a row and chooses it, or no longer. */
export function toggle(rows: Rows, before: Selecting, index: number): Selecting {
  const id = rows.at(index)
  if (id === undefined) return before
  const chosen = new Set(before.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { active: id, stood: index, anchor: id, chosen }
}

/** Chooses every row that is shown. */
export function takeAll(rows: Rows, before: Selecting): Selecting {
  const chosen = new Set(Array.from({ length: rows.length }, (_, index) => rows.at(index) ?? ''))
  return { ...before, chosen }
}

/** Lets go of what is chosen. */
export function letGo(before: Selecting): Selecting {
  return { ...before, chosen: new Set() }
}

/** The chosen rows that are shown, in their order; with none chosen, the active one. */
export function targets(rows: Rows, selecting: Selecting): readonly string[] {
  const chosen = [...selecting.chosen].map((id) => rows.indexOf(id)).filter((index) => index >= 0)
  const indices = chosen.length > 0 ? chosen.toSorted((a, b) => a - b) : [activeIndex(rows, selecting)]
  return indices.flatMap((index) => rows.at(index) ?? [])
}

/** After rows are removed: the first row after the active one that stays is active, else the last before it. */
export function afterRemoval(rows: Rows, before: Selecting, gone: ReadonlySet<string>): Selecting {
  const at = Math.max(0, activeIndex(rows, before))
  const stays = (index: number): boolean => !gone.has(rows.at(index) ?? '')
  let next = at
  while (next < rows.length && !stays(next)) next++
  if (next === rows.length) for (next = at; next >= 0 && !stays(next); ) next--
  const active = rows.at(next) ?? null
  return { active, stood: Math.max(0, next), anchor: active, chosen: new Set() }
}

function clamp(rows: Rows, index: number): number {
  return Math.max(0, Math.min(index, rows.length - 1))
}
