/**
 * Lists as RTF files know them: the kinds of numbers that the list table gives each level, and what the sign that was
 * written beside an item says. Word 97 and later have a table (`\listtable`, `\listoverridetable`); older files say it
 * before each item (`\pn`).
 */

/** Kinds of numbers (`\levelnfc`): a bullet, a picture as bullet, none at all. */
const BULLETS: ReadonlySet<number> = new Set([23, 24, 255])

export interface Lists {
  /** takes a control word of the list tables */
  take(word: string, value: number): void
  /** whether a level is numbered; undefined for a list that the file does not describe */
  isNumbered(list: number, level: number): boolean | undefined
}

/** Nothing known yet. */
export function noLists(): Lists {
  /** whether levels are numbered, by the number of a list */
  const kinds = new Map<number, readonly boolean[]>()
  /** number of a list, by that of its override, which paragraphs name */
  const overrides = new Map<number, number>()
  let levels: boolean[] = []
  let list = 0
  return {
    take(word, value) {
      if (word === 'list') levels = []
      else if (word === 'listlevel') levels.push(true)
      // A newer program writes both, and means the latter.
      else if (word === 'levelnfc' || word === 'levelnfcn') levels[levels.length - 1] = !BULLETS.has(value)
      else if (word === 'listid') {
        list = value
        if (levels.length > 0) kinds.set(value, levels)
      } else if (word === 'listoverride') levels = []
      else if (word === 'ls') overrides.set(value, list)
    },
    isNumbered: (name, level) => kinds.get(overrides.get(name) ?? Number.NaN)?.[level],
  }
}

/** What the sign beside an item says; the letters that fonts of symbols draw as bullets are no numbers. */
export function isNumber(label: string): boolean {
  return /[\p{L}\p{N}]/u.test(label) && !/^[o§üvØq]\s*$/u.test(label)
}

/** The number in a sign such as `3.` or `2.3)`: its last; undefined for letters and bullets. */
export function numberIn(label: string): number | undefined {
  const digits = /(?<last>\d{1,6})\D*$/u.exec(label)?.groups?.['last']
  return digits === undefined ? undefined : Number(digits)
}
