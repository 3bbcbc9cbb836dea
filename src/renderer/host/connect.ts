/**
 * Finds the host of this window: the preload's bridge in Electron, else the loopback server the page came
 * from. Whoever holds the result does not know which one it is.
 */
import type { Host, HostEvent } from '#shared/host/contract.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { client, type Transport } from '#shared/host/rpc.ts'
import { admit, codeIn, forgetToken } from './admission.ts'
import { bridgeTransport } from './bridge.ts'
import { httpTransport } from './http.ts'

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
  watchAddress()
  const { location, history, sessionStorage: storage } = window
  const admission = await admit({ location, history, storage, fetch: window.fetch.bind(window) })
  if (admission.status === 'refused') return admission
  const transport = httpTransport(admission.token)
  const error = await greet(transport)
  if (error === undefined) return over(transport)
  if (error.code === 'session-over') forgetToken(storage)
  return { status: 'refused', error }
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
function watchAddress(): void {
  window.addEventListener('hashchange', () => {
    if (codeIn(window.location.hash) !== undefined) window.location.reload()
  })
}
