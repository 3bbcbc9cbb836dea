/**
 * The text of an edition, block by block: what stands beside a block comes before it, in one element with it, so that
 * a style sheet can set it in the margin, or under the words where there is no margin.
 */
import type { Block, Container } from '#shared/model/document.ts'
import type { BlockNode } from '#shared/text/block-tree.ts'
import { directionOf } from '#shared/text/direction.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { inlineHtml, type Line } from './inline.ts'
import { attribute, esc } from './markup.ts'

/** What the blocks of one text need to know of the edition. */
export interface TextWriter {
  lineOf(index: number): Line
  /** what stands in the margin beside a block; '' for nothing. @param depth how far the block is indented */
  besides(index: number, depth: number): string
  pictureOf(digest: string): string | undefined
  /** the id of a footnote, and where it is referred to */
  footnote(container: string): { readonly id: string; readonly back?: string } | undefined
  readonly words: {
    readonly back: string
    readonly absentPicture: string
    readonly table: string
  }
}

/** Ids of headings in an edition stand under its own title and that of the text. */
const TITLE_LEVELS = 2
/** Lists and quotations deeper than this are not indented further. */
const DEEPEST_INDENT = 6

/** The HTML of a node of the text. */
export function blockHtml(node: BlockNode, writer: TextWriter, depth = 0): string {
  if (node.kind === 'block') return beside([node.index], writer, depth, leaf(node.block, node.index, writer))
  if (node.kind === 'rows') {
    const rows = node.rows.map(({ block, index }) => row(block, index, writer)).join('')
    const direction = attribute('dir', directionOf(node.rows[0]?.block.text ?? ''))
    const table = `<div class="rows" role="region" tabindex="0"${attribute('aria-label', writer.words.table)}><table${direction}><tbody>${rows}</tbody></table></div>`
    return beside(
      node.rows.map(({ index }) => index),
      writer,
      depth,
      table,
    )
  }
  const { container, children, before } = node
  const inside = (deeper: number): string =>
    children
      .map((child) => {
        const html = blockHtml(child, writer, deeper)
        const isItem = child.kind === 'group' && child.container.kind === 'item'
        return container.kind === 'list' && !isItem ? `<li>${html}</li>` : html
      })
      .join('')
  return group(container, before, inside, writer, depth)
}

function group(
  container: Container,
  before: number,
  inside: (depth: number) => string,
  writer: TextWriter,
  depth: number,
): string {
  const deeper = Math.min(depth + 1, DEEPEST_INDENT)
  const isFlat = deeper === depth ? ' class="flat"' : ''
  switch (container.kind) {
    case 'list': {
      if (!container.ordered) return `<ul${isFlat}>${inside(deeper)}</ul>`
      const start = (container.start ?? 1) + before
      return `<ol${isFlat}${start === 1 ? '' : ` start="${start}"`}>${inside(deeper)}</ol>`
    }
    case 'item':
      return `<li>${inside(depth)}</li>`
    case 'quote':
      return `<blockquote${isFlat}>${inside(deeper)}</blockquote>`
    case 'note': {
      const { id, back } = writer.footnote(container.id) ?? {}
      const way =
        back === undefined
          ? ''
          : `<a class="back" href="#${back}" role="doc-backlink" aria-label="${esc(writer.words.back)}"></a>`
      return `<div class="fn" role="doc-footnote"${attribute('id', id)}>${inside(depth)}${way}</div>`
    }
    case 'figure':
      return `<div class="fig">${inside(depth)}</div>`
    case 'table':
      return inside(depth)
  }
}

function beside(indexes: readonly number[], writer: TextWriter, depth: number, html: string): string {
  const notes = indexes.map((index) => writer.besides(index, depth)).join('')
  return notes === '' ? html : `<div class="u">${notes}${html}</div>`
}

function leaf(block: Block, index: number, writer: TextWriter): string {
  const words = inlineHtml(block, writer.lineOf(index))
  const facts = `${attribute('data-at', block.locator)} dir="auto"`
  switch (block.type) {
    case 'heading': {
      const level = block.level ?? 1
      const element = `h${Math.min(6, level + TITLE_LEVELS)}`
      return `<${element} class="t${level}"${facts}>${words}</${element}>`
    }
    case 'code':
      return `<pre${attribute('data-at', block.locator)} dir="ltr"><code>${words}</code></pre>`
    case 'figure':
      return `<figure>${picture(block, writer)}<figcaption${facts}>${words}</figcaption></figure>`
    case 'verse':
      return `<p class="verse"${facts}>${words}</p>`
    case 'tableRow':
    case 'paragraph':
      return `<p${facts}>${words}</p>`
  }
}

function picture({ image, imageAddress, text }: Block, { pictureOf, words }: TextWriter): string {
  const address = image && pictureOf(image.digest)
  if (image && address !== undefined) {
    const size = `width="${image.width}" height="${image.height}"`
    return `<img src="${address}" ${size} alt="${esc(image.alt || text.slice(0, 200))}">`
  }
  const where = safeUrl(imageAddress)
  const name = image?.alt === undefined || image.alt === '' ? words.absentPicture : image.alt
  if (image === undefined && imageAddress === undefined) return ''
  return `<p class="absent"><bdi>${esc(name)}</bdi>${where === undefined ? '' : ` <bdi>${esc(where)}</bdi>`}</p>`
}

/** A row; the tabs between its cells are in the text and not on the page. */
function row(block: Block, index: number, writer: TextWriter): string {
  const line = writer.lineOf(index)
  const cells = block.cells ?? [{ start: 0, end: block.text.length }]
  const written = cells.map(({ start, end, colspan, rowspan, header }, at) => {
    const element = header ? 'th' : 'td'
    const spans = `${attribute('colspan', colspan)}${attribute('rowspan', rowspan)}`
    const words = inlineHtml(block, line, start, end, at === cells.length - 1)
    return `<${element} dir="auto"${spans}>${words}</${element}>`
  })
  return `<tr${attribute('data-at', block.locator)}>${written.join('')}</tr>`
}
