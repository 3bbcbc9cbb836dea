/**
 * Offers breaks inside words without touching the canonical text: a text node is split where a word may be
 * broken, and an empty element stands between whose generated content is a soft hyphen. No text node gains a
 * unit, so offsets, selection, copying and finding count what they counted before; live ranges and the
 * selection follow both the splitting and the joining by the rules of the DOM (docs/adr/0008-hyphenation.md).
 */
import { breakPoints } from './break-points.ts'
import type { Breaker } from './patterns.ts'
import styles from './comfort.module.css'

const BREAK = 'data-break'
/** What is never broken: verse keeps its lines, code its letters, and a broken heading is a blemish. */
const WHOLE = 'h2, h3, h4, h5, h6, pre, [data-verse]'

/** Offers breaks in the blocks of a section. */
export function offerBreaks(section: HTMLElement, breaker: Breaker): void {
  for (const block of section.querySelectorAll<HTMLElement>('[data-block]')) {
    if (block.matches(WHOLE)) continue
    const cells = [...block.querySelectorAll<HTMLElement>('[data-start]')]
    for (const host of cells.length > 0 ? cells : [block]) breakWords(host, breaker)
  }
}

/** Takes all offers back; the words are whole text nodes again. */
export function withdrawBreaks(section: HTMLElement): void {
  const parents = new Set<Node>()
  for (const offer of section.querySelectorAll(`[${BREAK}]`)) {
    if (offer.parentNode) parents.add(offer.parentNode)
    offer.remove()
  }
  for (const parent of parents) parent.normalize()
}

function breakWords(host: HTMLElement, breaker: Breaker): void {
  const points = breakPoints(host.textContent, breaker)
  if (points.length === 0) return
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node)
  }
  let end = host.textContent.length
  // From the end, so that what is split off never moves what is still to be split.
  for (const node of nodes.toReversed()) {
    const start = end - node.length
    while ((points.at(-1) ?? -1) >= end) points.pop()
    for (let at = points.at(-1); at !== undefined && at > start; at = points.at(-1)) {
      points.pop()
      const rest = node.splitText(at - start)
      rest.parentNode?.insertBefore(offerElement(), rest)
    }
    end = start
  }
}

function offerElement(): HTMLElement {
  const element = document.createElement('span')
  element.setAttribute(BREAK, '')
  element.className = styles['break'] ?? ''
  return element
}
