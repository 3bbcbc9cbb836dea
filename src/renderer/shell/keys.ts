/**
 * Keys in words: `Mod+Shift+Z`, `C`, `1`, `Delete`, `?`. Mod is Cmd on macOS and Ctrl elsewhere. Keys are known
 * by what they write (`event.key`), so a shortcut stays on its letter in every layout; Shift counts for
 * letters and named keys, and not for signs and digits, which some layouts only write with it.
 */
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

function parse(keys: string): Chord {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const has = (part: string): boolean => parts.slice(0, -1).includes(part)
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key: key.toLowerCase() }
}

/** Whether these keys were struck. */
export function isStruck(keys: string, stroke: Stroke, platform: Platform): boolean {
  const chord = parse(keys)
  const [mod, other] =
    platform === 'mac' ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey]
  if (written(stroke) !== chord.key) return false
  if (isSign(chord.key)) {
    // A sign behind AltGr arrives with Ctrl and Alt on Windows.
    const isAltGr = stroke.getModifierState('AltGraph')
    return (
      (isAltGr || (stroke.altKey === chord.alt && !other)) && (mod === chord.mod || (isAltGr && !chord.mod))
    )
  }
  return mod === chord.mod && !other && stroke.altKey === chord.alt && stroke.shiftKey === chord.shift
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

/** Letters of other scripts have no Latin letter to be known by; then their place on the keyboard counts. */
function written({ key, code }: Stroke): string {
  const isForeign = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key)
  return (isForeign && code.startsWith('Key') ? code.slice(3) : key).toLowerCase()
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
const SIGNS: Readonly<Record<string, string>> = { mod: 'Ctrl', delete: 'Del', escape: 'Esc' }

/** Keys as they are written on keyboards of the platform: `Ctrl K`, `⌘K`. */
export function showKeys(keys: string, platform: Platform): string {
  const signs = platform === 'mac' ? MAC_SIGNS : SIGNS
  const words = keys.split('+').map((part) => signs[part.toLowerCase()] ?? part)
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
