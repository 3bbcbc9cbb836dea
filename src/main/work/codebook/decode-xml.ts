/** The text of an XML file: by its byte order mark, else by the encoding it declares, else UTF-8. */
import { decodeBytes } from '../decode.ts'
import type { SourceFile } from '../importer.ts'

/** Where an XML declaration must end, in bytes; longer ones say nothing that is looked for. */
const HEAD = 200

/** Throws what `decodeBytes` throws: the declaration may lie, or name an encoding that does not exist. */
export function decodeXml(file: SourceFile): string {
  const head = Buffer.from(file.bytes.subarray(0, HEAD)).toString('latin1')
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/u.exec(head)?.[1]
  const isOther = declared !== undefined && !/^utf-?8$/iu.test(declared)
  return decodeBytes(isOther ? { ...file, options: { ...file.options, encoding: declared } } : file)
}
