/**
 * Keeps the keyboard somewhere: when what has the focus goes out of the page, is hidden or is disabled, the browser
 * gives the focus to nothing, and what is struck or typed then is lost or means something else. Here it goes to what
 * is nearest in the same list or panel, else to the text the reader works in. A click beside everything is left alone.
 */
import type { Side } from '#shared/model/desk.ts'

/** What can be reached, with Tab or with arrows. */
const REACHABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]'
/** How far around is near. */
const BOUNDS = '[data-zone], header, main, aside, footer'

/** An element and what stands beside it, as it was when the focus came. */
interface Layer {
  readonly element: HTMLElement
  readonly beside: readonly (Element | null)[]
}

/** Where the focus was, from the inside out; a text and its margin are not gone about in: there the text takes it. */
interface Place {
  readonly layers: readonly Layer[]
  readonly side: Side | undefined
}

/** Watches until the returned function is called. `goToText` puts the keyboard into the text of a side, or of the active one. */
export function keepFocus(page: Document, goToText: (side?: Side) => void): () => void {
  let last: Place | undefined
  let frame = 0
  const look = (): void => {
    const place = last
    const gone = place?.layers[0]?.element
    if (!place || !gone || isHeld(page) || !isGone(gone)) return
    // A dialog sees to its own focus.
    if (page.querySelector('[role="dialog"], [role="alertdialog"]')) return
    last = undefined
    if (place.side === undefined) nearest(place.layers)?.focus()
    if (!isHeld(page)) goToText(place.side)
  }
  /** Whoever gives the focus on, as a dialog that closes, does so within a frame. */
  const soon = (): void => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look)
    })
  }
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) last = placeOf(target)
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null) soon()
  }
  // Not every browser tells of a focus that is lost with its element.
  const observer = new MutationObserver(() => {
    if (last?.layers[0]?.element.isConnected === false) soon()
  })
  page.addEventListener('focusin', onFocusIn)
  page.addEventListener('focusout', onFocusOut)
  observer.observe(page.body, { childList: true, subtree: true })
  return () => {
    cancelAnimationFrame(frame)
    page.removeEventListener('focusin', onFocusIn)
    page.removeEventListener('focusout', onFocusOut)
    observer.disconnect()
  }
}

function isHeld(page: Document): boolean {
  return page.activeElement !== null && page.activeElement !== page.body
}

function isGone(element: HTMLElement): boolean {
  return !isShown(element) || element.matches(':disabled')
}

function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true })
}

function placeOf(element: HTMLElement): Place {
  const layers: Layer[] = []
  const bound = element.closest(BOUNDS)
  for (let here: HTMLElement | null = element; here; here = here.parentElement) {
    // What lies over the desk has no neighbours in it.
    const beside = bound ? [here.nextElementSibling, here.previousElementSibling] : []
    layers.push({ element: here, beside })
    if (here === bound || !bound) break
  }
  const { zone, inZone } = element.closest<HTMLElement>('[data-zone], [data-in-zone]')?.dataset ?? {}
  return { layers, side: sideOf(zone ?? inZone) }
}

function sideOf(zone: string | undefined): Side | undefined {
  if (zone?.startsWith('left-')) return 'left'
  return zone?.startsWith('right-') ? 'right' : undefined
}

/** What can take the focus beside what is gone, or in the innermost thing around it that is still there. */
function nearest(layers: readonly Layer[]): HTMLElement | undefined {
  for (const { element, beside } of layers) {
    for (const place of element.matches(BOUNDS) ? [element] : [element, ...beside]) {
      const found = place && reachableIn(place)
      if (found) return found
    }
  }
  return undefined
}

function reachableIn(place: Element): HTMLElement | undefined {
  if (!isShown(place)) return undefined
  const all = [place, ...place.querySelectorAll(REACHABLE)].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(REACHABLE) && isShown(one),
  )
  const row = all.find(({ dataset }) => dataset['row'] !== undefined)
  return row ?? all.find(({ tabIndex }) => tabIndex >= 0) ?? all[0]
}
