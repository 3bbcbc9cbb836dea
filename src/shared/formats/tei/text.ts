/**
 * A text as the body of a TEI file: divisions by its headings, and every block with an id of its own that annotations
 * point to. Ids are made of numbers, whatever the records are called.
 */
import type { Block } from '#shared/model/document.ts'
import { type BlockNode, blockTree } from '#shared/text/block-tree.ts'
import { xmlAttribute } from '../codebook/xml.ts'
import { inlineTei } from './words.ts'

/** The id of a block. @param text number of the text in the file, from 1 */
export function blockId(text: number, index: number): string {
  return `t${text}.b${index + 1}`
}

/** The children of `<body>`, piece by piece. @param lost counts pictures, which do not come along */
export function* bodyOf(
  blocks: readonly Block[],
  text: number,
  lost: (images: number) => void,
): Iterable<string> {
  const writer = writerOf(blocks, text, lost)
  const open: number[] = []
  if (blocks.length === 0) yield '<p/>\n'
  for (const node of blockTree(blocks, 0, blocks.length)) {
    if (node.kind === 'block' && node.block.type === 'heading') {
      const level = node.block.level ?? 1
      while ((open.at(-1) ?? 0) >= level) {
        open.pop()
        yield '</div>\n'
      }
      open.push(level)
      yield `<div><head xml:id="${blockId(text, node.index)}">${writer.words(node.block)}</head>\n`
      // A division of headings alone has nothing that it is about.
      if (isBare(blocks, node.index, level)) yield '<p/>\n'
    } else yield writer.node(node)
  }
  yield '</div>\n'.repeat(open.length)
}

function isBare(blocks: readonly Block[], index: number, level: number): boolean {
  const next = blocks[index + 1]
  return !next || (next.type === 'heading' && !next.within && (next.level ?? 1) <= level)
}

function writerOf(blocks: readonly Block[], text: number, lost: (images: number) => void) {
  const notes = new Map<string, string>()
  for (const { within = [] } of blocks)
    for (const { kind, id } of within)
      if (kind === 'note' && !notes.has(id)) notes.set(id, `t${text}.n${notes.size + 1}`)
  const given = new Set<string>()
  const words = (block: Block, from?: number, to?: number): string =>
    inlineTei(block, (id) => notes.get(id), from, to)

  function row(block: Block, index: number): string {
    const cells = block.cells ?? [{ start: 0, end: block.text.length }]
    const written = cells.map(({ start, end, header, colspan, rowspan }) => {
      const spans = `${colspan ? ` cols="${colspan}"` : ''}${rowspan ? ` rows="${rowspan}"` : ''}`
      return `<cell${header ? ' role="label"' : ''}${spans}>${words(block, start, end)}</cell>`
    })
    return `<row xml:id="${blockId(text, index)}">${written.join('')}</row>`
  }

  function lines(block: Block): string {
    let from = 0
    return block.text
      .split('\n')
      .map((line) => {
        const to = from + line.length
        const written = `<l>${words(block, from, to)}</l>`
        from = to + 1
        return written
      })
      .join('')
  }

  function leaf(block: Block, index: number): string {
    const id = `xml:id="${blockId(text, index)}"${block.locator ? ` n="${xmlAttribute(block.locator)}"` : ''}`
    if (block.image) lost(1)
    if (block.type === 'verse') return `<lg ${id}>${lines(block)}</lg>\n`
    if (block.type === 'code') return `<ab rend="pre" xml:space="preserve" ${id}>${words(block)}</ab>\n`
    if (block.type === 'figure') return `<figure><p ${id}>${words(block)}</p></figure>\n`
    // A heading inside a list or a quotation opens no division.
    return `<p ${block.type === 'heading' ? 'rend="heading" ' : ''}${id}>${words(block)}</p>\n`
  }

  function node(one: BlockNode): string {
    if (one.kind === 'block') return leaf(one.block, one.index)
    if (one.kind === 'rows')
      return `<table>${one.rows.map(({ block, index }) => row(block, index)).join('')}</table>\n`
    const { container, children } = one
    const inside = children.map(node).join('')
    switch (container.kind) {
      case 'list': {
        const items = children.map((child) => {
          const isItem = child.kind === 'group' && child.container.kind === 'item'
          return isItem ? node(child) : `<item>${node(child)}</item>`
        })
        return `<list rend="${container.ordered ? 'numbered' : 'bulleted'}">${items.join('')}</list>\n`
      }
      case 'item':
        return `<item>${inside}</item>`
      case 'quote':
        return `<quote>${inside}</quote>\n`
      case 'note': {
        const id = notes.get(container.id) ?? ''
        const isFirst = !given.has(id)
        given.add(id)
        return `<note place="foot"${isFirst ? ` xml:id="${id}"` : ''}>${inside}</note>\n`
      }
      case 'figure':
        return `<figure>${inside}</figure>\n`
      case 'table':
        return inside
    }
  }
  return { node, words }
}
