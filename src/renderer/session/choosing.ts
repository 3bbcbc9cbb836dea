/** Choosing several highlights: the focused one, and further ones beside it for what is done to all of them. */
import type { Session } from './session.ts'

/** Chooses an annotation beside the focused one, or lets go of it; the first one chosen is focused. */
export function chooseFurther({ window }: Session, id: string | undefined): void {
  const { focus, chosen } = window.getState()
  if (id === undefined || id === focus) return
  if (focus === null) window.setState({ focus: id, editing: null, chosen: [] })
  else window.setState({ chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })
}
