/** Tells when an element comes near the window of its pane and when it is far again. One observer for each pane. */

/** px beyond the window in which pictures are wanted: about a screen. */
const MARGIN = 1200

interface Watch {
  readonly observer: IntersectionObserver
  readonly listeners: Map<Element, (isNear: boolean) => void>
}
const watches = new WeakMap<Element, Watch>()

/** Answers how to stop. An element outside of any scrolled page is near. */
export function watchNear(element: Element, onChange: (isNear: boolean) => void): () => void {
  const root = element.closest('[data-scroller]')
  if (!root) {
    onChange(true)
    return () => onChange(false)
  }
  const watch = watches.get(root) ?? begin(root)
  watches.set(root, watch)
  watch.listeners.set(element, onChange)
  watch.observer.observe(element)
  return () => {
    watch.observer.unobserve(element)
    watch.listeners.delete(element)
  }
}

function begin(root: Element): Watch {
  const listeners = new Map<Element, (isNear: boolean) => void>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
    },
    { root, rootMargin: `${MARGIN}px 0px` },
  )
  return { observer, listeners }
}
