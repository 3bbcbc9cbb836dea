/** Follows what moves a pane's text: scrolling, and sections and window that change their size. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { LaidText } from './laid-text.ts'
import { listenTo } from './listen.ts'
import type { Measuring } from './measuring.ts'

interface LayoutParts {
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly geometry: PaneGeometry
  readonly measuring: Measuring
  /** looks again at what is near the viewport */
  look(): void
}

export function followLayout({ laid, scroller, geometry, measuring, look }: LayoutParts): () => void {
  const tell = (): void => {
    const { scrollTop, clientHeight: height } = scroller
    geometry.scrolled({ scrollTop, height, clientTop: scroller.getBoundingClientRect().top })
  }
  const onScroll = (): void => {
    look()
    tell()
  }
  const observer = new ResizeObserver(() => {
    measuring.forget()
    look()
    geometry.laidOut()
    tell()
  })
  observer.observe(scroller)
  for (const section of laid.root.children) observer.observe(section)
  tell()
  const stops = [listenTo(scroller, 'scroll', onScroll), listenTo(window, 'resize', onScroll)]
  return () => {
    observer.disconnect()
    for (const stop of stops) stop()
  }
}
