/**
 * Letters of TeX's fonts by their codes. Old TeX files draw letters as pictures under names that say nothing, so that the
 * codes are all there is: of the older encoding (OT1) or the newer one (T1), which their ligatures tell apart.
 * https://ctan.org/pkg/encguide
 */

/** Codes 0B–0F are `ff fi fl ffi ffl` in the one, 1B–1F in the other. */
export interface Votes {
  older: number
  newer: number
}

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl']
/** Letters of codes that follow each other. */
const coded = (letters: string, first: number): [number, string][] =>
  Array.from(letters, (letter, at) => [first + at, letter])

const OLDER: ReadonlyMap<number, string> = new Map([
  ...LIGATURES.map((letters, at): [number, string] => [0x0b + at, letters]),
  ...coded('ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ', 0x10),
  ...([
    [0x22, '”'],
    [0x3c, '¡'],
    [0x3e, '¿'],
    [0x5c, '“'],
    [0x5e, 'ˆ'],
    [0x5f, '˙'],
    [0x7b, '–'],
    [0x7c, '—'],
    [0x7d, '˝'],
    [0x7e, '˜'],
    [0x7f, '¨'],
  ] as const),
])
const HIGH =
  'ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖŒØÙÚÛÜÝÞẞàáâãäåæçèéêëìíîïðñòóôõöœøùúûüýþß'
const NEWER: ReadonlyMap<number, string> = new Map([
  ...coded('`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—', 0x00),
  [0x17, ''],
  [0x19, 'ı'],
  [0x1a, 'ȷ'],
  ...LIGATURES.map((letters, at): [number, string] => [0x1b + at, letters]),
  [0x7f, '-'],
  ...coded(HIGH, 0x80),
])

/** Counts a code that has no letter of its own. */
export function vote(votes: Votes, code: number): void {
  if (code >= 0x0b && code <= 0x0f) votes.older++
  else if (code >= 0x1b && code <= 0x1f) votes.newer++
}

/** The letters of a code; undefined where it is what it says, or where nothing tells which encoding it is in. */
export function lettersOfCode(code: number, { older, newer }: Votes): string | undefined {
  if (older + newer === 0) return undefined
  return (older >= newer ? OLDER : NEWER).get(code)
}
