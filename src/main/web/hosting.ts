/**
 * One run of the loopback host around services that are open: shows or prints the address, gives a new one on
 * Enter, and ends with the window, when nobody is left, or on a signal; the services are flushed first.
 */
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { readAssets } from '#main/page/assets.ts'
import { hasDisplay } from './browser.ts'
import { watchIdle } from './idle.ts'
import { type DeskWindow, openWindow } from './open-window.ts'
import { type Offered, type ServerOptions, startServer, type WebServer } from './server.ts'
import { startFailure } from './start-failure.ts'

export interface WebServices extends Offered {
  close(): Promise<void>
}

export interface HostingOptions {
  /** 0 for any free one */
  readonly port: number
  /** show a window; else the address is printed */
  readonly open: boolean
  /** print `{url, port, pid}` on one line instead of sentences */
  readonly json: boolean
  readonly print: (line: string) => void
  /** warnings and the log */
  readonly warn: (line: string) => void
  /** folder of the built page */
  readonly page: string
  /** where Enter comes from, if anywhere */
  readonly input?: Readable
}

export interface Hosting {
  /** with a launch code */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** resolves when the host has ended, for whatever reason, and everything is on disk */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** ms without anybody before a host that opened its own window ends */
const IDLE = 60_000
/** ms for a page's last words after its window went */
const LAST_WORDS = 1_000

/** Rejects with a `HostFailure` when there is no port or no built page; the services are closed then too. */
export async function hostWeb(services: WebServices, options: HostingOptions): Promise<Hosting> {
  const { print, warn, json, input } = options
  const shows = options.open && hasDisplay(process.env, process.platform)
  const closed = Promise.withResolvers<void>()
  let ending: Promise<void> | undefined
  let window: DeskWindow | undefined
  let visited = false

  const isListened = () => server.listeners > 0
  const idle = shows ? watchIdle(IDLE, isListened, () => void close()) : undefined
  const server: WebServer = await start(services, options, {
    onTouch() {
      visited = true
      idle?.touch()
      void window?.forgetCode()
    },
    onStolen() {
      warn('The address was used twice, so somebody else on this machine may have it. Scholion stops.')
      void close()
    },
  })
  const lines = input && createInterface({ input, terminal: false })
  lines?.on('line', () => void tell())
  const ignoreSignals = onSignals(() => void close())

  function close(): Promise<void> {
    ending ??= end().then(closed.resolve, closed.reject)
    return closed.promise
  }

  async function end(): Promise<void> {
    idle?.stop()
    lines?.close()
    await server.close()
    await Promise.all([services.close(), window?.close()])
    ignoreSignals()
  }

  /** Prints a new address. */
  function tell(): string {
    const url = server.address('printed')
    if (json) print(JSON.stringify({ url, port: server.port, pid: process.pid }))
    else print(`Scholion is at ${url}\nThe address opens once. Press Enter for another one, Ctrl+C to stop.`)
    return url
  }

  /** Opens the window; answers whether there is one. */
  async function show(): Promise<boolean> {
    if (process.getuid?.() === 0) warn('Running as root: the browser runs without its own sandbox.')
    window = await openWindow(server.address('opened'), server.port)
    if (!window) return false
    const advice = 'Press Enter for an address to open elsewhere, Ctrl+C to stop.'
    if (!json) print(`Scholion is open in ${window.shownBy}. ${advice}`)
    void window.gone.then(() => setTimeout(onGone, LAST_WORDS))
    return true
  }

  function onGone(): void {
    if (ending || isListened()) return
    if (visited) return void close()
    warn('The browser ended before it showed anything.')
    tell()
  }

  const isShown = shows && (await show())
  const url = isShown && !json ? `http://127.0.0.1:${server.port}/` : tell()
  return { url, port: server.port, pid: process.pid, closed: closed.promise, close }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Terminals and npm both pass a signal on, so it comes twice: the second must not cut the flush short. */
function onSignals(run: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, run)
  return () => {
    for (const signal of SIGNALS) process.off(signal, run)
  }
}

type Watchers = Pick<ServerOptions, 'onTouch' | 'onStolen'>

async function start(
  services: WebServices,
  { port, page, warn }: HostingOptions,
  watchers: Watchers,
): Promise<WebServer> {
  try {
    const assets = await readAssets(page)
    return await startServer({ services, assets, port, log: warn, ...watchers })
  } catch (thrown) {
    await services.close()
    throw startFailure(thrown, port)
  }
}
