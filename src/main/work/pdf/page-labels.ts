/** The printed numbers of a PDF's pages, and the blocks with them as their locators. */
import type { Block } from '#shared/model/document.ts'
import type { Pdf } from './open.ts'

const LABEL_LIMIT = 50

/** By index; the place in the file for pages without one. */
export async function labelsOf(pdf: Pdf): Promise<string[]> {
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

/** Blocks that know their page by its place in the file, with its printed number instead. */
export function withPages(blocks: readonly Block[], labels: readonly string[]): Block[] {
  return blocks.map((block) => {
    const page = pageOf(block)
    return page === undefined ? block : { ...block, locator: `p. ${labels[page - 1] ?? page}` }
  })
}

/** Only as the tree was made: page by place in the file, from 1. */
function pageOf({ locator }: Block): number | undefined {
  const page = /^p\. (?<page>\d+)$/u.exec(locator ?? '')?.groups?.['page']
  return page === undefined ? undefined : Number(page)
}
