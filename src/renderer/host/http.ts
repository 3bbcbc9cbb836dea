/**
 * The contract over loopback HTTP: a POST per call, and one endless answer with the host's events. The token
 * of the session travels in a header of these requests and nowhere else.
 */
import type { HostEvent } from '#shared/host/contract.ts'
import { type HostError, HostFailure } from '#shared/host/errors.ts'
import type { Answer, Transport } from '#shared/host/rpc.ts'
import { listen } from './event-line.ts'

/** `fetch`, or a stand-in for it. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

export interface HttpTransport extends Transport {
  /** goes on with the token of a new session: the host was started anew, and this page kept what it had not saved */
  renew(token: string): void
}

export function httpTransport(
  token: string,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): HttpTransport {
  let authorization = `Scholion ${token}`
  const subscriptions = new Set<() => void>()
  return {
    renew(next) {
      authorization = `Scholion ${next}`
      for (const listenAgain of subscriptions) listenAgain()
    },
    async call(method, args) {
      const response = await post(fetch, `/rpc/${method}`, args, {
        authorization,
        outlives: method === 'saveState',
      })
      return readAnswer(await readJson(response))
    },
    subscribe(listener: (event: HostEvent) => void, onLine: (up: boolean) => void) {
      const start = () =>
        listen((signal) => post(fetch, '/rpc-events', {}, { authorization, signal }), listener, onLine)
      let stop = start()
      const again = (): void => {
        stop()
        onLine(false)
        stop = start()
      }
      subscriptions.add(again)
      return () => {
        subscriptions.delete(again)
        stop()
      }
    },
  }
}

export interface PostOptions {
  readonly authorization?: string
  readonly signal?: AbortSignal
  /** is sent to its end although the page goes meanwhile: where a text was left is written last */
  readonly outlives?: boolean
}

/** Bytes that browsers let outlive a page are 64 KiB in all (Fetch, 4.6); characters are up to three each. */
const OUTLIVING = 20_000

/** Rejects with a `HostFailure` `host-gone` when nobody answers. */
export async function post(
  fetch: Fetch,
  path: string,
  body: unknown,
  { authorization, signal, outlives = false }: PostOptions = {},
): Promise<Response> {
  const text = JSON.stringify(body)
  const headers = {
    'Content-Type': 'application/json',
    ...(authorization && { Authorization: authorization }),
  }
  try {
    // Mode `cors` makes browsers send the Origin header under the policy `no-referrer`, too.
    return await fetch(path, {
      method: 'POST',
      mode: 'cors',
      credentials: 'omit',
      headers,
      body: text,
      ...(outlives && text.length < OUTLIVING && { keepalive: true }),
      ...(signal && { signal }),
    })
  } catch (thrown) {
    throw hostGone(thrown)
  }
}

/** Rejects with `host-gone` when the answer is cut short. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (thrown) {
    throw hostGone(thrown)
  }
}

/** An answer of the router, or what the guard said when it refused the request. */
function readAnswer(body: unknown): Answer {
  return isRecord(body) && 'ok' in body ? (body as Answer) : { ok: false, error: readError(body) }
}

/** What the guard said; anything else cannot come from our host. */
export function readError(body: unknown): HostError {
  if (isRecord(body) && typeof body['code'] === 'string' && typeof body['message'] === 'string') {
    return { code: body['code'], params: {}, message: body['message'] }
  }
  return { code: 'host-gone', params: {}, message: 'Something other than Scholion answered.' }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function hostGone(thrown: unknown): HostFailure {
  return new HostFailure('host-gone', `Scholion does not answer any more (${String(thrown)}).`)
}
