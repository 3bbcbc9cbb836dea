/**
 * PDF: paragraphs rebuilt from words at places, with the page of each. A file in which nothing but pictures stands says so.
 * No scripts, forms, pictures or attachments of it are touched.
 */
import { HostFailure } from '#shared/host/errors.ts'
import { blocksOf, firstHeading } from '../blocks-of.ts'
import type { Importer } from '../importer.ts'
import { accented } from '../pdf/accents.ts'
import { metadataOf } from '../pdf/metadata.ts'
import { openPdf } from '../pdf/open.ts'
import { outlineOf } from '../pdf/outline.ts'
import { labelsOf, withPages } from '../pdf/page-labels.ts'
import { readPages } from '../pdf/read-pages.ts'
import { readText } from '../pdf/read-text.ts'
import { tellTables } from '../pdf/tell-tables.ts'
import { tellPages } from '../pdf/tell-pages.ts'
import { toTree } from '../pdf/to-tree.ts'

const pdf: Importer = {
  id: 'pdf',
  label: 'formats.pdf',
  extensions: ['pdf'],
  mediaTypes: ['application/pdf'],
  sniff: (head) => head.includes('%PDF-'),
  async import(file, tools) {
    const { name } = file
    const opened = await openPdf(file.bytes, name)
    try {
      const { pages, failed } = await readPages(opened, name)
      const labels = await labelsOf(opened)
      if (pages.every(({ runs }) => runs.length === 0))
        throw withoutText(
          name,
          pages.some(({ isImage }) => isImage),
        )
      tellPages(pages, failed, labels, tools)
      const tree = toTree(readText(pages.map(accented), labels, await outlineOf(opened)))
      tellTables(tree, tools)
      const blocks = withPages(blocksOf(tree, name, tools), labels)
      return { bibliography: await metadataOf(opened, firstHeading(blocks)), blocks }
    } finally {
      await opened.loadingTask.destroy()
    }
  },
}
export default pdf

function withoutText(name: string, isScanned: boolean): HostFailure {
  if (!isScanned) return new HostFailure('file-empty', `“${name}” has no text in it.`, { name })
  const message = `“${name}” is pictures of pages without text (a scan). Run text recognition (OCR) on it first.`
  return new HostFailure('pdf-scanned', message, { name })
}
