/** Moves the focus from place to place; each remembers the element that had it last. */
import { SIDES, type Side } from '#shared/model/desk.ts'
import { type Zone, ZONES } from './action.ts'

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex]:not([tabindex="-1"])'

const remembered = new Map<Zone, WeakRef<HTMLElement>>()

/** Remembers where the focus is in its zone. */
export function rememberPlace(element: EventTarget | null): void {
  if (!(element instanceof HTMLElement)) return
  const zone = ZONES.find((one) => one === element.closest<HTMLElement>('[data-zone]')?.dataset['zone'])
  if (zone) remembered.set(zone, new WeakRef(element))
}

/** Goes to the next zone that is shown and can take the focus; answers which. */
export function goToZone(step: 1 | -1, turn: (side: Side) => void): Zone | undefined {
  const place = document.activeElement?.closest<HTMLElement>('[data-zone], [data-in-zone]')?.dataset
  const here = place?.['zone'] ?? place?.['inZone']
  const from = ZONES.findIndex((zone) => zone === here)
  const start = from < 0 && step < 0 ? ZONES.length : from
  for (let steps = 1; steps <= ZONES.length; steps++) {
    const zone = ZONES[(start + step * steps + ZONES.length * 2) % ZONES.length]
    if (!zone) continue
    // The text that waits behind the other one in a narrow window comes forward first.
    const side = SIDES.find((one) => zone.startsWith(one))
    if (side && !isOnTop(side)) turn(side)
    if (focusZone(zone)) return zone
  }
  return undefined
}

/** Puts the focus into a zone, where it was before; false when the zone cannot take it. */
export function focusZone(zone: Zone): boolean {
  const place = [...document.querySelectorAll<HTMLElement>(`[data-zone="${zone}"]`)].find(isShown)
  if (!place) return false
  const before = remembered.get(zone)?.deref()
  const wanted = before?.isConnected && place.contains(before) && isShown(before) ? before : undefined
  const first = place.matches(FOCUSABLE)
    ? place
    : [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown)
  const target = wanted ?? first
  ;(target ?? place).focus()
  return place.contains(document.activeElement)
}

/** Whether the pane of a side is shown; both are but in a narrow window. */
function isOnTop(side: Side): boolean {
  const pane = document.querySelector<HTMLElement>(`[data-zone="${side}-text"]`)
  return pane === null || isShown(pane)
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true })
}
