/**
 * Looks for quotations whose source nobody knows in the texts of a library, one text after the other: a
 * quotation belongs to a document when its words stand in one place of one document only.
 */
import type { Span } from '#shared/model/passage.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import { bareText, bareWords } from '#shared/text/bare.ts'
import { placesOfMany } from '#shared/text/many-words.ts'
import type { Aim } from './annotation-import.ts'
import type { Elsewhere } from './plan.ts'
import { agreement, bareForms, quoteFinder, type Sought } from './quote-finder.ts'

/** Bare letters that are hardly the same by chance; shorter quotations need surroundings that agree. */
const TELLING = 16
/** Bare letters of the surroundings that do. */
const TELLING_CONTEXT = 8

export interface LibrarySearch {
  /** looks in one more text */
  look(document: string, table: BlockTable): void
  /** undefined when no text has the words */
  found(aim: Aim): Elsewhere | undefined
}

/** @param aims what is looked for; those without words are left out */
export function librarySearch(aims: readonly Aim[]): LibrarySearch {
  const sought = new Map<string, { readonly aim: Sought; readonly forms: readonly string[] }>()
  for (const aim of aims) {
    if (!aim.quote) continue
    const one = { ...aim, quote: aim.quote }
    sought.set(keyOf(aim), { aim: one, forms: bareForms(one) })
  }
  const words = new Set([...sought.values()].flatMap(({ forms }) => forms))
  const answers = new Map<string, Elsewhere>()
  return {
    look(document, { text }) {
      const there = placesOfMany(bareText(text).bare, words, 1)
      if (there?.size === 0) return
      const finder = quoteFinder(text)
      // A text that was given up may have any of them.
      const here = [...sought].filter(([, { forms }]) => !there || forms.some((form) => there.has(form)))
      for (const [, { aim }] of here) finder.expect(aim)
      for (const [key, { aim }] of here) {
        const place = finder.find(aim)
        if (place.status === 'orphan') {
          if (place.reason === 'ambiguous') answers.set(key, 'several')
          continue
        }
        if (!isTelling(text, aim.quote, place.span)) continue
        const before = answers.get(key)
        answers.set(key, before === undefined ? { document } : 'several')
      }
    },
    found: (aim) => (aim.quote ? answers.get(keyOf(aim)) : undefined),
  }
}

function isTelling(text: string, quote: Sought['quote'], span: Span): boolean {
  if (bareWords(quote.exact).length >= TELLING) return true
  return agreement(text, span, bareWords(quote.prefix), bareWords(quote.suffix)) >= TELLING_CONTEXT
}

function keyOf({ quote, cut }: Aim): string {
  return JSON.stringify([quote?.exact, quote?.prefix, quote?.suffix, cut])
}
