/** Books (EPUB 2 and 3): the chapters in reading order, with their titles, notes and pages, on the way of every page. */
import { archive } from '../archive.ts'
import { blocksOf } from '../blocks-of.ts'
import { readBook } from '../epub/book.ts'
import { readPackage } from '../epub/package.ts'
import { unfolded } from '../epub/unfolded.ts'
import { imagesIn } from '../images/archive-images.ts'
import { keepImages } from '../images/keep-images.ts'
import type { Importer, ImportTools } from '../importer.ts'

const epub: Importer = {
  id: 'epub',
  label: 'formats.epub',
  extensions: ['epub'],
  mediaTypes: ['application/epub+zip'],
  // The first part of such an archive is its media type, as it stands.
  sniff: (head) => head.startsWith('PK') && head.startsWith('mimetypeapplication/epub+zip', 30),
  async import(file, tools) {
    const parts = unfolded(await archive(file))
    const book = await readPackage(parts, file.name)
    const { tree, missing, mended } = await readBook(parts, book, file.name)
    tell('chapters-missing', 'Chapters that the book names and does not have', missing, tools)
    tell(
      'chapters-mended',
      'Chapters that are not well-formed and were read as well as could be',
      mended,
      tools,
    )
    const images = await keepImages(tree, tools, imagesIn(parts))
    return { bibliography: book.bibliography, blocks: blocksOf(tree, file.name, tools, { images }) }
  },
}
export default epub

function tell(code: string, words: string, parts: readonly string[], tools: ImportTools): void {
  if (parts.length === 0) return
  const names = parts.map((part) => part.slice(part.lastIndexOf('/') + 1)).join(', ')
  const list = names.slice(0, 200).toWellFormed()
  tools.report({
    code,
    params: { count: parts.length, parts: list },
    message: `${words}: ${parts.length} (${list}).`,
  })
}
