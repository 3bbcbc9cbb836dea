/**
 * Markdown: front matter to bibliographic data, the rest through an HTML tree to blocks, on the same path as
 * every other format that has structure.
 */
import { treeToBlocks } from '#shared/formats/tree-to-blocks.ts'
import { decodeText } from '../decode.ts'
import { readFrontMatter } from '../front-matter.ts'
import type { Importer } from '../importer.ts'
import { markdownTree } from '../markdown-tree.ts'

const markdown: Importer = {
  id: 'markdown',
  label: 'formats.markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  import(file, tools) {
    const { bibliography, rest } = readFrontMatter(decodeText(file, tools), tools)
    const { blocks, dropped } = treeToBlocks(markdownTree(rest, file.name))
    for (const remark of dropped) tools.report(remark)
    return { bibliography, blocks }
  },
}
export default markdown
