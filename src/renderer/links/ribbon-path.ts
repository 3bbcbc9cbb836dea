/**
 * The shapes of links as SVG paths. A ribbon joins the whole height of one passage to the whole height of
 * the other: flat ends, an S between. Px, from the top left of the gutter's stage. Pure.
 */

/** A vertical stretch of an edge of the gutter. */
export interface Flat {
  readonly top: number
  readonly bottom: number
}

/** From the left edge to the right one. */
export function ribbonPath(width: number, left: Flat, right: Flat): string {
  const half = round(width / 2)
  const [a, b, c, d] = [left.top, left.bottom, right.top, right.bottom].map(round)
  return `M0 ${a}C${half} ${a} ${half} ${c} ${round(width)} ${c}V${d}C${half} ${d} ${half} ${b} 0 ${b}Z`
}

/** The same as one thin line, between the middles. */
export function threadPath(width: number, left: Flat, right: Flat): string {
  const half = round(width / 2)
  const [a, b] = [round(middle(left)), round(middle(right))]
  return `M0 ${a}C${half} ${a} ${half} ${b} ${round(width)} ${b}`
}

/** Between two passages of one text: a band that leaves the edge and comes back to it. */
export function arcPath(width: number, edge: 'left' | 'right', one: Flat, other: Flat): string {
  const [upper, lower] = one.top <= other.top ? [one, other] : [other, one]
  const reach = Math.min(width * 0.7, 18 + (lower.top - upper.top) / 6)
  const x = edge === 'left' ? 0 : round(width)
  const inward = edge === 'left' ? 1 : -1
  const outer = round(x + inward * reach * 1.33)
  const inner = round(x + inward * Math.max(reach * 1.33 - 10, 6))
  const [a, b, c, d] = [upper.top, upper.bottom, lower.top, lower.bottom].map(round)
  return `M${x} ${a}C${outer} ${a} ${outer} ${d} ${x} ${d}V${c}C${inner} ${c} ${inner} ${b} ${x} ${b}Z`
}

/** Towards a text that is not on the desk: a short flap. */
export function flapPath(width: number, edge: 'left' | 'right', at: Flat): string {
  const length = Math.min(16, width / 4)
  const [x, tip] = edge === 'left' ? [0, length] : [width, width - length]
  const waist = Math.min(4, (at.bottom - at.top) / 3)
  return `M${round(x)} ${round(at.top)}L${round(tip)} ${round(at.top + waist)}V${round(at.bottom - waist)}L${round(x)} ${round(at.bottom)}Z`
}

/** Where the name of a link stands. */
export function nameAt(width: number, one: Flat, other: Flat): { x: number; y: number } {
  return { x: width / 2, y: (middle(one) + middle(other)) / 2 }
}

export function middle(flat: Flat): number {
  return (flat.top + flat.bottom) / 2
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
