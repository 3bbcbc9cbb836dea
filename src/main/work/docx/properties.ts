/** What a Word file says of itself, in its core properties. https://ecma-international.org/publications-and-standards/standards/ecma-376/ */
import { bibliographyOf } from '../bibliography.ts'
import type { Content } from '../importer.ts'
import { identifiersIn } from '../identifiers.ts'
import { elementsIn, readXml, type Where, wordsOf } from '../xml.ts'

/** @param text the part `docProps/core.xml`, where there is one */
export function coreProperties(text: string | undefined, where: Where): Content['bibliography'] {
  if (text === undefined) return {}
  const root = readXml(text, where)
  const said = (name: string): string | undefined => elementsIn(root, name).map(wordsOf)[0]
  return bibliographyOf({
    title: said('title'),
    creators: (said('creator') ?? '').split(';'),
    date: said('issued') ?? said('date') ?? said('created'),
    language: said('language'),
    publisher: said('publisher'),
    rights: said('rights'),
    description: said('description') ?? said('subject'),
    ...identifiersIn(elementsIn(root, 'identifier').map(wordsOf)),
  })
}
