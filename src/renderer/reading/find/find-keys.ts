/**
 * Keys of the find bar, heard while the focus is in it. The switches have Alt with a letter. The keys that go to
 * the next place from anywhere, which are the reader's own, are the window's.
 */
import type { Capabilities } from '#shared/host/contract.ts'
import type { FindOptions } from '#shared/text/find.ts'
import type { KeyboardEvent } from 'react'

export type FindKey = 'next' | 'previous' | 'close' | keyof FindOptions

export const SWITCH_KEYS: Readonly<Record<keyof FindOptions, string>> = {
  matchCase: 'C',
  matchAccents: 'A',
  wholeWords: 'W',
  pattern: 'X',
}

/** What a key asks for; undefined when it is not one of the bar's. */
export function findKey(event: KeyboardEvent): FindKey | undefined {
  const { nativeEvent: native } = event
  if (native.isComposing || native.ctrlKey || native.metaKey) return undefined
  if (native.altKey) {
    // Option with a letter writes a sign on macOS: there the place of the key says which it is.
    const letter = /^[a-z]$/iu.test(native.key) ? native.key : native.code.replace('Key', '')
    return SWITCHES.find((option) => SWITCH_KEYS[option] === letter.toUpperCase())
  }
  if (native.key === 'Escape') return 'close'
  if (native.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return undefined
  return native.shiftKey ? 'previous' : 'next'
}

/** A switch's key as it is written on keyboards. */
export function writtenKey(option: keyof FindOptions, platform: Capabilities['platform']): string {
  return platform === 'mac' ? `⌥${SWITCH_KEYS[option]}` : `Alt ${SWITCH_KEYS[option]}`
}

export const SWITCHES: readonly (keyof FindOptions)[] = ['matchCase', 'matchAccents', 'wholeWords', 'pattern']
