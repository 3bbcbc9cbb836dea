/** The size of one side's text, kept as a difference from the size of all texts, so that both still grow together. */
import { usePassing } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { type PassingState, READING_SIZES } from '#shared/host/passing-state.ts'
import type { Side } from '#shared/model/desk.ts'

const paneKey = (state: PassingState, side: Side): string => `${state.desk ?? ''}/${side}`

/** px by which the text of a side is larger (or, below zero, smaller) than the size set for all. */
export function paneDifference(state: PassingState, side: Side): number {
  return state.paneSizes[paneKey(state, side)] ?? 0
}

/** px of the text of a side; never outside the sizes that a text may have. */
export function paneSize(state: PassingState, side: Side): number {
  const wanted = state.appearance.size + paneDifference(state, side)
  return Math.min(Math.max(wanted, READING_SIZES.least), READING_SIZES.most)
}

export function usePaneSize(side: Side): number {
  return usePassing((state) => paneSize(state, side))
}

/** Sets the difference of a side; a size that no text may have is refused by doing nothing. */
export function setPaneDifference(
  { passing }: Pick<Session, 'passing'>,
  side: Side,
  difference: number,
): void {
  const state = passing.store.getState()
  const size = state.appearance.size + difference
  if (size < READING_SIZES.least || size > READING_SIZES.most) return
  const { [paneKey(state, side)]: _old, ...others } = state.paneSizes
  const paneSizes = difference === 0 ? others : { ...others, [paneKey(state, side)]: difference }
  passing.store.setState({ paneSizes })
}
