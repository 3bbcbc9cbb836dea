/** A saved web page: its article, or with `whole` all of it. Nothing that it refers to is ever fetched. */
import { decodePage } from '../html/decode-page.ts'
import { readPage } from '../html/read-page.ts'
import type { Importer } from '../importer.ts'

const html: Importer = {
  id: 'html',
  label: 'formats.html',
  extensions: ['html', 'htm', 'xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  sniff: (head) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)[\s>]/iu.test(head),
  import(file, tools) {
    const { name, options } = file
    return readPage({ name, source: decodePage(file, tools), options }, tools)
  },
}
export default html
