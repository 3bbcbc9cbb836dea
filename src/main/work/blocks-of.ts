/** The last steps that all formats inside archives share: a tree is cleaned, made blocks, held to the limits of a text. */
import type { Root } from 'hast'
import { HostFailure } from '#shared/host/errors.ts'
import { type TreeOptions, treeToBlocks } from '#shared/formats/tree-to-blocks.ts'
import { type Block, BLOCK_LIMIT, TEXT_LIMIT } from '#shared/model/document.ts'
import { sanitise } from './html/sanitise.ts'
import type { ImportTools } from './importer.ts'

/**
 * Reports what was dropped. Throws `too-many-blocks` or `text-too-long`.
 * @param name of the file, for the failure
 */
export function blocksOf(tree: Root, name: string, tools: ImportTools, options: TreeOptions = {}): Block[] {
  const { blocks, dropped } = treeToBlocks(sanitise(tree), options)
  const count = blocks.length
  if (count > BLOCK_LIMIT) {
    const message = `“${name}” has ${count} paragraphs; the limit is ${BLOCK_LIMIT}.`
    throw new HostFailure('too-many-blocks', message, { name, count, limit: BLOCK_LIMIT })
  }
  const size = blocks.reduce((sum, block) => sum + block.text.length + 1, 0)
  if (size > TEXT_LIMIT) {
    const message = `“${name}” has ${size} characters; the limit of one text is ${TEXT_LIMIT}.`
    throw new HostFailure('text-too-long', message, { name, size, limit: TEXT_LIMIT })
  }
  for (const remark of dropped) tools.report(remark)
  return blocks
}

/** A file's own first heading, for one that says no title. */
export function firstHeading(blocks: readonly Block[]): string | undefined {
  const first = blocks[0]
  return first?.type === 'heading' ? first.text : undefined
}
