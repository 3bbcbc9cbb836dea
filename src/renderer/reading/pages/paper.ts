/**
 * The original of a PDF as pdf.js opens it: in a worker of its own, without scripts, forms, links, XFA, WebAssembly or the
 * network. The library is loaded when the first original is looked at. The legacy build is taken because the other one wants
 * browsers of this year.
 * https://github.com/mozilla/pdf.js/blob/master/src/display/api.js
 */
import type * as pdfjs from 'pdfjs-dist'
import { scriptAddress } from '../script-address.ts'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the bundler answers with the address of the worker's script
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url'

/** As the importer has it (security.md B9). */
const PAGE_LIMIT = 2000
/** Pixels of one picture in it. */
const IMAGE_PIXELS = 2 ** 24
/** Longest printed number of a page, as the importer has it. */
const LABEL_LIMIT = 50

export type PaperPage = PDFPageProxy
export type PdfLibrary = typeof pdfjs

export interface Paper {
  readonly library: PdfLibrary
  readonly count: number
  /** printed numbers of the pages, by index, made as the importer makes them */
  readonly labels: readonly string[]
  /** height by width of the first page, which the others are taken to have until they are seen */
  readonly shape: number
  /** @param index from 0 */
  page(index: number): Promise<PaperPage>
  close(): void
}

/** Throws what pdf.js throws, and for a file with too many pages. */
export async function openPaper(bytes: Uint8Array): Promise<Paper> {
  const library: PdfLibrary = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(scriptAddress(workerAddress), { type: 'module', name: 'pdf' })
  // Taken by the document at once, so that each has its own.
  library.GlobalWorkerOptions.workerPort = port
  const task = library.getDocument({
    data: bytes,
    verbosity: 0,
    maxImageSize: IMAGE_PIXELS,
    enableXfa: false,
    useWasm: false,
    wasmUrl: new URL('pdf/', document.baseURI).href,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
  })
  const close = (): void => {
    void task.destroy().finally(() => port.terminate())
  }
  try {
    const pdf = await task.promise
    if (pdf.numPages > PAGE_LIMIT) throw new Error(`${pdf.numPages} pages`)
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
    return {
      library,
      count: pdf.numPages,
      labels: await labelsOf(pdf),
      shape: height / width,
      page: (index) => pdf.getPage(index + 1),
      close,
    }
  } catch (thrown) {
    close()
    throw thrown
  }
}

async function labelsOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const said = await pdf.getPageLabels().catch(() => null)
  return Array.from({ length: pdf.numPages }, (_, index) => {
    const label = (said?.[index] ?? '')
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
    return label === '' || label.length > LABEL_LIMIT ? String(index + 1) : label
  })
}
