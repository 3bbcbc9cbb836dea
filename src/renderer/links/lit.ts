/** Which ties light up: the hovered one, those of the hovered annotation, and those of the focused card. */
import type { WindowState } from '#renderer/session/window-state.ts'
import type { Tie } from './ties.ts'

export function isLitBy({ hover, focus }: WindowState, tie: Tie): boolean {
  if (hover?.kind === 'link') return hover.id === tie.link.id
  const annotation = hover?.id ?? focus
  return annotation !== null && tie.ends.some((end) => end.annotation === annotation)
}
