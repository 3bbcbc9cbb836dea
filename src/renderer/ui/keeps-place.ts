/**
 * What lies over the desk for a moment and gives the keyboard back where it was, by `data-keeps-place`: a menu, the
 * palette. What it lies over stays as it is meanwhile: a note stays open, a link stays in front.
 */
export function keepsPlace(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('[role="menu"], [data-keeps-place]') !== null
}
