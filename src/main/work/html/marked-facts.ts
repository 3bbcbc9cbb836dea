/**
 * Everything a page says about itself in markup meant for machines: `meta` (Dublin Core, Highwire's `citation_*`,
 * Open Graph), `link`, and JSON-LD. Read from the whole page before anything is taken out of it.
 */
import type { Element, Root } from 'hast'
import { readLinkedData, type LinkedFacts } from './json-ld.ts'
import { attribute, elementsOf, wordsOf } from './walk.ts'

/** Most facts of one name that are looked at; a page with more is no bibliography. */
const PER_NAME = 200
/** Longest JSON-LD script that is read, in UTF-16 units. */
const SCRIPT_LIMIT = 262_144
const SCRIPTS = 20

export interface MarkedFacts {
  /** what `meta` elements say, by name or property in lower case, in order */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** addresses of `link` elements by their relation */
  readonly links: ReadonlyMap<string, string>
  readonly linked: LinkedFacts
  /** words of `title` */
  readonly title: string
  /** words of the first `h1` */
  readonly heading: string
  readonly language: string
  readonly base: string
  /** the first `time` that has a machine's date */
  readonly time: string
  /** the address a browser wrote into the page it saved */
  readonly savedFrom: string
}

export function markedFacts(tree: Root): MarkedFacts {
  const metas = new Map<string, string[]>()
  const links = new Map<string, string>()
  const found = { title: '', heading: '', language: '', base: '', time: '' }
  const scripts: string[] = []
  for (const element of elementsOf(tree)) {
    const { tagName } = element
    if (tagName === 'meta') readMeta(element, metas)
    else if (tagName === 'link' || tagName === 'a') readLink(element, links)
    else if (tagName === 'html')
      found.language ||= attribute(element, 'lang') || attribute(element, 'xml:lang')
    else if (tagName === 'title') found.title ||= wordsOf(element).replace(/\s+/gu, ' ').trim()
    else if (tagName === 'h1') found.heading ||= wordsOf(element).replace(/\s+/gu, ' ').trim()
    else if (tagName === 'base') found.base ||= attribute(element, 'href')
    else if (tagName === 'time') found.time ||= attribute(element, 'dateTime')
    else if (isLinkedData(element) && scripts.length < SCRIPTS) scripts.push(wordsOf(element))
  }
  const linked = readLinkedData(scripts.filter((script) => script.length <= SCRIPT_LIMIT))
  return { metas, links, linked, ...found, savedFrom: savedFrom(tree) }
}

function readMeta(element: Element, metas: Map<string, string[]>): void {
  const name = (attribute(element, 'name') || attribute(element, 'property')).toLowerCase()
  const value = attribute(element, 'content').replace(/\s+/gu, ' ')
  if (name === '' || value === '') return
  const known = metas.get(name) ?? []
  if (known.length < PER_NAME) known.push(value)
  metas.set(name, known)
}

/** `rel` is the first that says it; of links in the text only the licence is a fact about the page. */
function readLink(element: Element, links: Map<string, string>): void {
  const href = attribute(element, 'href')
  if (href === '') return
  for (const rel of attribute(element, 'rel').toLowerCase().split(/\s+/u)) {
    const isFact = rel === 'license' || (element.tagName === 'link' && rel === 'canonical')
    if (isFact && !links.has(rel)) links.set(rel, href)
  }
}

function isLinkedData(element: Element): boolean {
  return element.tagName === 'script' && attribute(element, 'type').toLowerCase() === 'application/ld+json'
}

/** `<!-- saved from url=(0025)https://example.org/page -->`: Chromium, Firefox's extensions, Internet Explorer. */
function savedFrom(tree: Root): string {
  for (const child of tree.children) {
    const found = child.type === 'comment' && /^\s*saved from url=\(\d+\)(?<url>\S+)/u.exec(child.value)
    if (found) return found.groups?.['url'] ?? ''
  }
  return ''
}
