/** A style or a locale as the citation library takes it: elements with their attributes and children. */
export interface CslNode {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (CslNode | string)[]
}

/** The child elements of a name. */
export function childrenOf({ children }: CslNode, name: string): readonly CslNode[] {
  return children.filter((child): child is CslNode => typeof child !== 'string' && child.name === name)
}

/** All the words in an element, white space folded. */
export function wordsIn(node: CslNode | undefined): string {
  const words = (one: CslNode): string =>
    one.children.map((child) => (typeof child === 'string' ? child : words(child))).join('')
  return node ? words(node).replace(/\s+/gu, ' ').trim() : ''
}
