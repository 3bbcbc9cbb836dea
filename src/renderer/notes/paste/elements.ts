/** Small changes of pasted elements. Nothing here is ever in the window's page. */

/** Puts an element's content in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Puts another element in an element's place, around the same content; attributes are left behind. */
export function rename(element: Element, tag: string): HTMLElement {
  const other = element.ownerDocument.createElement(tag)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

/** Puts a new element around an element's content. */
export function wrapContent(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag)
  inner.append(...element.childNodes)
  element.append(inner)
}

/** Elements that match, the inner ones first. */
export function inward(root: Element, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].toReversed()
}

/** Whether there is nothing to read in an element: no words and no line of its own. */
export function isBlank(element: Element): boolean {
  return !/[^\s\u00A0\u200B\uFEFF]/u.test(element.textContent) && !element.querySelector('hr, table, input')
}
