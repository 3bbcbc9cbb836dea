/**
 * The gate before any routing: which requests of a loopback port are ours. Other pages, other programs of this
 * machine and rebound names reach the port too; a header that is missing, doubled or `null` therefore means no.
 * Pure: request line, raw headers and port in, verdict out (security.md 4c).
 */
import { CALL_LIMIT } from '#main/page/call.ts'

export interface RawRequest {
  readonly method: string
  /** as it stood in the request line */
  readonly target: string
  /** names and values by turns, as Node's `rawHeaders` */
  readonly headers: readonly string[]
}

export type Route =
  | { readonly to: 'page' }
  | { readonly to: 'asset'; readonly path: string }
  | { readonly to: 'session'; readonly length: number }
  | { readonly to: 'events'; readonly length: number }
  | { readonly to: 'call'; readonly method: string; readonly length: number }

export interface Refusal {
  readonly to: 'nowhere'
  /** HTTP status */
  readonly status: number
  readonly code: string
}

/** A link to a place in the library (deep-link.ts): the same page, which reads the question itself. */
const LINK = /^\/open\?[\w=&-]{1,480}$/

/** Largest body of anything else in bytes. */
const SMALL_LIMIT = 1024

/** @param knows whether an Authorization header belongs to a session */
export function examine(
  request: RawRequest,
  port: number,
  knows: (authorization: string) => boolean,
): Route | Refusal {
  const header = readHeaders(request.headers)
  const authority = `127.0.0.1:${port}`
  if (header('host') !== authority) return refuse(421, 'wrong-host')
  if (!/^\/(?!\/)/.test(request.target)) return refuse(400, 'bad-target')
  if (request.method !== 'GET' && request.method !== 'POST') return refuse(405, 'bad-method')
  for (const unwanted of ['transfer-encoding', 'upgrade', 'expect']) {
    if (header(unwanted) !== undefined) return refuse(400, 'bad-request')
  }
  return request.method === 'GET'
    ? examineGet(request.target, header)
    : examinePost(request.target, header, `http://${authority}`, knows)
}

type Header = (name: string) => string | undefined

function examineGet(target: string, header: Header): Route | Refusal {
  if ((header('content-length') ?? '0') !== '0') return refuse(400, 'bad-request')
  if (target === '/' || LINK.test(target)) {
    const isVisit = header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document'
    return isVisit ? { to: 'page' } : refuse(403, 'not-a-visit')
  }
  return header('sec-fetch-site') === 'same-origin'
    ? { to: 'asset', path: target }
    : refuse(403, 'wrong-site')
}

function examinePost(
  target: string,
  header: Header,
  origin: string,
  knows: (authorization: string) => boolean,
): Route | Refusal {
  if (header('origin') !== origin) return refuse(403, 'wrong-origin')
  if (header('sec-fetch-site') !== 'same-origin' || header('sec-fetch-dest') !== 'empty')
    return refuse(403, 'wrong-site')
  if (header('content-type') !== 'application/json') return refuse(415, 'wrong-type')
  if (target !== '/session' && !knows(header('authorization') ?? '')) return refuse(401, 'session-over')
  const length = header('content-length')
  if (length === undefined || !/^\d{1,12}$/.test(length)) return refuse(411, 'no-length')
  return withinLimit(routePost(target, Number(length)))
}

function routePost(target: string, length: number): Route | Refusal {
  if (target === '/session') return { to: 'session', length }
  if (target === '/rpc-events') return { to: 'events', length }
  const method = /^\/rpc\/([A-Za-z]{1,64})$/.exec(target)?.[1]
  return method === undefined ? refuse(404, 'not-found') : { to: 'call', method, length }
}

function withinLimit(route: Route | Refusal): Route | Refusal {
  if (!('length' in route)) return route
  return route.length <= (route.to === 'call' ? CALL_LIMIT : SMALL_LIMIT) ? route : refuse(413, 'too-large')
}

/** Values by lower-case name; a doubled header has a value that nothing asks for. */
function readHeaders(raw: readonly string[]): Header {
  const values = new Map<string, string>()
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase()
    values.set(name, values.has(name) ? '\0doubled' : (raw[i + 1] ?? ''))
  }
  return (name) => values.get(name)
}

function refuse(status: number, code: string): Refusal {
  return { to: 'nowhere', status, code }
}
