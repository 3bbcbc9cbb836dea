/**
 * Keys in words: `Mod+Shift+Z`, `C`, `1`, `Delete`, `?`. Mod is Cmd on macOS and Ctrl elsewhere. Keys are known
 * by what they write (`event.key`), so a shortcut stays on its letter in every layout; Shift counts for
 * letters and named keys, and not for signs and digits, which some layouts only write with it.
 */
import type { TFunction } from 'i18next'

export type Platform = 'linux' | 'mac' | 'windows'

interface Chord {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** lower case */
  readonly key: string
}

/** The parts of a keyboard event that count. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

/** `Mod+Shift+Z` in its parts; the plus sign itself may be the key: `Mod++`. */
function partsOf(keys: string): string[] {
  return keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+')
}

function parse(keys: string): Chord {
  const parts = partsOf(keys)
  const name = parts.at(-1) ?? ''
  const key = name === 'Space' ? ' ' : name
  const has = (part: string): boolean => parts.slice(0, -1).includes(part)
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key: key.toLowerCase() }
}

/** Whether these keys were struck. */
export function isStruck(keys: string, stroke: Stroke, platform: Platform): boolean {
  const chord = parse(keys)
  const [mod, other] =
    platform === 'mac' ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey]
  if (isShiftedDigit(chord)) {
    // With Shift or Alt a digit writes another sign in most layouts; its place on the keyboard is the same in all.
    const isHere = stroke.code === `Digit${chord.key}` && stroke.shiftKey === chord.shift
    return isHere && mod && !other && stroke.altKey === chord.alt && !stroke.getModifierState('AltGraph')
  }
  if (written(stroke, platform) !== chord.key) return false
  if (isSign(chord.key)) {
    // A sign behind AltGr arrives with Ctrl and Alt on Windows.
    const isAltGr = stroke.getModifierState('AltGraph')
    return (
      (isAltGr || (stroke.altKey === chord.alt && !other)) && (mod === chord.mod || (isAltGr && !chord.mod))
    )
  }
  return mod === chord.mod && !other && stroke.altKey === chord.alt && stroke.shiftKey === chord.shift
}

function isShiftedDigit({ mod, alt, shift, key }: Chord): boolean {
  return mod && (alt || shift) && /^\d$/u.test(key)
}

/** What makes two spellings the same key. */
export function sameKeys(a: string, b: string): boolean {
  return JSON.stringify(parse(a)) === JSON.stringify(parse(b))
}

/** A letter, digit or sign without Mod or Alt: it would write something. */
export function isSingle(keys: string): boolean {
  const { mod, alt, key } = parse(keys)
  return !mod && !alt && key.length === 1
}

/**
 * Letters of other scripts have no Latin letter to be known by, and on macOS Option makes another sign of every
 * letter; then their place on the keyboard counts.
 */
function written({ key, code, altKey, metaKey }: Stroke, platform: Platform): string {
  const isForeign = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key)
  const isLatin = /^[a-z]$/iu.test(key)
  const isOption = platform === 'mac' && altKey && (!metaKey || !isLatin) && key.length === 1
  if ((isForeign || isOption) && code.startsWith('Key')) return code.slice(3).toLowerCase()
  if (isOption && code.startsWith('Digit')) return code.slice(5)
  return key.toLowerCase()
}

/** Keys that only change what others mean. */
const MODIFIERS = [
  'control',
  'shift',
  'alt',
  'meta',
  'altgraph',
  'capslock',
  'fn',
  'dead',
  'process',
  'compose',
]

/** A stroke in this notation; undefined for a modifier alone, or a key that has no name. */
export function spell(stroke: Stroke, platform: Platform): string | undefined {
  const key = written(stroke, platform)
  if (MODIFIERS.includes(key) || key === '' || key === 'unidentified') return undefined
  const mod = platform === 'mac' ? stroke.metaKey : stroke.ctrlKey
  const isAltGr = stroke.getModifierState('AltGraph')
  const isChord = mod && !isAltGr && (stroke.altKey || stroke.shiftKey)
  const digit = isChord && !/^\d$/u.test(key) ? /^Digit(\d)$/u.exec(stroke.code)?.[1] : undefined
  const parts = [
    mod && !isAltGr ? 'Mod' : '',
    stroke.altKey && !isAltGr ? 'Alt' : '',
    stroke.shiftKey && (!isSign(key) || digit !== undefined) ? 'Shift' : '',
    digit ?? NAMES[key] ?? key.charAt(0).toUpperCase() + key.slice(1),
  ]
  return parts.filter(Boolean).join('+')
}

/** Named keys of two words, which lower case would spoil. */
const NAMES: Readonly<Record<string, string>> = {
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  ' ': 'Space',
}

function isSign(key: string): boolean {
  return key.length === 1 && !/\p{L}/u.test(key)
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  delete: '⌫',
  escape: 'esc',
  enter: '↩',
}
const SIGNS: Readonly<Record<string, string>> = { mod: 'Ctrl' }

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** Keys as they are written on keyboards of the platform and the language: `Ctrl K`, `⌘K`, `Maj Suppr`. */
export function showKeys(keys: string, platform: Platform, t: TFunction): string {
  const signs = platform === 'mac' ? MAC_SIGNS : SIGNS
  const words = partsOf(keys).map((part) => {
    const name = part.toLowerCase()
    return signs[name] ?? ARROWS[part] ?? t(`keys.${name}`, { defaultValue: part })
  })
  return words.join(platform === 'mac' ? '' : ' ')
}

/** Keys that a browser keeps for itself: a page never hears them. */
export const BROWSER_KEYS = [
  'Mod+T',
  'Mod+N',
  'Mod+W',
  'Mod+Shift+T',
  'Mod+Shift+N',
  'Mod+Shift+W',
  'Mod+Tab',
  'Mod+Q',
  'F11',
  'F12',
  'Mod+Shift+I',
]
