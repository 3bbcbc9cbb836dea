/**
 * Footnotes and endnotes of a page: which links are signs of notes, which elements are the notes, and which links in
 * them only lead back. A page says so by roles (DPUB-ARIA, EPUB), or by two addresses that point at each other:
 * Wikipedia, Word, Gutenberg and Markdown all do that and have no other habit in common.
 */
import type { Element, Nodes } from 'hast'
import { textOf } from './text-of.ts'

export interface Note {
  /** id of its container */
  readonly id: string
  /** its sign as printed, without brackets */
  readonly label: string
}

export interface Notes {
  /** note for each sign */
  readonly signs: ReadonlyMap<Element, Note>
  readonly notes: ReadonlyMap<Element, Note>
  /** links back to signs, and what holds only such links */
  readonly backs: ReadonlySet<Element>
}

const NONE: Notes = { signs: new Map(), notes: new Map(), backs: new Set() }

/** Elements that can be a note; what is larger is a part of the text. */
const NOTE = /^(?:li|p|div|aside|section|dd|footer|blockquote)$/u
const BEYOND = /^(?:html|body|main|article|table|tr|td|th|h[1-6]|nav|header|figure)$/u
/** Nodes of a note; what has more is looked at no further. */
const SIZE = 2000
/** What a note's sign looks like: `1`, `[12]`, `(a)`, `*`, `[note 3]`. */
const SIGN = /^[\s[({]*(?:(?:note|nb|n|fn)\.?\s*)?(?:\d{1,4}|\p{L}{1,4}|[*†‡§¶‖#°]{1,4})[\s\])}.:]*$/iu
const ADDRESS = /^#(?:cite_note|_?ftn\d|_?edn\d|fn|footnote|endnote|note[-_:]?\d)/iu
/** Elements a climb passes at most. */
const CLIMB = 64

interface Place {
  readonly parent: Element | undefined
  readonly order: number
}

interface PageMap {
  readonly places: ReadonlyMap<Element, Place>
  readonly named: ReadonlyMap<string, Element>
  readonly links: readonly Element[]
}

/** Linear in the tree. */
export function findNotes(tree: Nodes): Notes {
  const map = mapOf(tree)
  if (map.links.length === 0) return NONE
  const inside = linksInside(map)
  const signs = new Map<Element, Note>()
  const notes = new Map<Element, Note>()
  const backs = new Set<Element>()
  for (const link of map.links) {
    const target = targetOf(map, link)
    const note = target && noteAround(map, target)
    if (!note || !isAfter(map, note, link) || isInside(map, link, note)) continue
    const returning = (inside.get(note) ?? []).filter((back) => leadsTo(map, back, link))
    // A note that one sign leads to has others like it, though it leads back to the first only.
    if (!isSign(link, note, returning.length > 0 || notes.has(note))) continue
    const known = notes.get(note) ?? { id: `n${notes.size + 1}`, label: labelOf(link) }
    notes.set(note, known)
    signs.set(link, known)
    for (const back of [...returning, ...(inside.get(note) ?? []).filter(isBack)]) {
      backs.add(back)
      const around = map.places.get(back)?.parent
      if (around && hasClass(around, /^mw-cite-backlink$/u)) backs.add(around)
    }
  }
  return { signs, notes, backs }
}

/** Where each element stands, what is named, and the links within the page. */
function mapOf(tree: Nodes): PageMap {
  const places = new Map<Element, Place>()
  const named = new Map<string, Element>()
  const links: Element[] = []
  const open: { readonly node: Nodes; readonly parent: Element | undefined }[] = [
    { node: tree, parent: undefined },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, parent } = next
    const element = node.type === 'element' ? node : undefined
    if (element) {
      places.set(element, { parent, order: places.size })
      for (const name of [element.properties['id'], element.properties['name']])
        if (typeof name === 'string' && name !== '' && !named.has(name)) named.set(name, element)
      if (element.tagName === 'a' && fragmentOf(element) !== '') links.push(element)
    }
    if ('children' in node)
      for (const child of node.children.toReversed()) open.push({ node: child, parent: element })
  }
  return { places, named, links }
}

/** The links within each element that a link of the page points into. */
function linksInside(map: PageMap): ReadonlyMap<Element, readonly Element[]> {
  const inside = new Map<Element, Element[]>()
  for (const link of map.links) {
    const target = targetOf(map, link)
    const note = target && noteAround(map, target)
    if (note && !inside.has(note)) inside.set(note, [])
  }
  for (const link of map.links)
    for (const around of ancestors(map, link, CLIMB)) inside.get(around)?.push(link)
  return inside
}

function* ancestors({ places }: PageMap, element: Element, most: number): Generator<Element> {
  let at: Element | undefined = element
  for (let steps = 0; at && steps <= most; steps++) {
    yield at
    at = places.get(at)?.parent
  }
}

/** The smallest element around a target that can be a note. */
function noteAround(map: PageMap, target: Element): Element | undefined {
  for (const element of ancestors(map, target, 4)) {
    if (BEYOND.test(element.tagName)) return undefined
    if (!NOTE.test(element.tagName)) continue
    const parent = map.places.get(element)?.parent
    const whole = parent && NOTE.test(parent.tagName) && isNamedNote(parent) ? parent : element
    return isSmall(whole) ? whole : undefined
  }
  return undefined
}

function isNamedNote(element: Element): boolean {
  const { id } = element.properties
  return (
    (typeof id === 'string' && /^(?:s?d?footnote|ftn|edn|fn|sdendnote)-?\d+$/iu.test(id)) ||
    hasClass(element, /^(?:footnote|endnote)$/iu)
  )
}

function isSmall(root: Element): boolean {
  let count = 0
  const open: Element[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    count += 1 + element.children.length
    if (count > SIZE || /^h[1-6]$/u.test(element.tagName)) return false
    for (const child of element.children) if (child.type === 'element') open.push(child)
  }
  return true
}

function isAfter({ places }: PageMap, note: Element, link: Element): boolean {
  return (places.get(note)?.order ?? 0) > (places.get(link)?.order ?? 0)
}

function isInside(map: PageMap, link: Element, note: Element): boolean {
  for (const around of ancestors(map, link, CLIMB)) if (around === note) return true
  return false
}

/** Whether a link in a note leads to a sign, to what holds it, or to an empty anchor beside it. */
function leadsTo(map: PageMap, back: Element, sign: Element): boolean {
  const target = targetOf(map, back)
  if (!target) return false
  for (const around of ancestors(map, sign, 3)) if (around === target) return true
  const beside = map.places.get(target)?.parent
  return beside !== undefined && target.children.length === 0 && beside === map.places.get(sign)?.parent
}

function isSign(link: Element, note: Element, isMutual: boolean): boolean {
  if (hasRole(link, /^(?:doc-)?noteref$/u)) return true
  if (!SIGN.test(textOf(link))) return false
  return (
    isMutual || hasRole(note, /^(?:doc-)?(?:footnote|endnote|rearnote|note)$/u) || ADDRESS.test(hrefOf(link))
  )
}

function isBack(link: Element): boolean {
  return hasRole(link, /^(?:doc-)?backlink$/u) || /^\s*[↑↩⏎^]\uFE0E?\s*$/u.test(textOf(link))
}

function labelOf(link: Element): string {
  return textOf(link)
    .replace(/[\s[\](){}]+/gu, ' ')
    .trim()
    .slice(0, 20)
    .toWellFormed()
    .normalize('NFC')
}

function hasRole({ properties }: Element, pattern: RegExp): boolean {
  const said = [properties['role'], properties['epub:type'], properties['epubType']]
  return said.some((value) =>
    String(Array.isArray(value) ? value.join(' ') : (value ?? ''))
      .split(' ')
      .some((word) => pattern.test(word)),
  )
}

function hasClass({ properties: { className } }: Element, pattern: RegExp): boolean {
  return Array.isArray(className) && className.some((name) => typeof name === 'string' && pattern.test(name))
}

function targetOf({ named }: PageMap, link: Element): Element | undefined {
  const fragment = fragmentOf(link)
  return fragment === '' ? undefined : named.get(fragment)
}

function hrefOf({ properties: { href } }: Element): string {
  return typeof href === 'string' ? href : ''
}

function fragmentOf(link: Element): string {
  const href = hrefOf(link)
  if (!href.startsWith('#')) return ''
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}
