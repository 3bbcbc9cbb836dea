/**
 * The words of a block as HTML: highlights outside, typography inside, each closed and opened again where they cross
 * without nesting. The words between the tags are exactly those of the text; numbers of notes are written by the
 * style sheet, so that what is copied or searched is the text alone.
 */
import type { Block, Mark as Typography } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { attribute, esc } from './markup.ts'
import type { Mark, Strip } from './strips.ts'

/** What a line of text needs to know of the edition around it. */
export interface Line {
  /** those that lie over the block, by start */
  readonly strips: readonly Strip[]
  /** those that stand in it */
  readonly marks: readonly Mark[]
  /** offset of the block in the text */
  readonly start: number
  /** id of the element that holds a footnote, or undefined when it is not in the edition */
  footnote(container: string): string | undefined
  /** id of the sign that its footnote leads back to, once */
  signId(container: string): string | undefined
  /** accessible name of the number of a note */
  readonly nameOf: (number: number) => string
  /** passages that can be gone to already: each has one anchor, where it begins */
  readonly anchored: Set<number>
  /** what stands in the block and is written already */
  readonly numbered: Set<Mark>
}

/** An element that is open over a stretch of the block. */
interface Layer {
  readonly start: number
  readonly end: number
  /** its tag, each time it is opened */
  open(): string
  readonly close: string
  /** what cannot stand in another of its kind */
  readonly isLink: boolean
}

/** The HTML of `text[from, to)`. @param isLast numbers that stand after it are written too: nothing follows it in its block */
export function inlineHtml(
  block: Block,
  line: Line,
  from = 0,
  to = block.text.length,
  isLast = true,
): string {
  const typography = (block.marks ?? []).flatMap((mark) => typeset(mark, line)).toSorted(byStart)
  const inside = (layer: Layer): boolean => layer.start < to && layer.end > from && layer.start < layer.end
  const waiting = [...line.strips.map((strip) => highlight(strip, line)), ...typography].filter(inside)
  const rank = new Map(waiting.map((layer, at) => [layer, at]))
  const marks = numbersIn(line, from, to, isLast)
  const queue = waiting.toSorted(byStart)
  const points = boundaries(waiting, marks, from, to)

  let html = ''
  let open: Layer[] = []
  let active: Layer[] = []
  let next = 0
  let mark = 0
  for (const [index, at] of points.entries()) {
    active = active.filter(({ end }) => end > at)
    for (let layer = queue[next]; layer && layer.start <= at; layer = queue[++next]) active.push(layer)
    const wanted = withoutNestedLinks(active.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)))
    const due: Mark[] = []
    for (let one = marks[mark]; one && one.at <= at; one = marks[++mark]) due.push(one.mark)
    let same = shared(open, wanted)
    // A number is a link: no link of the text may be around it.
    if (due.length > 0) same = Math.min(same, firstLink(open, same))
    html += closing(open, same)
    html += due.map((one) => number(one, line)).join('')
    const end = points[index + 1]
    if (end === undefined) return html
    html += wanted
      .slice(same)
      .map((layer) => layer.open())
      .join('')
    html += esc(block.text.slice(at, end))
    open = wanted
  }
  return html
}

function byStart(a: Layer, b: Layer): number {
  return a.start - b.start || b.end - a.end
}

/** Every offset at which something begins, ends or is written, with both ends of the stretch. */
function boundaries(
  layers: readonly Layer[],
  marks: readonly { at: number }[],
  from: number,
  to: number,
): number[] {
  const points = new Set([from, to])
  for (const { start, end } of layers) {
    points.add(Math.min(Math.max(start, from), to))
    points.add(Math.min(Math.max(end, from), to))
  }
  for (const { at } of marks) points.add(at)
  return [...points].toSorted((a, b) => a - b)
}

/** The numbers that belong into a stretch, each at its place in it; those in a gap before it too. */
function numbersIn(line: Line, from: number, to: number, isLast: boolean): { at: number; mark: Mark }[] {
  return line.marks.flatMap((mark) => {
    const offset = mark.offset - line.start
    if (line.numbered.has(mark) || (offset > to && !isLast)) return []
    line.numbered.add(mark)
    return [{ at: Math.min(Math.max(offset, from), to), mark }]
  })
}

function withoutNestedLinks(layers: readonly Layer[]): Layer[] {
  let hasLink = false
  return layers.filter(({ isLink }) => {
    const isNested = isLink && hasLink
    hasLink ||= isLink
    return !isNested
  })
}

function shared(a: readonly Layer[], b: readonly Layer[]): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same
}

function firstLink(open: readonly Layer[], otherwise: number): number {
  const at = open.findIndex(({ isLink }) => isLink)
  return at < 0 ? otherwise : at
}

function closing(open: readonly Layer[], down: number): string {
  return open
    .slice(down)
    .toReversed()
    .map((layer) => layer.close)
    .join('')
}

function highlight({ start, end, style, lane, entry }: Strip, line: Line): Layer {
  const { number } = entry
  const look = style ? `h ${style.mark} c${style.colour} l${lane}` : 'h bare'
  return {
    start: start - line.start,
    end: end - line.start,
    open: () =>
      `<mark class="${look}"${number === undefined ? '' : `${anchor(number, line)} data-n="${number}"`}>`,
    close: '</mark>',
    isLink: false,
  }
}

/** The id that a passage is gone to by, the first time it is asked for. */
function anchor(number: number, { anchored }: Line): string {
  if (anchored.has(number)) return ''
  anchored.add(number)
  return ` id="p${number}"`
}

function number({ entry }: Mark, line: Line): string {
  const { number = 0, annotation } = entry
  const colour = annotation.style ? ` c${annotation.style.colour}` : ''
  const name = esc(line.nameOf(number))
  return `<a class="no${colour}"${anchor(number, line)} href="#n${number}" data-n="${number}" aria-label="${name}"></a>`
}

const TAGS = { em: 'em', strong: 'strong', sup: 'sup', sub: 'sub', code: 'code' } as const

function typeset(mark: Typography, line: Line): Layer[] {
  const { start, end, type, attrs } = mark
  const layer = (open: string, close: string, isLink = false): Layer[] => [
    { start, end, open: () => open, close, isLink },
  ]
  switch (type) {
    case 'smallcaps':
      return layer('<span class="sc">', '</span>')
    case 'link': {
      const href = safeUrl(attrs?.href)
      return href === undefined ? [] : layer(`<a href="${esc(href)}" rel="noreferrer">`, '</a>', true)
    }
    case 'noteRef': {
      const container = attrs?.container ?? ''
      const id = line.footnote(container)
      const open = (): string =>
        `<a class="fnref"${attribute('id', line.signId(container))} href="#${id}" role="doc-noteref">`
      return id === undefined ? [] : [{ start, end, open, close: '</a>', isLink: true }]
    }
    default:
      return layer(`<${TAGS[type]}>`, `</${TAGS[type]}>`)
  }
}
