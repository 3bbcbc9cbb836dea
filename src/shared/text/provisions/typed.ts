/**
 * Places that somebody means by a few keys: `8(2)`, `art. 8`, `p. 12`, `para 14`, or words of a heading. What is named
 * exactly comes first, then what only begins so, in the order of the text.
 */
import { folded } from '../fold.ts'
import type { Division } from './division.ts'
import type { LocatorKind } from './locator.ts'
import { orderOf } from './numerals.ts'
import { lineOffset, paragraphBlock } from './ordinals.ts'
import { divisionsAt, type Structure } from './structure.ts'

export interface TypedPlace {
  readonly offset: number
  /** the way to a division, outermost first; empty for what is only counted */
  readonly path: readonly Division[]
  /** what is counted, where it is no division */
  readonly counted?: { readonly kind: 'page' | 'paragraph' | 'line'; readonly number: string }
}

/** Words that name a kind, folded, without their stop. */
const KINDS: readonly (readonly [LocatorKind, string])[] = [
  ['article', 'articles?|arts?'],
  ['chapter', 'chapters?|chapitres?|chap|ch'],
  ['section', 'sections?|sect|sec|s'],
  ['part', 'parts?|parties?|pt'],
  ['title', 'titles?|titres?|tit'],
  ['book', 'books?|livres?|bk'],
  ['annex', 'annexe?s?|appendix|schedule'],
  ['page', 'pages?|pp?'],
  ['line', 'lines?|lignes?|ll?|v'],
  ['paragraph', 'paragraphe?s?|paras?|par|alinea|al|§+|¶'],
]
const TYPED = KINDS.map(([kind, names]) => ({
  kind,
  pattern: new RegExp(`^(?:${names})(?:\\.|(?=[\\s\\d(])|$)\\s*`, 'u'),
}))

interface Query {
  readonly kind?: LocatorKind
  readonly numbers: readonly string[]
}

/** At most `limit` places; none for nothing typed. */
export function placesTyped(structure: Structure, typed: string, limit = 50): readonly TypedPlace[] {
  const words = folded(typed).trim()
  if (words === '') return []
  const query = queryOf(words)
  const exact: TypedPlace[] = []
  const begun: TypedPlace[] = []
  for (const division of structure.divisions) {
    const match = matchOf(structure, division, query, words)
    if (match === undefined || exact.length >= limit || (match === 'begun' && begun.length >= limit)) continue
    const place = { offset: division.start, path: pathTo(structure, division) }
    ;(match === 'exact' ? exact : begun).push(place)
  }
  return [...exact, ...countedAt(structure, query), ...begun].slice(0, limit)
}

function queryOf(words: string): Query {
  const found = TYPED.flatMap(({ kind, pattern }) => {
    const name = pattern.exec(words)?.[0]
    return name === undefined ? [] : [{ kind, rest: words.slice(name.length) }]
  })[0]
  const numbers = (found?.rest ?? words).split(/[\s().,§/›>]+/u).filter((part) => part !== '')
  const isNumbers = numbers.every(
    (part) => /^[\da-z°-]{1,12}$/u.test(part) && (/\d/u.test(part) || part.length <= 6),
  )
  return { ...(found && { kind: found.kind }), numbers: isNumbers ? numbers : [] }
}

function matchOf(
  structure: Structure,
  division: Division,
  { kind, numbers }: Query,
  words: string,
): 'exact' | 'begun' | undefined {
  if (numbers.length > 0) {
    const path = pathTo(structure, division).filter(({ number }) => number !== '')
    const own = path.slice(-numbers.length)
    const isHead = own.length === numbers.length && (kind === undefined || own[0]?.kind === kind)
    const isUpTo = own.slice(0, -1).every((one, at) => isNumber(one.number, numbers[at] ?? ''))
    const last = numbers.at(-1) ?? ''
    if (isHead && isUpTo && division.number !== '') {
      if (isNumber(division.number, last)) return 'exact'
      if (folded(division.number).startsWith(last)) return 'begun'
    }
  }
  if (division.kind === 'point' || division.kind === 'paragraph') return undefined
  return words.length > 1 && folded(division.words).includes(words) ? 'begun' : undefined
}

/** `8` and `VIII`, `L. 123-4` and `l123-4`. */
function isNumber(printed: string, typed: string): boolean {
  const plain = folded(printed).replace(/[\s.]/gu, '')
  if (plain === typed) return true
  const value = orderOf(plain, 'roman')
  return value !== undefined && String(value) === typed
}

function countedAt(structure: Structure, { kind, numbers }: Query): TypedPlace[] {
  const [number, ...more] = numbers
  if (number === undefined || more.length > 0) return []
  const { starts } = structure.table
  const is = (one: LocatorKind): boolean => kind === one || kind === undefined
  const found: TypedPlace[] = []
  const page = is('page') ? structure.pages.find((one) => folded(one.number) === number) : undefined
  if (page)
    found.push({ offset: starts[page.block] ?? 0, path: [], counted: { kind: 'page', number: page.number } })
  const block = is('paragraph') ? paragraphBlock(structure, number) : undefined
  if (block !== undefined)
    found.push({ offset: starts[block] ?? 0, path: [], counted: { kind: 'paragraph', number } })
  const line = is('line') && /^\d+$/u.test(number) ? lineOffset(structure, Number(number)) : undefined
  if (line !== undefined) found.push({ offset: line, path: [], counted: { kind: 'line', number } })
  return found
}

function pathTo(structure: Structure, division: Division): readonly Division[] {
  const path = divisionsAt(structure, division.start)
  return path.slice(0, path.indexOf(division) + 1)
}
