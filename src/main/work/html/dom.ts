/**
 * An HTML tree as a linkedom document and back, for Readability, which needs a DOM. Only the attributes it judges
 * by go over; each element carries its number in the tree, and what comes back has the tree's own attributes
 * again, so nothing that a DOM makes of an attribute is ever believed.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { parseHTML } from 'linkedom'
import { attribute, elementsOf } from './walk.ts'

/** What is used of a DOM node; the types of the DOM itself are not for Node code. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<DomNode>
  appendChild(child: DomNode): unknown
}
interface DomElement extends DomNode {
  readonly localName: string
  setAttribute(name: string, value: string): void
  getAttribute(name: string): string | null
}

const NUMBER = 'data-n'
/** hast property -> attribute that Readability looks at. */
const CARRIED: Readonly<Record<string, string>> = {
  className: 'class',
  id: 'id',
  role: 'role',
  href: 'href',
  rel: 'rel',
  alt: 'alt',
  src: 'src',
  summary: 'summary',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  itemProp: 'itemprop',
}

export interface Carried {
  readonly document: Document
  /** the elements by their numbers */
  readonly elements: readonly Element[]
}

/** The body of a page as a document with that title. */
export function toDom(tree: Nodes, title: string): Carried {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const head = document.createElement('title')
  head.appendChild(document.createTextNode(title))
  document.head.appendChild(head)
  const elements: Element[] = []
  const open: { readonly from: readonly Nodes[]; readonly to: DomNode; at: number }[] = [
    { from: bodyOf(tree).children, to: document.body, at: 0 },
  ]
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const node = frame.from[frame.at++]
    if (!node) open.pop()
    else if (node.type === 'text') frame.to.appendChild(document.createTextNode(node.value))
    else if (node.type === 'element') {
      const made = document.createElement(node.tagName)
      made.setAttribute(NUMBER, String(elements.push(node) - 1))
      for (const [property, name] of Object.entries(CARRIED)) {
        const value = attribute(node, property)
        if (value !== '') made.setAttribute(name, value)
      }
      frame.to.appendChild(made)
      open.push({ from: node.children, to: made, at: 0 })
    }
  }
  return { document, elements }
}

/** A DOM node's children as a tree; linear, without recursion. */
export function fromDom(node: DomNode, elements: readonly Element[]): Root {
  const root: Root = { type: 'root', children: [] }
  const open: { readonly node: DomNode; readonly into: ElementContent[] | Root['children'] }[] = [
    { node, into: root.children },
  ]
  for (let frame = open.pop(); frame; frame = open.pop()) {
    for (const child of frame.node.childNodes) {
      if (child.nodeType === 3) frame.into.push({ type: 'text', value: child.nodeValue ?? '' })
      if (!isElement(child)) continue
      const known = elements[Number(child.getAttribute(NUMBER) ?? 'NaN')]
      const made: Element = {
        type: 'element',
        tagName: child.localName,
        properties: known?.properties ?? {},
        children: [],
      }
      frame.into.push(made)
      open.push({ node: child, into: made.children })
    }
  }
  return root
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

/** The element `body`, or what there is. */
export function bodyOf(tree: Nodes): Element | Root {
  for (const element of elementsOf(tree)) if (element.tagName === 'body') return element
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}
