/**
 * Draws the ties of the gutter outside React. Extents are in content heights and cached by the geometry;
 * a frame subtracts the two scroll positions, culls, and writes. Layout is read when something was laid
 * out anew, never after a write. React is told which ties to mount and how many leave the sight.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { SIDES, type Side } from '#shared/model/desk.ts'
import { arcPath, flapPath, nameAt, ribbonPath, threadPath } from './ribbon-path.ts'
import {
  type Counts,
  countLeaving,
  nearest,
  NO_COUNTS,
  type Placed,
  placeTie,
  type Sights,
  spread,
} from './scene.ts'
import type { Tie, TieEnd } from './ties.ts'

export interface Drawn {
  readonly near: readonly Tie[]
  readonly counts: Counts
}

/** The elements of one mounted tie. */
interface TieElements {
  readonly path: SVGPathElement
  readonly name: HTMLElement
}

export interface RibbonPainter {
  attach(stage: HTMLElement, threads: SVGPathElement): () => void
  /** the ties of the desk; `isAskedFor` ones are drawn before any others */
  show(ties: readonly Tie[], isAskedFor: (tie: Tie) => boolean): void
  hold(link: string, elements: TieElements | null): void
  /** draws now, after elements came */
  settle(): void
}

/** Ties drawn fully at a time (interaction.md); the rest are threads. */
const LIMIT = 40
/** Px between two names. */
const NAME_DISTANCE = 22

/** Px from an edge of the stage to the middle of a name, without and with a count of what lies beyond it. */
const EDGE = 12
const UNDER_COUNT = 44

function roomAt(counts: Counts, edge: 'above' | 'below'): number {
  return counts[`left-${edge}`] + counts[`right-${edge}`] > 0 ? UNDER_COUNT : EDGE
}

export function ribbonPainter(
  geometry: Readonly<Record<Side, PaneGeometry>>,
  onDrawn: (drawn: Drawn) => void,
): RibbonPainter {
  const elements = new Map<string, TieElements>()
  let stage: HTMLElement | null = null
  let threads: SVGPathElement | null = null
  let ties: readonly Tie[] = []
  let isAskedFor: (tie: Tie) => boolean = () => false
  let told: Drawn = { near: [], counts: NO_COUNTS }
  let width = 0
  let height = 0
  let offsets: Record<Side, number> = { left: 0, right: 0 }

  const extentOf = (end: TieEnd) =>
    end.annotation === undefined ? undefined : geometry[end.side].extent(end.annotation)

  /** Reads where the stage stands; the stage covers the two panes' sight. */
  function measure(): void {
    const gutter = stage?.parentElement?.getBoundingClientRect()
    if (!stage || !gutter) return
    const tops = SIDES.map((side) => geometry[side].view.clientTop - gutter.top)
    const top = Math.max(0, Math.min(...tops))
    const bottom = Math.max(...SIDES.map((side, index) => (tops[index] ?? 0) + geometry[side].view.height))
    width = gutter.width
    offsets = { left: (tops[0] ?? 0) - top, right: (tops[1] ?? 0) - top }
    stage.style.top = `${top}px`
    height = Math.max(0, bottom - top)
    stage.style.height = `${height}px`
  }

  function sights(): Sights {
    const of = (side: Side) => ({ ...geometry[side].view, offset: offsets[side] })
    return { left: of('left'), right: of('right') }
  }

  function draw(): void {
    if (!stage) return
    const now = sights()
    const placed = new Map<Tie, readonly Placed[]>()
    for (const tie of ties) {
      const ends = placeTie(tie, now, extentOf)
      if (ends) placed.set(tie, ends)
    }
    const near = nearest(ties, (tie) => placed.get(tie), isAskedFor, now.left.height / 2, LIMIT)
    const counts = countLeaving([...placed.values()])
    write(near, placed, counts)
    tell({ near, counts })
  }

  function write(near: readonly Tie[], placed: ReadonlyMap<Tie, readonly Placed[]>, counts: Counts): void {
    const named = near.filter((tie) => placed.has(tie) && elements.has(tie.link.id))
    const places = named.map((tie) => namePlace(placed.get(tie) ?? []))
    const heights = spread(
      places.map((place) => place.y),
      NAME_DISTANCE,
      { top: roomAt(counts, 'above'), bottom: height - roomAt(counts, 'below') },
    )
    named.forEach((tie, index) => {
      const shown = elements.get(tie.link.id)
      if (!shown) return
      shown.path.setAttribute('d', shape(placed.get(tie) ?? []))
      shown.name.style.transform = `translate(${Math.round(places[index]?.x ?? 0)}px, ${Math.round(heights[index] ?? 0)}px) translate(-50%, -50%)`
      shown.name.style.visibility = ''
    })
    const isNamed = new Set(named.map((tie) => tie.link.id))
    for (const [link, shown] of elements) {
      if (isNamed.has(link)) continue
      shown.path.setAttribute('d', '')
      shown.name.style.visibility = 'hidden'
    }
    const isNear = new Set(near)
    const rest = [...placed].filter(([tie]) => !isNear.has(tie))
    threads?.setAttribute('d', rest.map(([, ends]) => thread(ends)).join(''))
  }

  function shape(ends: readonly Placed[]): string {
    const [one, other] = ends
    if (!one) return ''
    if (!other) return flapPath(width, one.side, one.flat)
    if (one.side === other.side) return arcPath(width, one.side, one.flat, other.flat)
    return one.side === 'left'
      ? ribbonPath(width, one.flat, other.flat)
      : ribbonPath(width, other.flat, one.flat)
  }

  function thread(ends: readonly Placed[]): string {
    const [one, other] = ends
    if (!one || !other || one.side === other.side) return ''
    return one.side === 'left'
      ? threadPath(width, one.flat, other.flat)
      : threadPath(width, other.flat, one.flat)
  }

  function namePlace(ends: readonly Placed[]): { x: number; y: number } {
    const [one, other] = ends
    if (!one) return { x: 0, y: 0 }
    const place = nameAt(width, one.flat, other?.flat ?? one.flat)
    return other ? place : { ...place, x: one.side === 'left' ? 28 : width - 28 }
  }

  function tell(drawn: Drawn): void {
    const same =
      drawn.near.length === told.near.length &&
      drawn.near.every((tie, index) => tie === told.near[index]) &&
      Object.entries(drawn.counts).every(([edge, count]) => told.counts[edge as keyof Counts] === count)
    if (same) return
    told = drawn
    onDrawn(drawn)
  }

  const remeasure = (): void => {
    measure()
    draw()
  }

  return {
    attach(nextStage, nextThreads) {
      stage = nextStage
      threads = nextThreads
      const sizes = new ResizeObserver(remeasure)
      sizes.observe(nextStage.parentElement ?? nextStage)
      const stops = SIDES.flatMap((side) => [
        geometry[side].onLayout(remeasure),
        geometry[side].onFrame(draw),
      ])
      remeasure()
      return () => {
        sizes.disconnect()
        for (const stop of stops) stop()
        stage = null
      }
    },
    show(nextTies, nextAskedFor) {
      ties = nextTies
      isAskedFor = nextAskedFor
      draw()
    },
    hold(link, held) {
      if (held) elements.set(link, held)
      else elements.delete(link)
    },
    settle: draw,
  }
}
