/**
 * What the styles of an OpenDocument text mean for its words: typography that is kept, kinds of paragraphs, numbered
 * or plain lists. Styles build on one another; the file's own unnamed ones stand before those they are based on.
 * https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part3-schema/OpenDocument-v1.3-os-part3-schema.html
 */
import { elementsIn, elementsNamed, type XmlElement } from '../xml.ts'

/** HTML elements, outermost first, for the typography of words. */
export type Typography = readonly string[]

export interface Styles {
  /** of a span, with all its style is based on */
  ofSpan(name: string | undefined): Typography
  /** of a whole paragraph, by its own unnamed style only: what its kind looks like is no emphasis */
  ofParagraph(name: string | undefined): Typography
  /** the named styles that a paragraph's style is or is based on, nearest first */
  kindsOf(name: string | undefined): readonly string[]
  /** whether the words of this style are not shown */
  isHidden(name: string | undefined): boolean
  /** @param level 1 for a list in no other */
  isOrdered(list: string | undefined, level: number): boolean
}

interface Style {
  readonly parent: string | undefined
  readonly isUnnamed: boolean
  readonly properties: ReadonlyMap<string, string>
}

/** Longest chain of styles that is followed; a circle ends there. */
const CHAIN = 20

/** @param roots of `styles.xml` and `content.xml`, where later ones win */
export function readStyles(roots: readonly XmlElement[]): Styles {
  const styles = new Map<string, Style>()
  const lists = new Map<string, ReadonlySet<number>>()
  for (const root of roots)
    for (const [group, isUnnamed] of [
      ['styles', false],
      ['automatic-styles', true],
    ] as const)
      for (const holder of elementsIn(root, group)) {
        for (const style of elementsIn(holder, 'style')) {
          const { attributes } = style
          const properties = elementsIn(style, 'text-properties')[0]?.attributes ?? new Map<string, string>()
          styles.set(keyOf(attributes.get('family'), attributes.get('name')), {
            parent: attributes.get('parent-style-name'),
            isUnnamed,
            properties,
          })
        }
        for (const list of elementsIn(holder, 'list-style'))
          lists.set(list.attributes.get('name') ?? '', numberedLevels(list))
      }
  const chain = (family: string, name: string | undefined): readonly [string, Style][] => {
    const found: [string, Style][] = []
    for (let at = name; at !== undefined && found.length < CHAIN; ) {
      const style = styles.get(keyOf(family, at))
      if (!style) break
      found.push([at, style])
      at = style.parent
    }
    return found
  }
  return {
    ofSpan: (name) => typographyOf(chain('text', name).map(([, style]) => style)),
    ofParagraph: (name) =>
      typographyOf(
        chain('paragraph', name)
          .map(([, style]) => style)
          .filter((style) => style.isUnnamed),
      ),
    kindsOf: (name) => [...new Set([...chain('paragraph', name).map(([id]) => id), ...(name ? [name] : [])])],
    isHidden: (name) =>
      chain('text', name).some(([, { properties }]) => properties.get('display') === 'none'),
    isOrdered: (list, level) => lists.get(list ?? '')?.has(level) ?? false,
  }
}

const keyOf = (family: string | undefined, name: string | undefined): string =>
  `${family ?? ''} ${name ?? ''}`

function numberedLevels(list: XmlElement): ReadonlySet<number> {
  const numbered = elementsNamed(list, 'list-level-style-number').filter(
    ({ attributes }) => (attributes.get('num-format') ?? '') !== '',
  )
  return new Set(numbered.map(({ attributes }) => Number(attributes.get('level'))))
}

/** The nearest style that says something of a property decides. */
function typographyOf(styles: readonly Style[]): Typography {
  const said = (property: string): string =>
    styles.map(({ properties }) => properties.get(property)).find((value) => value !== undefined) ?? ''
  const position = said('text-position')
  return [
    ...(/^(?:bold|[6-9]00)$/u.test(said('font-weight')) ? ['strong'] : []),
    ...(/^(?:italic|oblique)$/u.test(said('font-style')) ? ['em'] : []),
    ...(/^(?:super|[1-9])/u.test(position) ? ['sup'] : /^(?:sub|-)/u.test(position) ? ['sub'] : []),
    ...(said('font-variant') === 'small-caps' ? ['small-caps'] : []),
  ]
}
