/**
 * Footnotes and endnotes as mammoth writes them – a number in brackets, a list at the end, an arrow back – brought
 * into the roles that the converter to blocks knows: `doc-noteref`, `doc-footnote`, `doc-endnote`.
 * https://www.w3.org/TR/dpub-aria/
 */
import type { Element, ElementContent, Root } from 'hast'
import { elementsOf } from '../html/walk.ts'

const NOTE = /^(?<kind>foot|end)note-(?!ref-)/u
const REFERENCE = /^#(?:foot|end)note-(?!ref-)/u
const BACK = /^#(?:foot|end)note-ref-/u

/** Changes the tree in place. Items of lists have ids only where they are notes; a file's own bookmarks are on links. */
export function markNotes(tree: Root): void {
  for (const element of elementsOf(tree)) {
    const { tagName: name, properties } = element
    const href = String(properties['href'] ?? '')
    if (name === 'a' && REFERENCE.test(href)) {
      properties['role'] = 'doc-noteref'
      const label = element.children[0]
      if (label?.type === 'text') label.value = label.value.replace(/^\[(\d+)\]$/u, '$1')
    } else if (name === 'ol') element.children = element.children.map(noteOf)
    if (name === 'ol' && element.children.some(isNote)) element.tagName = 'section'
  }
}

function noteOf(item: ElementContent): ElementContent {
  if (item.type !== 'element' || item.tagName !== 'li') return item
  const kind = NOTE.exec(String(item.properties['id'] ?? ''))?.groups?.['kind']
  if (kind === undefined) return item
  const properties = { ...item.properties, role: `doc-${kind}note` }
  return { ...item, tagName: 'aside', properties, children: item.children.map(withoutArrow) }
}

function isNote(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'aside'
}

/** The link back ends the note's last paragraph, after a space. */
function withoutArrow(child: ElementContent): ElementContent {
  if (child.type !== 'element' || child.tagName !== 'p') return child
  const arrow = child.children.findIndex((one) => one.type === 'element' && isBack(one))
  return arrow < 0 ? child : { ...child, children: child.children.slice(0, arrow) }
}

function isBack({ tagName, properties }: Element): boolean {
  return tagName === 'a' && BACK.test(String(properties['href'] ?? ''))
}
