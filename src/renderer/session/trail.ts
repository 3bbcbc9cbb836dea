/**
 * The way back in each pane: where the reader was before each jump, like the history of a browser, but one per
 * side. Belongs to this window. Places are blocks and shares, never pixels.
 */
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { Side } from '#shared/model/desk.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Session } from './session.ts'

/** A place in a text; without `place`, where that text was left. */
export interface Stop {
  readonly document: string
  readonly version: string
  readonly place?: ReadingPlace
}

interface Way {
  readonly back: readonly Stop[]
  readonly forward: readonly Stop[]
}

export type Trail = Readonly<Record<Side, Way>>

/** Stops kept in one direction. */
const LONGEST = 100

/** Stops closer than this are the same to a reader, in blocks. */
const NEAR = 2

const EMPTY: Way = { back: [], forward: [] }
const trails = new WeakMap<Session, StoreApi<Trail>>()

/** The trail of a session's window. */
export function trailOf(session: Session): StoreApi<Trail> {
  const known = trails.get(session)
  if (known) return known
  const made = createStore<Trail>(() => ({ left: EMPTY, right: EMPTY }))
  trails.set(session, made)
  return made
}

/** Remembers where a pane is before it goes elsewhere; what lay ahead is forgotten. */
export function leave(session: Session, side: Side, stop: Stop): void {
  const trail = trailOf(session)
  const { back } = trail.getState()[side]
  const last = back.at(-1)
  const kept = last && isSame(last, stop) ? back.slice(0, -1) : back
  trail.setState({ [side]: { back: [...kept, stop].slice(-LONGEST), forward: [] } })
}

/** Takes one step on the trail from `here`; answers where to, undefined at its end. */
export function stepOnTrail(
  session: Session,
  side: Side,
  direction: 'back' | 'forward',
  here: Stop | undefined,
): Stop | undefined {
  const trail = trailOf(session)
  const way = trail.getState()[side]
  const stop = way[direction].at(-1)
  if (!stop) return undefined
  const left = way[direction].slice(0, -1)
  const other = direction === 'back' ? 'forward' : 'back'
  const behind = here ? [...way[other], here].slice(-LONGEST) : way[other]
  trail.setState({
    [side]: direction === 'back' ? { back: left, forward: behind } : { back: behind, forward: left },
  })
  return stop
}

/** The trails follow their texts when the panes are swapped. */
export function swapTrails(session: Session): void {
  trailOf(session).setState(({ left, right }) => ({ left: right, right: left }))
}

function isSame(a: Stop, b: Stop): boolean {
  if (a.document !== b.document || a.version !== b.version) return false
  if (!a.place || !b.place) return a.place === b.place
  return Math.abs(a.place.block - b.place.block) < NEAR
}
