/**
 * Word documents: mammoth reads what our own zip and XML readers have passed, its HTML goes the way of every page.
 * Insertions under tracked changes are kept and deletions are not, as the document reads when all are accepted.
 */
import { bibliographyOf } from '../bibliography.ts'
import { blocksOf, firstHeading } from '../blocks-of.ts'
import { markNotes } from '../docx/notes.ts'
import { numberedHeadings } from '../docx/numbered.ts'
import { type DocxParts, docxParts, notDocx } from '../docx/parts.ts'
import { coreProperties } from '../docx/properties.ts'
import { styleMap } from '../docx/style-map.ts'
import { parsePage } from '../html/parse-page.ts'
import { addressOfPart, imagesIn } from '../images/archive-images.ts'
import { keepImages } from '../images/keep-images.ts'
import type { Importer } from '../importer.ts'
import { tellLeft } from '../left.ts'
import { readXml } from '../xml.ts'

const docx: Importer = {
  id: 'docx',
  label: 'formats.docx',
  extensions: ['docx', 'docm'],
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.ms-word.document.macroenabled.12',
  ],
  async import(file, tools) {
    const parts = await docxParts(file)
    const tree = parsePage(await toHtml(parts, file.name), file.name)
    markNotes(tree)
    tellLeft({ ...parts.counts, numbers: numberedHeadings((name) => parts.part(name), file.name) }, tools)
    const images = await keepImages(tree, tools, imagesIn(parts.archive))
    const blocks = blocksOf(tree, file.name, tools, { images })
    const core = { file: file.name, part: 'docProps/core.xml' }
    const said = coreProperties(parts.part(core.part), core)
    return { bibliography: { ...bibliographyOf({ title: firstHeading(blocks) }), ...said }, blocks }
  },
}
export default docx

async function toHtml(parts: DocxParts, name: string): Promise<string> {
  // Large, and the host that only asks for the formats it knows must not load it.
  const { default: mammoth } = await import('mammoth')
  const where = { file: name, part: 'word/styles.xml' }
  const styles = parts.part(where.part)
  const options = {
    styleMap: styleMap(styles === undefined ? undefined : readXml(styles, where)),
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    // What mammoth reads is a stub: the picture's name. One that is only linked to is not read at all.
    convertImage: mammoth.images.imgElement(async (image) => {
      try {
        return { src: addressOfPart((await image.readAsBuffer()).toString('utf8')) }
      } catch {
        return { src: '' }
      }
    }),
  }
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(parts.packed) }, options)).value
  } catch (thrown) {
    throw notDocx(name, thrown)
  }
}
