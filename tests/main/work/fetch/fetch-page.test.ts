/** Fetching an address, against an https server of the test's own: what comes, what is refused, what is cut. */
import { createServer as createPlainServer } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { fetchPage, type Reach } from '#main/work/fetch/fetch-page.ts'
import { identity } from './certificate.ts'

const NAMES: Readonly<Record<string, string[]>> = {
  'page.example': ['127.0.0.1'],
  'other.example': ['127.0.0.1'],
  'router.example': ['10.0.0.1'],
  'half.example': ['127.0.0.1', '192.168.1.1'],
  'nobody.example': [],
}
const asked: IncomingMessage[] = []
let answerWith: (request: IncomingMessage, answer: ServerResponse) => void = (_, answer) => answer.end()

const own = identity(['page.example', 'other.example'])
const server: Server = createServer(own, (request, answer) => {
  asked.push(request)
  answerWith(request, answer)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The test's world: this computer is the public internet, and nothing else is. */
const reach: Reach = {
  resolve: async (host) => NAMES[host] ?? [],
  isPublic: (address) => address === '127.0.0.1',
  port,
  trust: { ca: own.cert },
  time: 20_000,
  size: 100_000,
}
const ACCEPTS = ['text/html', 'text/plain']

/** Fetches while the server answers so. */
function fetched(
  answer: typeof answerWith,
  address = 'https://page.example/a#b',
  world: Partial<Reach> = {},
) {
  asked.length = 0
  answerWith = answer
  return fetchPage(address, ACCEPTS, { ...reach, ...world })
}
const html =
  (body: string | Buffer, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, answer: ServerResponse) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1', ...headers })
    answer.end(body)
  }
const sendTo = (location: string) => (_: IncomingMessage, answer: ServerResponse) => {
  answer.writeHead(302, { location })
  answer.end()
}
const code = (thrown: Promise<unknown>) =>
  thrown.then(
    () => 'fetched',
    (error: { code?: string }) => error.code,
  )

test('a page comes with its address, its kind and its encoding', async () => {
  const page = await fetched(html('<p>Words'))
  expect([Buffer.from(page.bytes).toString(), page.address, page.mediaType, page.charset]).toEqual([
    '<p>Words',
    'https://page.example/a',
    'text/html',
    'ISO-8859-1',
  ])
})

test('nothing of the reader goes out: no cookie, no referrer, no language', async () => {
  await fetched((request, answer) => {
    if (request.url === '/a') {
      answer.writeHead(302, { location: '/b', 'set-cookie': 'who=you' })
      answer.end()
    } else html('Words.')(request, answer)
  })
  expect(asked.map(({ headers }) => Object.keys(headers).toSorted())).toEqual(
    Array.from({ length: 2 }, () => ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']),
  )
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a page packed as %s is unpacked', async (encoding, pack) => {
  const { bytes } = await fetched(html(pack('<p>Words'), { 'content-encoding': encoding }))
  expect(Buffer.from(bytes).toString()).toBe('<p>Words')
})

test('a redirect is followed, and the last address is the one that counts', async () => {
  const { address } = await fetched((request, answer) =>
    request.url === '/a'
      ? sendTo('https://other.example/c')(request, answer)
      : html('Words.')(request, answer),
  )
  expect(address).toBe('https://other.example/c')
})

test.each([
  ['a name of a private address', 'https://router.example/', 'address-refused'],
  ['a name that is private among others', 'https://half.example/', 'address-refused'],
  ['a private address itself', 'https://10.0.0.1/', 'address-refused'],
  ['this computer in IPv6', 'https://[::1]/', 'address-refused'],
  ['this computer in one number', 'https://2130706434/', 'address-refused'],
  ['localhost', 'https://localhost/', 'address-refused'],
  ['a name that nobody has', 'https://nobody.example/', 'address-refused'],
  ['http', 'http://page.example/', 'address-not-https'],
  ['a file', 'file:///etc/passwd', 'address-invalid'],
  ['a password', 'https://me:secret@page.example/', 'address-credentials'],
  ['a port', 'https://page.example:8443/', 'address-port'],
])('%s is not asked', async (_what, address, failure) => {
  expect([await code(fetched(html('Words.'), address)), asked.length]).toEqual([failure, 0])
})

test.each([
  ['a private address', 'https://router.example/', 'address-refused'],
  ['http', 'http://page.example/', 'address-not-https'],
  ['a port', 'https://page.example:22/', 'address-port'],
  ['a file', 'file:///etc/passwd', 'address-invalid'],
  ['itself for ever', '/a', 'address-redirects'],
])('a redirect to %s is refused', async (_what, location, failure) => {
  expect(await code(fetched(sendTo(location)))).toBe(failure)
})

test('a redirect is followed five times and no more', async () => {
  await code(fetched(sendTo('/a')))
  expect(asked.length).toBe(6)
})

test('a name that means another computer at the next look is refused (rebinding)', async () => {
  let looks = 0
  const resolve = async () => [looks++ === 0 ? '127.0.0.1' : '10.0.0.1']
  expect([await code(fetched(sendTo('/b'), undefined, { resolve })), asked.length]).toEqual([
    'address-refused',
    1,
  ])
})

test('a name is looked up once for each request, so that the address checked is the address asked', async () => {
  let looks = 0
  const resolve = async () => {
    looks++
    return ['127.0.0.1']
  }
  await fetched(html('Words.'), undefined, { resolve })
  expect(looks).toBe(1)
})

test.each([
  [404, 'address-missing'],
  [410, 'address-missing'],
  [403, 'address-forbidden'],
  [500, 'address-status'],
  [204, 'address-status'],
  [304, 'address-status'],
])('the answer %d says so', async (status, failure) => {
  expect(
    await code(
      fetched((_, answer) => {
        answer.writeHead(status)
        answer.end()
      }),
    ),
  ).toBe(failure)
})

const endless = (_: IncomingMessage, answer: ServerResponse) => {
  answer.writeHead(200, { 'content-type': 'text/html' })
  const more = (): void => {
    while (!answer.destroyed && answer.write(Buffer.alloc(10_000, 'a'))) continue
  }
  answer.on('drain', more)
  more()
}
const half = (headers: Record<string, string>) => (_: IncomingMessage, answer: ServerResponse) => {
  answer.writeHead(200, { 'content-type': 'text/html', ...headers })
  answer.write(gzipSync('Words that go on.').subarray(0, 12))
  setTimeout(() => answer.destroy(), 20)
}

test.each<[string, typeof answerWith, string]>([
  ['a body that says it is too long', html(Buffer.alloc(100_001)), 'address-too-large'],
  ['an endless body', endless, 'address-too-large'],
  [
    'a bomb in gzip',
    html(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }),
    'address-too-large',
  ],
  [
    'a bomb in br',
    html(brotliCompressSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'br' }),
    'address-too-large',
  ],
  ['a packing nobody asked for', html('?', { 'content-encoding': 'lzma' }), 'address-packed'],
  ['gzip that is none', html('?', { 'content-encoding': 'gzip' }), 'address-broken'],
  ['a body that stops half-way', half({ 'content-length': '500' }), 'address-broken'],
  [
    'a packed body that stops half-way',
    half({ 'content-length': '500', 'content-encoding': 'gzip' }),
    'address-broken',
  ],
  ['a picture', html('?', { 'content-type': 'image/png' }), 'address-kind'],
  ['nothing', html(''), 'address-empty'],
])('%s is refused', async (_what, answer, failure) => {
  expect(await code(fetched(answer))).toBe(failure)
})

