/** How wide pages are: as wide as their column, times the reader's zoom. What is read stays where it is when that changes. */
import type { Session } from '#renderer/session/session.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import { ZOOMS } from '#shared/host/passing-state.ts'
import type { Side } from '#shared/model/desk.ts'

const zoomKey = (state: PassingState, side: Side): string => `${state.desk ?? ''}/${side}`

/** 1 is the width of the column. */
export function zoomOf(state: PassingState, side: Side): number {
  return state.pageZooms[zoomKey(state, side)] ?? 1
}

/** The next step up (1) or down (-1); the same at the ends. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  const further = ZOOMS.filter((step) => (by > 0 ? step > zoom + 0.001 : step < zoom - 0.001))
  return (by > 0 ? further[0] : further.at(-1)) ?? zoom
}

/** Sets the zoom of a side and answers it. */
export function setZoom({ passing }: Pick<Session, 'passing'>, side: Side, zoom: number): number {
  const state = passing.store.getState()
  const { [zoomKey(state, side)]: _old, ...others } = state.pageZooms
  passing.store.setState({
    pageZooms: zoom === 1 ? others : { ...others, [zoomKey(state, side)]: zoom },
  })
  return zoom
}
