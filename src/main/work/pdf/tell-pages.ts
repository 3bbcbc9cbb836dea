/** Says which pages of a PDF gave no words or not all of them. */
import type { ImportTools } from '../importer.ts'
import type { PageText } from './run.ts'

/** @param failed numbers of pages that could not be read @param labels by index */
export function tellPages(
  pages: readonly PageText[],
  failed: readonly number[],
  labels: readonly string[],
  tools: ImportTools,
): void {
  const name = (number: number): string => labels[number - 1] ?? String(number)
  const tell = (code: string, words: string, numbers: readonly number[]): void => {
    if (numbers.length === 0) return
    const list = listOf(numbers.map(name))
    tools.report({ code, params: { count: numbers.length, pages: list }, message: `${words}: ${list}.` })
  }
  const images = pages.filter(({ isImage }) => isImage).map(({ number }) => number)
  tell('pdf-image-pages', 'Pages that are pictures without text', images)
  tell('pdf-pages-broken', 'Pages that cannot be read', failed)
  const rotated = pages.filter((page) => page.rotated > 0).map(({ number }) => number)
  tell('pdf-rotated', 'Words that do not stand level were left out, on pages', rotated)
  const unread = pages.filter((page) => page.unread > 0)
  if (unread.length === 0) return
  const letters = unread.reduce((sum, page) => sum + page.unread, 0)
  const list = listOf(unread.map(({ number }) => name(number)))
  const message = `Letters that the file does not name could not be read: ${letters}, on pages ${list}.`
  tools.report({ code: 'pdf-unread', params: { count: letters, pages: list }, message })
}

/** At most ten names. */
function listOf(names: readonly string[]): string {
  return names.length <= 10 ? names.join(', ') : `${names.slice(0, 10).join(', ')}, …`
}
