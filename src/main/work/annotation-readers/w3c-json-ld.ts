/** W3C Web Annotations: our own export, Recogito's, and any other program's. */
import { readJsonLd } from '#shared/formats/import-json-ld.ts'
import type { AnnotationReader } from '../annotation-reader.ts'
import { decodeBytes } from '../decode.ts'

const reader: AnnotationReader = {
  id: 'w3c-json-ld',
  read: (file) => readJsonLd(decodeBytes(file)),
}
export default reader
