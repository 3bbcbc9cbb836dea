/**
 * The words of a page as text over its picture: real text, transparent, each piece where it is drawn. Pieces are put in the
 * order they are read, so that selecting, the caret and those who listen go through columns and not across them.
 */
import { alignPage } from '#shared/text/pages/align-page.ts'
import { type PageMap, pageMap, readingOrder } from '#shared/text/pages/page-map.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import type { Span } from '#shared/model/passage.ts'
import type { PageViewport } from 'pdfjs-dist'
import type { PaperPage, PdfLibrary } from './paper.ts'

/** One piece of the page, in the order of reading. */
export interface Piece {
  readonly node: Text
  /** units of the page before it */
  readonly start: number
  /** shares of the page's height */
  readonly top: number
  readonly bottom: number
}

export interface WordsLayer {
  readonly map: PageMap
  readonly pieces: readonly Piece[]
}

interface LayerParts {
  readonly library: PdfLibrary
  readonly page: PaperPage
  readonly viewport: PageViewport
  /** the empty element to fill */
  readonly holder: HTMLElement
  readonly table: BlockTable
  /** what of the text may stand on this page */
  readonly candidates: readonly Span[]
}

export async function layWords({
  library,
  page,
  viewport,
  holder,
  table,
  candidates,
}: LayerParts): Promise<WordsLayer> {
  const content = await page.getTextContent({ disableNormalization: true })
  const layer = new library.TextLayer({ textContentSource: content, container: holder, viewport })
  await layer.render()
  const drawn = drawnPieces(content.items, layer.textDivs, viewport)
  const words = drawn.map(({ node }) => node.data)
  const runs = alignPage(words, table, candidates)
  const order = readingOrder(words.length, runs)
  const pieces: Piece[] = []
  const nodes: Node[] = []
  let start = 0
  for (const at of order) {
    const piece = drawn[at]
    if (!piece) continue
    pieces.push({ node: piece.node, start, top: piece.top, bottom: piece.bottom })
    nodes.push(piece.element)
    if (piece.isLast) nodes.push(document.createElement('br'))
    start += piece.node.data.length
  }
  holder.replaceChildren(...nodes)
  const lengths = words.map(({ length }) => length)
  return { map: pageMap(order, lengths, runs), pieces }
}

interface Drawn extends Pick<Piece, 'node' | 'top' | 'bottom'> {
  readonly element: HTMLElement
  /** a line ends after it */
  readonly isLast: boolean
}

type Items = Awaited<ReturnType<PaperPage['getTextContent']>>['items']

function drawnPieces(items: Items, elements: readonly HTMLElement[], viewport: PageViewport): Drawn[] {
  const pieces: Drawn[] = []
  let at = 0
  for (const item of items) {
    if (!('str' in item)) continue
    const element = elements[at++]
    const node = element?.firstChild
    if (!element || !(node instanceof Text)) {
      const last = pieces.at(-1)
      if (last && item.hasEOL) pieces[pieces.length - 1] = { ...last, isLast: true }
      continue
    }
    const [, , , , x = 0, y = 0] = item.transform as number[]
    const [, baseline = 0] = viewport.convertToViewportPoint(x, y)
    const height = (Math.abs(item.height) * viewport.scale) / viewport.height
    const bottom = baseline / viewport.height
    pieces.push({ element, node, isLast: item.hasEOL, top: bottom - height, bottom: bottom + height * 0.25 })
  }
  return pieces
}

/** The boundary point of a place on the page, in units of its pieces. */
export function pointIn({ pieces }: WordsLayer, place: number, side: 'start' | 'end') {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const start = pieces[middle]?.start ?? 0
    if (side === 'start' ? start <= place : start < place) low = middle + 1
    else high = middle
  }
  const piece = pieces[Math.max(0, low - 1)]
  return piece && { node: piece.node, offset: Math.min(place - piece.start, piece.node.data.length) }
}

/** The place on the page of a boundary point in its words; that of the nearest piece for one between them. */
export function placeIn({ pieces }: WordsLayer, holder: HTMLElement, node: Node, offset: number): number {
  const inText = pieces.find((piece) => piece.node === node)
  if (inText) return inText.start + offset
  const child = node === holder ? holder.childNodes[offset] : node
  if (!child) return pieces.reduce((most, piece) => Math.max(most, piece.start + piece.node.data.length), 0)
  const next = pieces.find(
    (piece) =>
      child.contains(piece.node) ||
      Boolean(child.compareDocumentPosition(piece.node) & Node.DOCUMENT_POSITION_FOLLOWING),
  )
  return next?.start ?? Number.MAX_SAFE_INTEGER
}