test('a server that is slow is left at the limit of time', async () => {
  const hang = () => {}
  expect(await code(fetched(hang, undefined, { time: 200 }))).toBe('address-timeout')
  const drip = (_: IncomingMessage, answer: ServerResponse) => {
    answer.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => answer.write('a'), 20)
    answer.on('close', () => clearInterval(timer))
  }
  expect(await code(fetched(drip, undefined, { time: 200 }))).toBe('address-timeout')
  const resolve = () => new Promise<string[]>(() => {})
  expect(await code(fetched(hang, undefined, { time: 200, resolve }))).toBe('address-timeout')
})

test('a server that cannot prove its name is not believed', async () => {
  expect(await code(fetched(html('Words.'), undefined, { trust: {} }))).toBe('address-tls')
  const resolve = async () => ['127.0.0.1']
  expect(await code(fetched(html('Words.'), 'https://bank.example/', { resolve }))).toBe('address-tls')
  const plain = createPlainServer((_, answer) => answer.end('Words.'))
  await new Promise<void>((ready) => plain.listen(0, '127.0.0.1', ready))
  const world = { port: (plain.address() as AddressInfo).port }
  expect(await code(fetched(html('Words.'), undefined, world))).toBe('address-tls')
  plain.closeAllConnections()
  plain.close()
})

test('a computer that does not answer, and a name that does not exist', async () => {
  expect(await code(fetched(html(''), undefined, { port: 1 }))).toBe('address-unreachable')
  const resolve = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }))
  expect(await code(fetched(html(''), undefined, { resolve }))).toBe('address-unresolved')
})
