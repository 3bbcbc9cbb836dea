/**
 * Links that the system hands to the app: macOS says so by an event, Linux and Windows start the app once more with the
 * link among its arguments. The last one waits here until the page takes it: it may come before there is a page.
 */
import { app } from 'electron'
import { deepLink, destinationOf } from '#shared/host/deep-link.ts'

export interface Arrivals {
  /** the link that came last, once; null when none did */
  take(): string | null
  /** hears that one came, from now on */
  onArrival(listener: () => void): void
}

/** Before `ready`: a link may be what starts the app. Only an installed app registers itself with the system. */
export function hearLinks(argv: readonly string[], isPackaged: boolean): Arrivals {
  let waiting: string | null = linkAmong(argv)
  let tell = (): void => {}
  const arrive = (link: string | null): void => {
    if (link === null) return
    waiting = link
    tell()
  }
  if (isPackaged) app.setAsDefaultProtocolClient('scholion')
  app.on('open-url', (event, url) => {
    event.preventDefault()
    arrive(linkAmong([url]))
  })
  app.on('second-instance', (_event, args) => arrive(linkAmong(args)))
  return {
    take() {
      const link = waiting
      waiting = null
      return link
    },
    onArrival(listener) {
      tell = listener
    },
  }
}

/** The first of some arguments that is a link of ours, written anew from what it means; all else is not looked at. */
function linkAmong(args: readonly string[]): string | null {
  for (const arg of args) {
    const destination = destinationOf(arg)
    if (destination) return deepLink(destination)
  }
  return null
}
