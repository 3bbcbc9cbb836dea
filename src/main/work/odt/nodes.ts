/** Small pieces of an HTML tree, for what is made from other formats. */
import type { Element, ElementContent, Properties } from 'hast'
import type { Typography } from './styles.ts'

export function element(
  tagName: string,
  children: readonly ElementContent[],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children: [...children] }
}

export const text = (value: string): ElementContent => ({ type: 'text', value })

/** Wraps words in their typography, the first element outermost. */
export function typeset(
  typography: Typography,
  children: readonly ElementContent[],
): readonly ElementContent[] {
  return typography.reduceRight<readonly ElementContent[]>(
    (inside, name) =>
      name === 'small-caps'
        ? [element('span', inside, { className: ['small-caps'] })]
        : [element(name, inside)],
    children,
  )
}
