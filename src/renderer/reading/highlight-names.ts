/**
 * The registered names of a pane's highlights. Each pane has its own, so no pane can clear another's; the
 * style sheets in paint/ hold a rule for every one of them.
 */
import type { Style } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'

/** What is lit for a while, besides the annotations themselves; later ones lie above earlier ones. */
export const MOMENTS = ['hover', 'focus', 'linking', 'pulse'] as const
export type Moment = (typeof MOMENTS)[number]

/** An annotation without a style of its own (an imported comment) still shows where it is. */
const PLAIN: Style = { colour: 1, mark: 'dotted' }

/** `<side>-<mark>-<colour>-<lane>` */
export function highlightName(side: Side, style: Style | undefined, lane: number): string {
  const { mark, colour } = style ?? PLAIN
  return `${side}-${mark}-${colour}-${lane}`
}

export function momentName(side: Side, moment: Moment): string {
  return `${side}-${moment}`
}

/** The pane's own highlight of a name, registered when first asked for. */
export function ownHighlight(own: Map<string, Highlight>, name: string): Highlight {
  const known = own.get(name)
  if (known) return known
  const highlight = new Highlight()
  own.set(name, highlight)
  CSS.highlights.set(name, highlight)
  return highlight
}

/** Takes a pane's own names out of the registry, and no others. */
export function releaseHighlights(own: Map<string, Highlight>): void {
  for (const [name, highlight] of own) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
  own.clear()
}
