/**
 * The keys of the list of annotations. Arrows move, Space and Shift choose, Mod+A takes what is shown; Enter edits
 * the note, Del removes; the keys of colours, tags and notes, whichever the reader has given them, act on what is
 * chosen. Other letters are the window's: it is told first which annotation they are about.
 */
import type { KeyNames } from '#renderer/ui/key-names.tsx'
import { type Colour, COLOURS } from '#shared/model/primitives.ts'
import type { KeyboardEvent } from 'react'
import {
  activeIndex,
  extendTo,
  letGo,
  moveTo,
  type Rows,
  type Selecting,
  takeAll,
  targets,
  toggle,
} from './selecting.ts'

/** Rows that PgUp and PgDn go over. */
const PAGE = 8

export interface ListDeeds {
  select(next: Selecting): void
  go(annotation: string): void
  edit(annotation: string, part: 'note' | 'tags'): void
  /** tags for many */
  tag(): void
  remove(annotations: readonly string[]): void
  recolour(annotations: readonly string[], colour: Colour): void
  expand(annotation: string, isExpanded: boolean): void
  /** a key of the window follows, about this annotation */
  focus(annotation: string): void
}

/** Does what a key means; false when it means nothing here. `keyOf` tells the keys of actions, by their ids. */
export function strike(
  event: KeyboardEvent,
  rows: Rows,
  selecting: Selecting,
  deeds: ListDeeds,
  keyOf: KeyNames,
): boolean {
  const isMod = event.ctrlKey || event.metaKey
  const at = activeIndex(rows, selecting)
  const here = rows.at(at)
  const { key } = event
  if (event.altKey || here === undefined) return false
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
  }
  const to = steps[key]
  if (to !== undefined) {
    deeds.select(event.shiftKey ? extendTo(rows, selecting, to) : moveTo(rows, selecting, to))
    return true
  }
  if (isMod) {
    if (key.toLowerCase() !== 'a' || event.shiftKey) return false
    deeds.select(takeAll(rows, selecting))
    return true
  }
  const all = targets(rows, selecting)
  const plain: Readonly<Record<string, () => void>> = {
    ' ': () => deeds.select(toggle(rows, selecting, at)),
    Delete: () => deeds.remove(all),
    Backspace: () => deeds.remove(all),
    ArrowRight: () => deeds.expand(here, true),
    ArrowLeft: () => deeds.expand(here, false),
    Enter: () => (event.shiftKey ? deeds.go(here) : deeds.edit(here, 'note')),
  }
  // With Shift a letter is another key: the window's.
  const isLetter = /^\p{L}$/u.test(key)
  const asksFor = (action: string): boolean =>
    !(isLetter && event.shiftKey) && keyOf(action)?.toLowerCase() === key.toLowerCase()
  const colour = COLOURS.find((one) => asksFor(`mark.${one}`))
  if (plain[key]) plain[key]()
  else if (colour !== undefined) deeds.recolour(all, colour)
  else if (asksFor('note')) deeds.edit(here, 'note')
  else if (asksFor('tag')) {
    if (all.length > 1) deeds.tag()
    else deeds.edit(all[0] ?? here, 'tags')
  } else if (key === 'Escape' && selecting.chosen.size > 0) deeds.select(letGo(selecting))
  else {
    if (isLetter) deeds.focus(here)
    return false
  }
  return true
}
