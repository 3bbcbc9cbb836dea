/** Styles that pasted elements had, as far as they mean something in a note. */

/** The value of a property of an element's style, in lower case; empty when it has none. */
export function styleOf(element: Element, property: string): string {
  const declarations = (element.getAttribute('data-style') ?? '').toLowerCase().split(';')
  for (const declaration of declarations) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).trim()
  }
  return ''
}

/** Whether an element says of itself that it is bold (true) or not (false); undefined when it says nothing. */
export function boldness(element: Element): boolean | undefined {
  const weight = styleOf(element, 'font-weight')
  if (weight === '') return undefined
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600
}

/** Whether an element says of itself that it is italic or not; undefined when it says nothing. */
export function slant(element: Element): boolean | undefined {
  const style = styleOf(element, 'font-style')
  if (style === '') return undefined
  return style === 'italic' || style === 'oblique'
}

/** Whether an element says of itself that its words are struck out. */
export function isStruck(element: Element): boolean {
  return /line-through/.test(styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line'))
}

/** Whether an element was not to be seen where it came from. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'mso-list') === 'ignore'
  )
}
