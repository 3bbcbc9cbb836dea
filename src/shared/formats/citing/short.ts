/** Scholion's own way to cite: “Liptako-Gourma Charter, art. 8(2)”, with creators and date where they are known. */
import type { Document } from '#shared/model/document.ts'
import { type Cited, citedFromText, escaped } from './cited.ts'

/** A place in a document, or the whole of it. */
export function citeShort(document: Document | undefined, place: string | undefined): Cited {
  const creators = document?.creators.join('; ')
  return joined([creators, { title: document?.title ?? '' }, document?.date, place])
}

/** The document as it stands in a list of works. */
export function referShort(document: Document): Cited {
  const { creators, title, subtitle, container, volume, publisher, date, doi, source } = document
  const name = [title, subtitle].filter(Boolean).join(': ')
  const within = [container, volume].filter(Boolean).join(' ')
  const where = doi ? `https://doi.org/${doi}` : source.address
  return joined([creators.join('; '), { title: name }, within, publisher, date, where])
}

type Part = string | undefined | { readonly title: string }

function joined(parts: readonly Part[]): Cited {
  const known = parts.flatMap((part) => {
    if (typeof part !== 'object') return part ? citedFromText(part) : []
    return part.title === '' ? [] : { text: part.title, html: `<i>${escaped(part.title)}</i>` }
  })
  const join = (key: keyof Cited): string => known.map((one) => one[key]).join(', ')
  return { text: join('text'), html: join('html') }
}
