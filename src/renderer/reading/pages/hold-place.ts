/**
 * Pages are drawn after they are gone to: until the reader does something, what was gone to is gone to again when its page is
 * there, and exactly then.
 */
import type { PaneSource } from '#renderer/geometry/pane-geometry.ts'
import { listen } from '../listen.ts'

export interface HeldPlace {
  /** remembers how to go there again */
  hold(again: () => void): void
  /** words have come that were not there before */
  again(): void
  stop(): void
}

export function holdPlace(scroller: HTMLElement): HeldPlace {
  let held: (() => void) | undefined
  const letGo = (): void => {
    held = undefined
  }
  const stops = (['wheel', 'pointerdown', 'keydown', 'touchstart'] as const).map((type) =>
    listen(scroller, type, letGo, { passive: true }),
  )
  return {
    hold(again) {
      held = again
    },
    again: () => held?.(),
    stop() {
      letGo()
      for (const stop of stops) stop()
    },
  }
}

/** A source that goes again to where it was asked to go. */
export function holding(source: PaneSource, place: HeldPlace): PaneSource {
  return {
    ...source,
    reveal(span, options) {
      source.reveal(span, options)
      place.hold(() => source.keepInView(span))
    },
    keepInView(span, options) {
      source.keepInView(span, options)
      place.hold(() => source.keepInView(span))
    },
    resume(to) {
      source.resume(to)
      place.hold(() => source.resume(to))
    },
    select(span) {
      source.select(span)
      place.hold(() => {
        source.keepInView(span)
        source.select(span)
      })
    },
    focusText(offset) {
      source.focusText(offset)
      if (offset !== undefined) place.hold(() => source.focusText(offset))
    },
  }
}
