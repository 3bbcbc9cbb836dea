/**
 * The loopback host: the contract over HTTP on 127.0.0.1. The guard judges each request as it stands; what it
 * admits is the page, a file of it, a launch code, the stream of events or one call. No cookies, no CORS, no
 * WebSocket, and no byte of a library without a session.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Host, HostEvent } from '#shared/host/contract.ts'
import { type Answering, answer } from './answers.ts'
import type { Assets } from '#main/page/assets.ts'
import { type CodeWay, launchCodes } from './codes.ts'
import { eventStreams } from './event-streams.ts'
import { examine } from './guard.ts'
import { sendRawRefusal, sendRefusal } from './respond.ts'
import { openSessions } from './sessions.ts'

/** What the server offers. */
export interface Offered {
  readonly host: Host
  subscribe(listener: (event: HostEvent) => void): () => void
}

export interface ServerOptions {
  readonly services: Offered
  readonly assets: Assets
  /** 0 for any free one */
  readonly port: number
  readonly log: (line: string) => void
  /** an authenticated call came, or a page stopped listening */
  readonly onTouch?: () => void
  /** a code of a window of ours was used twice */
  readonly onStolen?: () => void
  /** instead of `LIMITS`, in ms and bytes */
  readonly limits?: Partial<typeof LIMITS>
}

export interface WebServer {
  readonly port: number
  /** pages that listen now */
  readonly listeners: number
  /** an address that lets one page in */
  address(way: CodeWay): string
  /** tells the pages, answers what they still send, and stops */
  close(): Promise<void>
}

const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_500,
  maxHeaderSize: 16_384,
  // The guard refuses it, with the headers of every other refusal.
  requireHostHeader: false,
}

/** Rejects with Node's error (`EADDRINUSE`, …) when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<WebServer> {
  const { services, assets, log, onTouch = () => {}, onStolen = () => {} } = options
  const codes = launchCodes(() => performance.now())
  const streams = eventStreams()
  const sessions = openSessions()
  const answering: Answering = {
    host: services.host,
    assets,
    codes,
    sessions,
    streams,
    log,
    onTouch,
    onStolen,
  }

  const server = createServer({ ...LIMITS, ...options.limits })
  server.maxHeadersCount = 50
  server.maxConnections = 64
  const port = await listen(server, options.port)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', rawHeaders } = request
    const route = examine({ method, target: url, headers: rawHeaders }, port, sessions.knows)
    if (route.to === 'nowhere') sendRefusal(response, route.status, route.code)
    else await answer(route, request, response, answering)
  }
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    serve(request, response).catch((thrown: unknown) => {
      log(String(thrown))
      response.destroy()
    })
  }
  server.on('request', onRequest)
  // Without these listeners Node would answer by itself, before the guard.
  server.on('checkContinue', onRequest)
  server.on('checkExpectation', onRequest)
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
    sendRawRefusal(socket, error.code),
  )

  const unsubscribe = services.subscribe((event) => streams.send(event))
  return {
    port,
    get listeners() {
      return streams.size
    },
    address: (way) => `http://127.0.0.1:${port}/#c=${codes.issue(way)}`,
    async close() {
      unsubscribe()
      streams.send({ type: 'closing' })
      if (streams.size > 0) await sleep(LAST_WORDS)
      streams.close()
      await stop(server)
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
    })
  })
}

/** ms for pages to send what they have not sent yet */
const LAST_WORDS = 300
/** Lets running answers end for at most this many ms. */
const GRACE = 1_000

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE).unref()
  })
}
