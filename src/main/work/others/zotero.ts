/** What both forms of Zotero's exported notes share: citations as hints of the document, quotation marks taken off. */
import type { SourceHint } from '#shared/formats/import/annotation-import.ts'

/** `Title (creators)` is not in a note: a citation says “Family, 2020, p. 4”, its head may name the item. */
export function citationHint(source: string, citation: string, title: string): SourceHint {
  const [people = ''] = citation.split(/,?\s*(?:\d{4}|n\.d\.)/u)
  const creators = people.split(/\s+(?:and|et|&|und|y)\s+|,\s*/u).filter((name) => /\p{L}{2}/u.test(name))
  // “Annotations (14/03/2024, 10:12:00)” is what Zotero calls a note by itself.
  const isOwn = title !== '' && !/^annotations\b/iu.test(title)
  const named = title.replace(/^annotations?\s+(?:from|of|de)\s+/iu, '')
  return { source, titles: isOwn ? [named] : [], creators: creators.slice(0, 100), addresses: [] }
}

const PAIRS = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['"', '"'],
  ['‘', '’'],
  ['‹', '›'],
])

/** Words without the pair of quotation marks around them. */
export function unquoted(words: string): string {
  const text = words.trim()
  const close = PAIRS.get(text[0] ?? '')
  const isPair =
    close !== undefined &&
    text.length > 1 &&
    (text.endsWith(close) || (text[0] === '„' && text.endsWith('”')))
  return isPair ? text.slice(1, -1).trim() : text
}
