/**
 * Makes the chapters of a book one page: ids that are unique in the book, links between chapters that lead to them,
 * and what `epub:type` says of notes and page breaks said as the roles that the converter to blocks knows.
 * https://www.w3.org/TR/epub-ssv-11/
 */
import type { Element, Root } from 'hast'
import { attribute, elementsOf, wordsOf } from '../html/walk.ts'
import { resolve } from './resolve.ts'

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\bnoteref\b/u, 'doc-noteref'],
  [/\bfootnote\b/u, 'doc-footnote'],
  [/\b(?:endnote|rearnote)\b/u, 'doc-endnote'],
  [/\bpagebreak\b/u, 'doc-pagebreak'],
]
/** Lists of notes, which have the names of notes in their own. */
const LIST = /\b(?:foot|end|rear)notes\b/u

/** Changes a chapter in place. @param places the number of each chapter by the name of its file */
export function markPlaces(tree: Root, part: string, places: ReadonlyMap<string, number>): void {
  const here = places.get(part) ?? 0
  for (const element of elementsOf(tree)) {
    const { properties } = element
    const id = attribute(element, 'id')
    if (id !== '') properties['id'] = placeName(id, here)
    if (element.tagName === 'a' && attribute(element, 'href') !== '') relink(element, part, places)
    const role = roleOf(element)
    if (role === undefined) continue
    properties['role'] = role
    // Notes are often hidden until they are asked for.
    if (role === 'doc-footnote' || role === 'doc-endnote') unhide(element)
    if (role === 'doc-pagebreak') toPageBreak(element)
  }
}

const placeName = (id: string, chapter: number): string => `${id}.${chapter}`

function roleOf(element: Element): string | undefined {
  const said = `${attribute(element, 'epub:type')} ${attribute(element, 'role')}`
  return LIST.test(said) ? undefined : ROLES.find(([type]) => type.test(said))?.[1]
}

function relink(link: Element, part: string, places: ReadonlyMap<string, number>): void {
  const target = resolve(attribute(link, 'href'), part)
  if (!target) return
  const chapter = places.get(target.part)
  if (chapter === undefined || target.place === '') delete link.properties['href']
  else link.properties['href'] = `#${placeName(target.place, chapter)}`
}

function unhide({ properties }: Element): void {
  delete properties['hidden']
  delete properties['style']
  delete properties['ariaHidden']
}

/** A page's number is where a reader stands, not a word of the text. */
function toPageBreak(element: Element): void {
  const page = [attribute(element, 'ariaLabel'), attribute(element, 'title'), wordsOf(element).trim()]
  element.properties['ariaLabel'] = page.find((words) => words !== '') ?? ''
  element.children = []
}
