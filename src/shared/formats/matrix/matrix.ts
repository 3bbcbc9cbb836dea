/**
 * The link matrix: the provisions of one text as rows, the sections of another as columns, and in each cell what links
 * them. An empty row is a provision the other text never speaks of. A link whose passage runs over several sections
 * stands in each of them.
 */
import { passageOf } from '#shared/model/annotation.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { relationLabel } from '../relation-label.ts'
import type { ScopeIndex } from '../scope-index.ts'
import type { Cell } from '../tables/table.ts'
import { type Sections, sectionsOf } from './sections.ts'

export interface Matrix {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[]
}

export interface MatrixChoices {
  readonly cells: 'relations' | 'counts'
  /** the text with more provisions gives the columns */
  readonly turned: boolean
  /** rows and columns without links too */
  readonly empty: boolean
}

/** Ends beside the sections: the whole text, and passages of other versions. */
type Place = number | 'whole' | 'elsewhere'

interface Linked {
  readonly link: Link
  readonly forward: boolean
}

/** One matrix for every two texts with links between them, and for a text with links inside it. */
export function matrices(scope: ExportScope, index: ScopeIndex, choices: MatrixChoices): Matrix[] {
  const known = new Map(scope.documents.map((one) => [one.document.id, one]))
  const sections = new Map<ScopeDocument, Sections>()
  const cut = (one: ScopeDocument): Sections => {
    const made = sections.get(one) ?? sectionsOf(one.table)
    sections.set(one, made)
    return made
  }
  const between = ({ from, to }: Link): boolean => known.has(from.document) && known.has(to.document)
  const inside = scope.links.filter(between)
  if (inside.length < scope.links.length)
    scope.lose('formats.drops.farLinks', scope.links.length - inside.length)
  const order = new Map(scope.documents.map((one, at) => [one.document.id, at]))
  const pairs = Map.groupBy(inside, ({ from, to }) => {
    const [a = 0, b = 0] = [from, to]
      .map(({ document }) => order.get(document) ?? 0)
      .toSorted((x, y) => x - y)
    return `${a} ${b}`
  })
  return [...pairs].flatMap(([pair, links]) => {
    const [a, b] = pair.split(' ').map((at) => scope.documents[Number(at)])
    if (!a || !b) return []
    const isTurned = cut(a).provisions >= cut(b).provisions === choices.turned
    const [rows, columns] = isTurned ? [b, a] : [a, b]
    return [matrixOf(scope, index, { rows, columns, links, cut, choices })]
  })
}

interface Pair {
  readonly rows: ScopeDocument
  readonly columns: ScopeDocument
  readonly links: readonly Link[]
  readonly cut: (one: ScopeDocument) => Sections
  readonly choices: MatrixChoices
}

function matrixOf(
  scope: ExportScope,
  index: ScopeIndex,
  { rows, columns, links, cut, choices }: Pair,
): Matrix {
  const cells = new Map<Place, Map<Place, Linked[]>>()
  const put = (row: Place, column: Place, linked: Linked): void => {
    const line = cells.get(row) ?? new Map<Place, Linked[]>()
    cells.set(row, line)
    const cell = line.get(column)
    if (cell) cell.push(linked)
    else line.set(column, [linked])
  }
  const placesOf = (end: LinkEnd, within: ScopeDocument): Iterable<Place> => {
    const found = end.annotation === undefined ? undefined : index.find(end.annotation)
    const passage = found && passageOf(found.annotation)
    if (end.annotation === undefined || (found && !passage)) return ['whole']
    if (passage?.source.version !== within.version.id) return ['elsewhere']
    const touched = cut(within).touched(passage)
    return touched.size > 0 ? touched : ['elsewhere']
  }
  for (const link of links) {
    const forward = link.from.document === rows.document.id
    const [near, far] = forward ? [link.from, link.to] : [link.to, link.from]
    for (const row of placesOf(near, rows))
      for (const column of placesOf(far, columns)) put(row, column, { link, forward })
  }
  const usedColumns = new Set([...cells.values()].flatMap((line) => [...line.keys()]))
  const shownRows = placesToShow(cut(rows), new Set(cells.keys()), choices.empty)
  const shownColumns = placesToShow(cut(columns), usedColumns, choices.empty)
  const name = (place: Place, of: ScopeDocument): string => placeName(scope, cut(of), place)
  const titles = { rows: rows.document.title, columns: columns.document.title }
  return {
    title: scope.t('tables.between', titles),
    columns: shownColumns.map((column) => name(column, columns)),
    rows: shownRows.map((row) => ({
      label: name(row, rows),
      cells: shownColumns.map((column) => cellOf(scope, cells.get(row)?.get(column) ?? [], choices)),
    })),
  }
}

/** The whole text first, then the sections in their order, then what stands elsewhere. */
function placesToShow({ labels }: Sections, used: ReadonlySet<Place>, empty: boolean): Place[] {
  const all: Place[] = ['whole', ...labels.keys(), 'elsewhere']
  return all.filter((place) => used.has(place) || (empty && typeof place === 'number'))
}

function placeName({ t }: ExportScope, { labels }: Sections, place: Place): string {
  if (place === 'whole') return t('tables.wholeText')
  return place === 'elsewhere'
    ? t('tables.elsewhere')
    : (labels[place] ?? t(labels.length > 1 ? 'tables.before' : 'tables.inText'))
}

function cellOf({ relations, t }: ExportScope, linked: readonly Linked[], { cells }: MatrixChoices): Cell {
  if (linked.length === 0) return undefined
  if (cells === 'counts') return linked.length
  const names = linked.map(({ link, forward }) => relationLabel(relations.get(link.relation), forward, t))
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join('; ')
}
