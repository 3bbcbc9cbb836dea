/** Follows what panes show, for panels: ten times a second at most, never per frame of scrolling. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'

/** Milliseconds between two looks. */
const LOOK = 100

/** Calls at once, and after scrolling and layout, but not more often than `LOOK`. Answers how to stop. */
export function followed(panes: readonly PaneGeometry[], look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      look()
    }, LOOK)
  }
  look()
  const stops = panes.flatMap((pane) => [pane.onFrame(later), pane.onLayout(later)])
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
