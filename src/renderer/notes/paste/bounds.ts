/**
 * How much may come into a note at once: what is deeper than a note can be is taken as its words, what is
 * longer than a note should be is cut at a block.
 */
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { DEPTH_LIMIT, depthOf } from '../note-depth.ts'

/** Longest piece that is pasted, in units of its JSON: less than half of what one record may hold. */
const SIZE_LIMIT = 400_000
/** Levels a piece may have, so that it fits into a list that is nested already. */
const DEPTH = DEPTH_LIMIT - 14

/** The slice within bounds, and whether something had to be left out. */
export function bounded(slice: Slice): { slice: Slice; isCut: boolean } {
  const { content } = slice
  const blocks: Node[] = []
  let size = 0
  let isCut = false
  let isFlat = false
  content.forEach((node) => {
    if (isCut) return
    const fitting = depthOf(node) > DEPTH ? flat(node) : [node]
    isFlat ||= fitting[0] !== node
    for (const one of fitting) {
      const room = SIZE_LIMIT - size
      const length = JSON.stringify(one).length
      if (length > room) isCut = true
      else if (!isCut) blocks.push(one)
      size += length
    }
    if (isCut && blocks.length === 0) blocks.push(...beginning(node))
  })
  if (!isCut && !isFlat) return { slice, isCut }
  return { slice: Slice.maxOpen(Fragment.from(blocks)), isCut }
}

/** A node too deep as paragraphs of its words. */
function flat(node: Node): Node[] {
  const lines: Node[] = []
  node.descendants((inner) => {
    if (inner.isTextblock) lines.push(inner)
    return !inner.isTextblock
  })
  return lines
}

/** The first words of a block that is too long by itself. */
function beginning(node: Node): Node[] {
  const { schema } = node.type
  const words = node.textBetween(0, Math.min(node.content.size, SIZE_LIMIT / 4), '\n').toWellFormed()
  const lines = words.split('\n').filter((line) => line !== '')
  return lines.slice(0, 2000).map((line) => schema.node('paragraph', null, schema.text(line)))
}
