/**
 * Markdown: front matter to bibliographic data, the rest through an HTML tree to blocks, on the same path as
 * every other format that has structure.
 */
import { treeToBlocks } from '#shared/formats/tree-to-blocks.ts'
import { readFrontMatter } from '../front-matter.ts'
import { decodeOrGuess } from '../guess-encoding.ts'
import { keepImages } from '../images/keep-images.ts'
import type { Importer } from '../importer.ts'
import { markdownTree } from '../markdown-tree.ts'

const markdown: Importer = {
  id: 'markdown',
  label: 'formats.markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  async import(file, tools) {
    const { bibliography, rest } = readFrontMatter(await decodeOrGuess(file, tools), tools)
    const tree = markdownTree(rest, file.name)
    const images = await keepImages(tree, tools)
    const { blocks, dropped } = treeToBlocks(tree, { images })
    for (const remark of dropped) tools.report(remark)
    return { bibliography, blocks }
  },
}
export default markdown
