/**
 * The article of a page without what stands around it, by Mozilla's Readability (the reader view of Firefox).
 * What it hands back is a part of our own tree, read anew: only its choice is taken, none of its markup. Notes that
 * the article refers to are brought along when it left them behind.
 */
import { Readability } from '@mozilla/readability'
import type { Element, Root } from 'hast'
import { bodyOf, type DomNode, fromDom, toDom } from './dom.ts'
import { attribute, depthOf, elementsOf, wordsOf } from './walk.ts'

/** Elements of a page; above this, looking for the article would take longer than reading all of it. */
const ELEMENT_LIMIT = 30_000
/** Elements in each other; Readability climbs from each one. */
const DEPTH_LIMIT = 100
/** Characters an article has at least; Readability's own figure is 500. */
const ENOUGH = 140

export interface Article {
  readonly tree: Root
  readonly byline: string
}

/** The article, or undefined where there is none to be told from the rest. */
export function findArticle(page: Root, title: string): Article | undefined {
  let count = 0
  for (const _ of elementsOf(page)) if (++count > ELEMENT_LIMIT) return undefined
  if (depthOf(page) > DEPTH_LIMIT) return undefined
  const { document, elements } = toDom(page, title)
  const found = new Readability<DomNode>(document, {
    charThreshold: ENOUGH,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse()
  if (!found?.content) return undefined
  const tree = fromDom(found.content, elements)
  if (wordsOf(tree).trim().length < ENOUGH) return undefined
  bringNotes(tree, page)
  addTitle(tree, page, title)
  return { tree, byline: found.byline ?? '' }
}

/** Appends what links of the article point to and what is not in it: a note, never another part of the page. */
function bringNotes(tree: Root, page: Root): void {
  const here = new Set<string>()
  const wanted = new Set<string>()
  for (const element of elementsOf(tree)) {
    const id = attribute(element, 'id')
    if (id !== '') here.add(id)
    const href = attribute(element, 'href')
    if (element.tagName === 'a' && isNoteAddress(element, href)) wanted.add(decoded(href.slice(1)))
  }
  const list: Element = { type: 'element', tagName: 'ol', properties: {}, children: [] }
  const taken = new Set<Element>()
  for (const element of elementsOf(bodyOf(page))) {
    const id = attribute(element, 'id')
    if (id === '' || here.has(id) || !wanted.has(id) || taken.has(element)) continue
    taken.add(element)
    list.children.push(element)
  }
  if (list.children.length > 0) tree.children.push(list)
}

/** Whether a link looks like the sign of a note, by its role or by its address. */
function isNoteAddress(link: Element, href: string): boolean {
  if (!href.startsWith('#')) return false
  return (
    /\bdoc-noteref\b/u.test(attribute(link, 'role')) ||
    /^#_?(?:cite_note|fn|footnote|note|endnote|en\d)/iu.test(href)
  )
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Readability takes the heading that repeats the title away; it is the first words of the text. */
function addTitle(tree: Root, page: Root, title: string): void {
  for (const element of elementsOf(tree)) if (element.tagName === 'h1') return
  const own = [...elementsOf(bodyOf(page))].filter((element) => element.tagName === 'h1')
  const like =
    own.find((heading) => alike(wordsOf(heading), title)) ?? (own.length === 1 ? own[0] : undefined)
  if (!like) return
  const words = wordsOf(like).trim()
  for (const element of elementsOf(tree))
    if (element.tagName === 'h2' && wordsOf(element).trim() === words) return
  tree.children.unshift(like)
}

function alike(heading: string, title: string): boolean {
  const [words, all] = [heading, title].map((text) => text.replace(/\s+/gu, ' ').trim().toLowerCase())
  return (
    words !== undefined && words !== '' && all !== undefined && (all.includes(words) || words.includes(all))
  )
}
