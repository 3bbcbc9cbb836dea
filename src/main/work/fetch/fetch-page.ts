/**
 * Fetches one web address, on the reader's word only: https, no cookies, no scripts, nothing that the page refers to.
 * Each hop is resolved once, every address the name has must be public, and the connection goes to the address that
 * was checked, so that a name cannot mean another computer a moment later (DNS rebinding). decisions.md 21.
 */
import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { isIP } from 'node:net'
import type { SecureContextOptions } from 'node:tls'
import { HostFailure } from '#shared/host/errors.ts'
import { webAddress } from '#shared/model/web-address.ts'
import { mainValue, parameter } from '../mime/headers.ts'
import { badStatus, refused, timedOut, unreachable } from './failures.ts'
import { isPublicAddress } from './public-address.ts'
import { receive } from './receive.ts'

/** What came from an address. */
export interface Fetched {
  readonly bytes: Uint8Array
  /** after redirects, without a fragment */
  readonly address: string
  /** ISO 8601 */
  readonly retrieved: string
  /** lower case, without parameters; empty when it was not said */
  readonly mediaType: string
  /** the encoding that the header names */
  readonly charset?: string
  /** the name that the server gives the file */
  readonly name?: string
}

/** How the world is reached; tests hand in a small one of their own, the program always uses `WORLD`. */
export interface Reach {
  /** every IP address of a host name */
  resolve(host: string): Promise<readonly string[]>
  isPublic(address: string): boolean
  readonly port: number
  readonly trust?: Pick<SecureContextOptions, 'ca'>
  /** milliseconds for all hops */
  readonly time: number
  /** bytes of a body, packed and unpacked */
  readonly size: number
}

export const WORLD: Reach = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
  port: 443,
  time: 20_000,
  size: 20_000_000,
}

const REDIRECTS = 5
const HEADERS = {
  'User-Agent': 'Mozilla/5.0 (compatible; Scholion)',
  Accept: 'text/html,application/xhtml+xml,application/pdf,application/epub+zip,text/plain;q=0.9,*/*;q=0.5',
  'Accept-Encoding': 'gzip, deflate, br',
}

/**
 * Throws `address-*` failures, all in `failures.ts` and here.
 * @param accepts media types that can be read; others are refused before their body comes
 */
export async function fetchPage(
  typed: string,
  accepts: readonly string[],
  reach: Reach = WORLD,
): Promise<Fetched> {
  let url = checked(typed)
  const stop = AbortSignal.timeout(reach.time)
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await within(stop, url, reach, ask(url, reach, stop))
    try {
      const next = redirectOf(answer, url)
      if (!next) return await within(stop, url, reach, pageOf(answer, url, accepts, reach))
      url = next
    } finally {
      answer.destroy()
    }
  }
  throw new HostFailure(
    'address-redirects',
    `${url.hostname} sends from one address to the next, more than ${REDIRECTS} times.`,
    {
      host: url.hostname,
      limit: REDIRECTS,
    },
  )
}

function checked(typed: string): URL {
  const address = webAddress(typed)
  if (address.fault !== undefined) throw refused(address.fault, typed)
  return address.url
}

/** Ends what takes too long, wherever it hangs: a resolver cannot be stopped, only left. */
function within<T>(stop: AbortSignal, { hostname }: URL, { time }: Reach, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const onStop = (): void => late.reject(timedOut(hostname, time))
  if (stop.aborted) onStop()
  stop.addEventListener('abort', onStop, { once: true })
  return Promise.race([work, late.promise])
    .catch((thrown: unknown) => {
      throw stop.aborted ? timedOut(hostname, time) : unreachable(hostname, thrown)
    })
    .finally(() => stop.removeEventListener('abort', onStop))
}

/** Sends one request to one checked address, and answers when the head of the answer is here. */
async function ask(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const address = await checkedAddress(host, url, reach)
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        agent: false,
        port: reach.port,
        headers: HEADERS,
        signal,
        maxHeaderSize: 65_536,
        ...reach.trust,
        lookup: (_host, { all }, answer) => {
          const family = isIP(address)
          if (all) answer(null, [{ address, family }])
          else answer(null, address, family)
        },
      },
      resolve,
    )
    asking.once('socket', (socket) =>
      socket.once('connect', () => {
        const { remoteAddress = '' } = socket
        if (!reach.isPublic(remoteAddress)) asking.destroy(refused('address-refused', url.href))
      }),
    )
    asking.once('error', reject)
    asking.end()
  })
}

/** The address to connect to; one that is not public among those of a name makes all of them suspect. */
async function checkedAddress(host: string, url: URL, reach: Reach): Promise<string> {
  const addresses = isIP(host) === 0 ? await reach.resolve(host) : [host]
  const [first] = addresses
  if (first === undefined || !addresses.every((one) => reach.isPublic(one)))
    throw refused('address-refused', url.href)
  return first
}

/** Where an answer sends to; held to the same rules as what the reader typed. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined
  const to = URL.parse(headers.location, from.href)
  if (!to) throw refused('address-invalid', headers.location)
  return checked(to.href)
}

async function pageOf(
  answer: IncomingMessage,
  url: URL,
  accepts: readonly string[],
  reach: Reach,
): Promise<Fetched> {
  const host = url.hostname
  const { statusCode = 0, headers } = answer
  if (statusCode !== 200) throw badStatus(host, statusCode)
  const type = headers['content-type'] ?? ''
  const mediaType = mainValue(type)
  if (mediaType !== '' && !accepts.includes(mediaType)) {
    const message = `At this address ${host} has something that cannot be read (${mediaType}).`
    throw new HostFailure('address-kind', message, { host, mediaType })
  }
  const bytes = await receive(answer, host, reach.size)
  if (bytes.length === 0) throw new HostFailure('address-empty', `${host} sent an empty page.`, { host })
  const [charset, name] = [
    parameter(type, 'charset'),
    parameter(headers['content-disposition'] ?? '', 'filename'),
  ]
  return {
    bytes,
    address: url.href,
    retrieved: new Date().toISOString(),
    mediaType,
    ...(charset !== '' && { charset }),
    ...(name !== '' && { name }),
  }
}
