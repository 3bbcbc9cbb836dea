/** Highlights and notes that another program left in a PDF. What reads it is loaded when there is one. */
import type { AnnotationReader } from '../annotation-reader.ts'

const reader: AnnotationReader = {
  id: 'pdf-highlights',
  async read({ bytes, name }) {
    const { readPdfHighlights } = await import('../pdf/highlights.ts')
    return readPdfHighlights(bytes, name)
  },
}
export default reader
