/**
 * Which way a text runs. Every block finds its own way by its first letter (`dir=auto`); what holds blocks
 * together (lists, quotations, the page) needs to be told.
 */

export type Direction = 'ltr' | 'rtl'

/** Languages written from right to left, by BCP 47 language or script subtag. */
const RTL_TAGS = new Set(
  'ar arc ckb dv fa he iw ji ks nqo ps sd syr ug ur yi arab hebr nkoo rohg syrc thaa'.split(' '),
)

const RTL_LETTER =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u

/** Blocks that are looked at for the direction of a whole text. */
const ENOUGH = 200

/** The direction of the first letter; undefined where there is none. */
export function directionOf(text: string): Direction | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? []
  return letter === undefined ? undefined : RTL_LETTER.test(letter) ? 'rtl' : 'ltr'
}

/** The direction of a whole text: that of its language, else that of most of its blocks. */
export function mainDirection(
  language: string | undefined,
  blocks: readonly { readonly text: string }[],
): Direction {
  const [first, ...rest] = (language ?? '').toLowerCase().split(/[-_]/u)
  if (first) {
    const script = rest.find((part) => part.length === 4)
    return RTL_TAGS.has(script ?? first) ? 'rtl' : 'ltr'
  }
  const found = blocks.slice(0, ENOUGH).map(({ text }) => directionOf(text))
  const count = (direction: Direction): number => found.filter((one) => one === direction).length
  return count('rtl') > count('ltr') ? 'rtl' : 'ltr'
}
