/** What the loopback host answers once the guard has let a request through, by where it goes. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Host } from '#shared/host/contract.ts'
import { isMethod } from '#shared/host/rpc.ts'
import type { Assets } from '#main/page/assets.ts'
import { readJson } from './body.ts'
import { callHost } from '#main/page/call.ts'
import type { Codes } from './codes.ts'
import type { EventStreams } from './event-streams.ts'
import type { Route } from './guard.ts'
import { pageHeaders } from '#main/page/policy.ts'
import { sendBytes, sendJson, sendRefusal } from './respond.ts'
import { newSecret, SECRET } from '#main/page/secrets.ts'
import type { Sessions } from './sessions.ts'

export interface Answering {
  readonly host: Host
  readonly assets: Assets
  readonly codes: Codes
  readonly sessions: Sessions
  readonly streams: EventStreams
  readonly log: (line: string) => void
  /** an authenticated call came, or a page stopped listening */
  readonly onTouch: () => void
  /** a code of a window of ours was used twice */
  readonly onStolen: () => void
}

/** Largest answer in bytes (decisions.md 9). */
const ANSWER_LIMIT = 64 * 1024 * 1024

export async function answer(
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  by: Answering,
): Promise<void> {
  switch (route.to) {
    case 'page':
      return sendPage(response, by.assets)
    case 'asset': {
      const asset = by.assets.files.get(route.path)
      return asset
        ? sendBytes(response, 200, asset.type, asset.bytes)
        : sendRefusal(response, 404, 'not-found')
    }
    case 'session':
      return exchange(await readJson(request), response, by)
    case 'events':
      by.onTouch()
      request.resume()
      response.writeHead(200, { ...pageHeaders(newSecret()), 'Content-Type': 'application/x-ndjson' })
      return by.streams.add(response, by.onTouch)
    case 'call':
      by.onTouch()
      return call(route.method, await readJson(request), response, by)
  }
}

function sendPage(response: ServerResponse, assets: Assets): void {
  const nonce = newSecret()
  sendBytes(response, 200, 'text/html; charset=utf-8', assets.page(nonce), nonce)
}

/** A code for a token, once. */
function exchange(body: unknown, response: ServerResponse, { codes, sessions, onStolen }: Answering): void {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  if (typeof code !== 'string' || !SECRET.test(code)) return sendRefusal(response, 400, 'bad-request')
  const redeemed = codes.redeem(code)
  if (redeemed.status === 'fresh') return sendJson(response, 200, { token: sessions.begin() })
  // The page is told first: stopping takes the connection away.
  if (redeemed.code === 'code-stolen') response.on('close', onStolen)
  sendRefusal(response, 401, redeemed.code)
}

async function call(
  method: string,
  body: unknown,
  response: ServerResponse,
  { host, log }: Answering,
): Promise<void> {
  if (!isMethod(method)) return sendRefusal(response, 404, 'unknown-method')
  if (body === undefined) return sendRefusal(response, 400, 'bad-request')
  const outcome = await callHost(host, method, body, log)
  const text = JSON.stringify(outcome)
  if (Buffer.byteLength(text) > ANSWER_LIMIT) return sendRefusal(response, 507, 'answer-too-large')
  const isRefused = !outcome.ok && outcome.error.code === 'bad-arguments'
  sendBytes(response, isRefused ? 400 : 200, 'application/json', text)
}
