/** All pages of a PDF one after the other, each within its time; what a page cannot give is told, and the others are read. */
import { HostFailure } from '#shared/host/errors.ts'
import { faces } from './faces.ts'
import { notPdf, type Pdf } from './open.ts'
import { readPage } from './read-page.ts'
import type { PageText } from './run.ts'

/** Milliseconds for one page (security.md B9). */
const PAGE_TIME = 5000

export interface Pages {
  readonly pages: readonly PageText[]
  /** numbers of pages that cannot be read */
  readonly failed: readonly number[]
}

/** Throws `not-pdf` when no page can be read, and `pdf-page-slow`. */
export async function readPages(pdf: Pdf, name: string): Promise<Pages> {
  const known = faces()
  const pages: PageText[] = []
  const failed: number[] = []
  let reason: unknown
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await within(pdf.getPage(number), name, number)
      pages.push(await within(readPage(page, number, known), name, number))
      page.cleanup()
    } catch (thrown) {
      if (thrown instanceof HostFailure) throw thrown
      reason ??= thrown
      failed.push(number)
      pages.push({ number, width: 0, height: 0, runs: [], rotated: 0, unread: 0, isImage: false })
    }
  }
  if (failed.length === pages.length) throw notPdf(name, reason)
  return { pages, failed }
}

/** What never yields is ended by the host's own limit; this ends what only takes long. */
async function within<T>(work: Promise<T>, name: string, page: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const slow = new Promise<never>((_resolve, reject) => {
    const seconds = PAGE_TIME / 1000
    const message = `Page ${page} of “${name}” could not be read within ${seconds} seconds.`
    timer = setTimeout(
      () => reject(new HostFailure('pdf-page-slow', message, { name, page, seconds })),
      PAGE_TIME,
    )
  })
  try {
    return await Promise.race([work, slow])
  } finally {
    clearTimeout(timer)
  }
}
