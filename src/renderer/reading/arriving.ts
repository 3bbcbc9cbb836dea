/**
 * Scrolling to a place whose height is only estimated: go there, and correct once more as what lies around it
 * is laid out. The reader's own scrolling ends it.
 */
import { listen } from './listen.ts'

/** Frames over which a jump is corrected; estimates were seen to settle within four. */
const FRAMES = 6

/** Brings `target()` (px from the top of the content) to the top of the window. Answers how to stop. */
export function arrive(
  scroller: HTMLElement,
  target: () => number | undefined,
  isSmooth = false,
): () => void {
  let frames = 0
  let frame = 0
  const correct = (): void => {
    const top = target()
    if (top === undefined) return
    if (Math.abs(scroller.scrollTop - top) > 1) scroller.scrollTop = top
    if (++frames < FRAMES) frame = requestAnimationFrame(correct)
    else stop()
  }
  const stop = (): void => {
    cancelAnimationFrame(frame)
    for (const end of ends) end()
  }
  const ends = (['wheel', 'pointerdown', 'keydown', 'touchstart'] as const).map((type) =>
    listen(scroller, type, stop, { passive: true }),
  )
  const top = target()
  const isNear = top !== undefined && Math.abs(top - scroller.scrollTop) < scroller.clientHeight * 2
  if (isSmooth && isNear && !prefersStillness()) {
    ends.push(listen(scroller, 'scrollend', () => (frame = requestAnimationFrame(correct)), { once: true }))
    scroller.scrollTo({ top, behavior: 'smooth' })
  } else correct()
  return stop
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
