/**
 * Links that the browser follows to the loopback host: `/open?document=…`. The question leaves the address at once and
 * stays with the tab until it is answered, so that a reload does not ask it again and a tab without a session can
 * still be let in first. Such a tab asks the one where Scholion is open to go there instead.
 */
import { deepLink, destinationOf, type Destination } from '#shared/host/deep-link.ts'

/** The parts of a window that this needs. */
export interface Arriving {
  readonly location: Pick<Location, 'href' | 'pathname' | 'hash'>
  readonly history: Pick<History, 'replaceState'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

const KEPT = 'scholion-arrival'
/** Only pages of this very origin hear it. */
const CHANNEL = 'scholion-arrivals'
/** Milliseconds that another tab has to answer. */
const PATIENCE = 1_000

/** Before the page connects: takes the question out of the address. */
export function keepArrival({ location, history, sessionStorage }: Arriving): void {
  if (location.pathname !== '/open') return
  const destination = destinationOf(location.href)
  history.replaceState(null, '', `/${location.hash}`)
  if (destination) sessionStorage.setItem(KEPT, deepLink(destination))
}

/** Where this tab was asked to go, once. */
export function takeArrival({ sessionStorage }: Pick<Arriving, 'sessionStorage'>): Destination | undefined {
  const kept = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  return kept === null ? undefined : destinationOf(kept)
}

/** Lets another tab go where this one was asked to; false when this one was asked nothing, or nobody answers. */
export async function handOver(visit: Pick<Arriving, 'sessionStorage'>): Promise<boolean> {
  const link = visit.sessionStorage.getItem(KEPT)
  if (link === null) return false
  const channel = new BroadcastChannel(CHANNEL)
  const taken = await new Promise<boolean>((resolve) => {
    channel.addEventListener('message', ({ data }) => data === 'taken' && resolve(true))
    setTimeout(() => resolve(false), PATIENCE)
    channel.postMessage(link)
  })
  channel.close()
  if (taken) visit.sessionStorage.removeItem(KEPT)
  return taken
}

/** Hears where other tabs were asked to go, until the returned function is called. */
export function onHandedOver(listener: (destination: Destination) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }) => {
    const destination = typeof data === 'string' ? destinationOf(data) : undefined
    if (!destination) return
    channel.postMessage('taken')
    listener(destination)
  })
  return () => channel.close()
}
