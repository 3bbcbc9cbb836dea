/** Rich Text Format, as word processors have written it for forty years: words, headings, lists, tables, notes, links. */
import { HostFailure } from '#shared/host/errors.ts'
import { bibliographyOf } from '../bibliography.ts'
import { blocksOf, firstHeading } from '../blocks-of.ts'
import type { Importer } from '../importer.ts'
import { tellLeft } from '../left.ts'
import { treeOf } from '../rtf/paragraphs.ts'
import { readRtf } from '../rtf/read-rtf.ts'

const rtf: Importer = {
  id: 'rtf',
  label: 'formats.rtf',
  extensions: ['rtf'],
  mediaTypes: ['application/rtf', 'text/rtf'],
  sniff: (head) => head.startsWith('{\\rtf'),
  import({ name, bytes }, tools) {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const text = /^\s*\{\\rtf/u.test(source) ? readRtf(source) : undefined
    if (!text) throw new HostFailure('not-rtf', `“${name}” is not an RTF file, or is damaged.`, { name })
    const { comments, deletions, pictures, numbers, said, language, story } = text
    tellLeft({ comments, deletions, numbers, formulas: 0 }, tools)
    if (pictures > 0) {
      const message = `Pictures of the file were left out: ${pictures}.`
      tools.report({ code: 'pictures-left', params: { count: pictures }, message })
    }
    const blocks = blocksOf(treeOf(story), name, tools)
    return {
      bibliography: { ...bibliographyOf({ title: firstHeading(blocks), language }), ...bibliographyOf(said) },
      blocks,
    }
  },
}
export default rtf
