/** A bar that comes between the head of a pane and its text, or grows there, must not move the lines that are read. */
import { type RefObject, useLayoutEffect } from 'react'

export function useRoom(bar: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const element = bar.current
    const scroller = element?.parentElement?.querySelector<HTMLElement>('[data-scroller]')
    if (!isShown || !element || !scroller) return undefined
    let taken = 0
    const take = (height: number): void => {
      // At the top there is nothing to hold on to.
      if (scroller.scrollTop > 0) scroller.scrollTop += height - taken
      taken = height
    }
    take(element.offsetHeight)
    const observer = new ResizeObserver(() => take(element.offsetHeight))
    observer.observe(element)
    return () => {
      observer.disconnect()
      take(0)
    }
  }, [bar, isShown])
}
