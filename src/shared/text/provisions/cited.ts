/**
 * What of a way is cited: the article or section with the numbers under it; what is above only where the number
 * alone does not tell, because it comes again elsewhere, or because it belongs to an annex.
 */
import { type Division, isUnder } from './division.ts'
import type { Structure } from './structure.ts'

/** Divisions that are cited before what they hold; others are only the way there. */
const LEAVES: ReadonlySet<string> = new Set(['article', 'section', 'preamble'])

const REPEATED = new WeakMap<Structure, ReadonlyMap<string, number>>()

/** How often each number comes in a text. Once per text. */
function repeated(structure: Structure): ReadonlyMap<string, number> {
  const known = REPEATED.get(structure)
  if (known) return known
  const counts = new Map<string, number>()
  for (const division of structure.divisions) {
    if (isUnder(division) || division.kind === 'heading') continue
    const key = keyOf(structure, division)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  REPEATED.set(structure, counts)
  return counts
}

/** The annexes count for themselves: their article 1 is not that of the text. */
function keyOf({ divisions }: Structure, division: Division): string {
  let annex = division.parent
  while (annex >= 0 && divisions[annex]?.kind !== 'annex') annex = divisions[annex]?.parent ?? -1
  return `${annex} ${division.kind} ${division.number}`
}

/** A section of an essay: its heading begins with its number, not with its name. */
export function isNumberedHeading({ kind, label }: Division): boolean {
  return kind === 'section' && !/^[\p{L}§]{2}|^§/u.test(label)
}

/** The divisions to name, outermost first; empty where nothing around has a number. */
export function citedOf(structure: Structure, path: readonly Division[]): readonly Division[] {
  const named = path.filter((one) => !isUnder(one) && one.kind !== 'heading')
  const under = path.filter(isUnder)
  const leaf = named.findIndex(({ kind }) => LEAVES.has(kind))
  let from = leaf < 0 ? named.length - 1 : leaf
  const counts = repeated(structure)
  const isShared = (division: Division | undefined): boolean =>
    division !== undefined && (counts.get(keyOf(structure, division)) ?? 0) > 1
  while (from > 0 && isShared(named[from])) from--
  const annexes = named.slice(0, Math.max(0, from)).filter(({ kind }) => kind === 'annex')
  const cited = [...annexes, ...named.slice(Math.max(0, from))]
  // The items of a list in prose are no provisions.
  if (cited.length === 0) return under[0]?.kind === 'paragraph' ? under : []
  return [...cited, ...under]
}
