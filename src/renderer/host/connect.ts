/**
 * Finds the host of this window: the preload's bridge in Electron, else the loopback server the page came
 * from. Whoever holds the result does not know which one it is.
 */
import type { Host, HostEvent, LibrarySnapshot } from '#shared/host/contract.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { client, type Transport } from '#shared/host/rpc.ts'
import { admit, codeIn, forgetToken, type Visit } from './admission.ts'
import { bridgeTransport } from './bridge.ts'
import { type HttpTransport, httpTransport } from './http.ts'

export interface Connected {
  readonly status: 'connected'
  readonly host: Host
  /** listens until the returned function is called; `onLine` says whether the line is up */
  events(listener: (event: HostEvent) => void, onLine: (up: boolean) => void): () => void
}

/**
 * Nobody lets this window in. `error.code` is a key of the catalogue area `host.refused`: `no-code`,
 * `code-used`, `code-stolen`, `code-expired`, `code-unknown`, `session-over` or `host-gone`.
 */
export interface NotConnected {
  readonly status: 'refused'
  readonly error: HostError
}

/** Never rejects. */
export async function connect(): Promise<Connected | NotConnected> {
  if (window.scholion) return over(bridgeTransport(window.scholion))
  const { location, history, sessionStorage: storage } = window
  const visit: Visit = { location, history, storage, fetch: window.fetch.bind(window) }
  const admission = await admit(visit)
  if (admission.status === 'admitted') {
    const transport = httpTransport(admission.token)
    const error = await greet(transport)
    if (error === undefined) {
      const line = noting(transport)
      watchAddress(() => void comeBack(visit, transport, line.library()))
      return over(line)
    }
    if (error.code === 'session-over') forgetToken(storage)
    watchAddress(() => location.reload())
    return { status: 'refused', error }
  }
  watchAddress(() => location.reload())
  return admission
}

function over(transport: Transport): Connected {
  return { status: 'connected', host: client(transport), events: transport.subscribe }
}

/** Whether the host still knows this session: a kept token may be older than the host. */
async function greet(transport: Transport): Promise<HostError | undefined> {
  try {
    const answer = await transport.call('capabilities', {})
    return answer.ok ? undefined : answer.error
  } catch (thrown) {
    return toHostError(thrown)
  }
}

/** A new address typed into this tab changes only the fragment, which loads nothing by itself. */
function watchAddress(onCode: () => void): void {
  window.addEventListener('hashchange', () => {
    if (codeIn(window.location.hash) !== undefined) onCode()
  })
}

/** A transport that knows which library was opened over it. */
function noting(transport: Transport): Transport & { library(): string | undefined } {
  let library: string | undefined
  return {
    subscribe: transport.subscribe,
    library: () => library,
    async call(method, args) {
      const answer = await transport.call(method, args)
      if (method === 'open' && answer.ok) library = (answer.value as LibrarySnapshot).library
      return answer
    },
  }
}

/** Goes on under a new session, with all that is not saved yet; another library is a page of its own. */
async function comeBack(visit: Visit, transport: HttpTransport, library: string | undefined): Promise<void> {
  const admission = await admit(visit)
  if (admission.status === 'refused') return
  const line = noting(httpTransport(admission.token))
  await line.call('open', {})
  if (library !== undefined && line.library() === library) transport.renew(admission.token)
  else window.location.reload()
}
