/**
 * Takes out of a page what a reader does not see: scripts, styles, forms, comments, what is hidden or only
 * decoration. What is written in a style or a formula's attribute and means something is said in the tree's own words
 * before styles go. The tree is changed in place, without recursion.
 */
import type { Comment, Doctype, Element, ElementContent, Nodes, Text } from 'hast'
import { attribute, elementsOf, wordsOf } from './walk.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Never words of a page, and nobody misses them. */
const UNSEEN = list(
  'script style template noscript link meta base title button input select option textarea datalist dialog ' +
    'frame frameset noframes applet param slot portal',
)
/** Pictures and players: nothing in them is text; that they were there is told where blocks are made. */
const EMBEDDED = list('iframe object embed canvas audio video map')
/** For screen readers only: "opens in a new window", "share on …". */
const ASIDE =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|mw-editsection|noprint)(?:\s|$)/u
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!\s*important\s*)?(?:;|$)/iu

type Child = ElementContent | Doctype | Comment | Text

/** @param whole keeps what is only out of the way of an article: what is not printed */
export function prune(tree: Nodes, whole: boolean): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue
    const children: Child[] = []
    const hasDecoration = node.children.some(isDecoration)
    for (const child of node.children) {
      if (child.type === 'text') children.push(child)
      if (child.type !== 'element') continue
      const kept = keep(child, whole, hasDecoration)
      if (!kept) continue
      children.push(kept)
      open.push(kept)
    }
    // A root's children and an element's are the same here: no doctype is kept.
    node.children = children as ElementContent[]
  }
}

function keep(element: Element, whole: boolean, besideDecoration: boolean): Element | undefined {
  const { tagName: name } = element
  if (UNSEEN.has(name) || isHidden(element) || isDecoration(element)) return undefined
  if (name === 'math') return formula(element)
  if (name === 'svg') return hasCaption(element) ? emptied(element) : undefined
  if (EMBEDDED.has(name)) return emptied(element)
  const className = attribute(element, 'className')
  // Where letters are drawn large by decoration, the words beside it are the text.
  if (ASIDE.test(className) && !besideDecoration && !(whole && /noprint/u.test(className))) return undefined
  return styled(element)
}

function isHidden(element: Element): boolean {
  const { hidden, style } = element.properties
  if (hidden !== undefined && hidden !== null && hidden !== false && hidden !== 'until-found') return true
  return typeof style === 'string' && HIDING.test(style)
}

/** `aria-hidden` on a sign or a letter; around paragraphs it is a page that was saved under a dialog. */
function isDecoration(node: Nodes): boolean {
  if (node.type !== 'element' || attribute(node, 'ariaHidden') !== 'true') return false
  for (const { tagName, properties } of elementsOf(node)) {
    if (/^(?:p|h[1-6]|li|main|article|table|pre)$/u.test(tagName)) return false
    if (tagName === 'img' && typeof properties['alt'] === 'string' && properties['alt'] !== '') return false
  }
  return true
}

/** A formula as its author wrote it, where the page says so. */
function formula(math: Element): Element | undefined {
  const written = attribute(math, 'alttext') || annotationOf(math)
  const words = written || wordsOf(math).replace(/\s+/gu, ' ').trim()
  if (words === '') return undefined
  return { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: words }] }
}

function annotationOf(math: Element): string {
  for (const element of elementsOf(math)) if (element.tagName === 'annotation') return wordsOf(element).trim()
  return ''
}

function hasCaption(svg: Element): boolean {
  for (const element of elementsOf(svg))
    if (/^(?:title|text|desc)$/u.test(element.tagName) && wordsOf(element).trim() !== '') return true
  return false
}

function emptied({ tagName }: Element): Element {
  return { type: 'element', tagName, properties: {}, children: [] }
}

/** Small capitals, line ends and emphasis may be said in a style; they are kept as a class or an element. */
function styled(element: Element): Element {
  const { style } = element.properties
  if (typeof style !== 'string') return element
  if (/font-variant(?:-caps)?\s*:\s*(?:all-)?small-caps/iu.test(style)) addClass(element, 'small-caps')
  if (/white-space\s*:\s*(?:pre|pre-line|pre-wrap|break-spaces)\s*(?:;|$)/iu.test(style))
    addClass(element, 'pre-line')
  if (element.tagName === 'span' || element.tagName === 'font') {
    if (/font-style\s*:\s*(?:italic|oblique)/iu.test(style)) element.tagName = 'i'
    else if (/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) element.tagName = 'b'
    else if (/vertical-align\s*:\s*super/iu.test(style)) element.tagName = 'sup'
    else if (/vertical-align\s*:\s*sub/iu.test(style)) element.tagName = 'sub'
  }
  return element
}

function addClass(element: Element, name: string): void {
  const { className } = element.properties
  element.properties['className'] = [...(Array.isArray(className) ? className : []), name]
}
