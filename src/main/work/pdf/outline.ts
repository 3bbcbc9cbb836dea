/** The headings that a PDF's outline (its bookmarks) names. */
import { type Outline, plainWords } from './headings.ts'
import type { Pdf } from './open.ts'

const ENTRY_LIMIT = 20_000
const DEPTH_LIMIT = 6

type Entries = Awaited<ReturnType<Pdf['getOutline']>>

export async function outlineOf(pdf: Pdf): Promise<Outline> {
  const found = new Map<string, number>()
  let level: Entries = await pdf.getOutline().catch(() => [])
  for (let depth = 1; depth <= DEPTH_LIMIT && level && found.size < ENTRY_LIMIT; depth++) {
    const next: Entries = []
    for (const { title, items } of level) {
      const words = plainWords(title)
      if (words !== '' && !found.has(words)) found.set(words, depth)
      next.push(...(items as Entries))
    }
    level = next.length > 0 ? next : []
    if (level.length === 0) break
  }
  return found
}
