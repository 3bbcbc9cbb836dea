/**
 * What stands on many pages at the same place is no text: running heads and feet, page numbers. Digits do not count when
 * rows are compared, but for rows larger than the body: those may be headings of numbered parts.
 */
import { type EdgeRow, edgeRows } from './edge-rows.ts'
import type { PageText, Run } from './run.ts'

/** Points a running head may move from page to page. */
const DRIFT = 4
/** Pages apart that two of a kind may be: heads of left and right pages differ. */
const APART = 4
/** Larger than this share of the body is a heading. */
const LARGE = 1.12
/** Pages whose outermost row stands at one place, apart from the text, that make it a place of heads. */
const PLACES = 4
/** Sizes of the body that part a head from the text. */
const DISTANCE = 1.9
/** A heading of a numbered part is a running head only where its number stays. */
const PART =
  /^(?:art(?:icle|\.)|sect(?:ion|\.)|chapter|chapitre|part(?:ie)?|title|titre|annexe?|appendix|§)\s*#$/u

const PAGE = /\b(?:page|p\.|pg\.?|seite|página|pagina)\s*#|#\s*(?:\/|of|sur|de|von)\s*#/u

interface Edges {
  readonly byPage: readonly (readonly EdgeRow[])[]
  readonly byKey: ReadonlyMap<string, readonly EdgeRow[]>
  readonly places: ReadonlyMap<string, readonly EdgeRow[]>
  readonly body: number
  readonly labels: readonly string[]
}

/**
 * The runs to leave out.
 * @param body size of the text's letters @param labels printed numbers of the pages, by index
 */
export function furnitureOf(
  pages: readonly PageText[],
  body: number,
  labels: readonly string[],
): ReadonlySet<Run> {
  const byPage = pages.map((page, index) => edgeRows(page, index, body))
  const all = byPage.flat()
  const byKey = Map.groupBy(all, keyOf)
  const places = Map.groupBy(
    all.filter(({ depth, distance }) => depth === 0 && distance > 0),
    placeOf,
  )
  const edges: Edges = { byPage, byKey, places, body, labels }
  const left = new Set<Run>()
  for (const rows of byPage) {
    const stopped = new Set<EdgeRow['side']>()
    for (const one of rows) {
      // Behind a row that is text, all is text.
      if (stopped.has(one.side)) continue
      if (isFurniture(one, edges)) for (const run of one.row.runs) left.add(run)
      else if (one.depth > 0) stopped.add(one.side)
    }
  }
  return left
}

const keyOf = ({ side, key }: EdgeRow): string => `${side} ${key}`
const placeOf = ({ side, row }: EdgeRow): string => `${side} ${Math.round(row.y / 2)}`
const isNear = (a: EdgeRow, b: EdgeRow): boolean => a.page !== b.page && Math.abs(a.page - b.page) <= APART
const isLevel = (a: EdgeRow, b: EdgeRow): boolean => a.side === b.side && Math.abs(a.row.y - b.row.y) <= DRIFT

function isFurniture(one: EdgeRow, edges: Edges): boolean {
  if (isPageNumber(one, edges) || isRunning(one, edges)) return true
  const isLarge = one.row.size > LARGE * edges.body
  if (countsUp(one, edges)) return !isLarge || PAGE.test(one.key)
  return !isLarge && standsApart(one, edges)
}

function isRunning(one: EdgeRow, { byKey, byPage, body }: Edges): boolean {
  const isHeading = one.row.size > LARGE * body || PART.test(one.key)
  const same = (byKey.get(keyOf(one)) ?? []).filter(
    (other) => isLevel(one, other) && (!isHeading || one.words === other.words),
  )
  const enough = byPage.length <= 4 ? 2 : 3
  return new Set(same.map(({ page }) => page)).size >= enough && same.some((other) => isNear(one, other))
}

/** Nothing but a number that goes up as the pages do, or that is the page's own. */
function isPageNumber(one: EdgeRow, { byPage, labels }: Edges): boolean {
  const bare = (words = ''): string => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  if (!/^[#\W]*$/u.test(one.key) && !PAGE.test(one.key)) return false
  if (bare(one.words) === bare(labels[one.page])) return true
  return nearby(one, byPage).some(
    (other) => other.key === one.key && step(one.words, other.words, /\d+/u) === other.page - one.page,
  )
}

/** Words that begin or end with a number that goes up with the pages, as rows at its place do. */
function countsUp(one: EdgeRow, { byPage }: Edges): boolean {
  if (one.words.length > 150) return false
  return [/^\d{1,4}(?=\s|$)/u, /(?<=\s|^)\d{1,4}$/u].some((number) => {
    const same = nearby(one, byPage).filter(
      (other) => step(one.words, other.words, number) === other.page - one.page,
    )
    return same.length >= 2
  })
}

/** Whether it is the outermost row, at a place where those of other pages stand apart from the text as well. */
function standsApart(one: EdgeRow, { places, body }: Edges): boolean {
  const isFar = ({ distance }: EdgeRow): boolean => distance > DISTANCE * body
  if (one.depth > 0 || !isFar(one) || one.words.length > 200) return false
  const same = places.get(placeOf(one)) ?? []
  return same.length >= PLACES && same.filter(isFar).length >= 0.8 * same.length
}

/** Rows at the same place of the pages around. */
function nearby(one: EdgeRow, byPage: readonly (readonly EdgeRow[])[]): EdgeRow[] {
  return byPage
    .slice(Math.max(0, one.page - APART), one.page + APART + 1)
    .flatMap((rows) => rows.filter((other) => isNear(one, other) && isLevel(one, other)))
}

/** How far the number of one row is from that of the other. */
function step(here: string, there: string, number: RegExp): number | undefined {
  const [a, b] = [number.exec(here)?.[0], number.exec(there)?.[0]]
  return a === undefined || b === undefined ? undefined : Number(b) - Number(a)
}
