/**
 * Keys of the find bar that stay as they are, heard while the focus is in it. Those of the switches, and those that go
 * to the next place from anywhere, are the reader's own and the window's.
 */
import type { FindOptions } from '#shared/text/find.ts'
import type { KeyboardEvent } from 'react'

export type FindKey = 'next' | 'previous' | 'close'

/** What a key asks for; undefined when it is not one of the bar's. */
export function findKey(event: KeyboardEvent): FindKey | undefined {
  const { nativeEvent: native } = event
  if (native.isComposing || native.ctrlKey || native.metaKey || native.altKey) return undefined
  if (native.key === 'Escape') return 'close'
  if (native.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return undefined
  return native.shiftKey ? 'previous' : 'next'
}

/** The switches, in the order they are shown. */
export const SWITCHES: readonly (keyof FindOptions)[] = ['matchCase', 'matchAccents', 'wholeWords', 'pattern']
