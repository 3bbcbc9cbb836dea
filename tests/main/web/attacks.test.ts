/**
 * Everything that other pages, other programs and rebound names can send to the port, against every endpoint,
 * over real sockets: no answer is a success, none holds a byte of the library, all carry the page policy.
 */
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { raw, requestText, SECRET_WORD, stand, type Stand } from './stand.ts'

type Headers = Record<string, string | string[] | null>
interface Attack {
  readonly name: string
  readonly change: (own: Headers, port: number) => Headers
  readonly line?: (method: string, target: string) => string
  readonly body?: string
  /** endpoints it means nothing to */
  readonly spares?: string
}

const ENDPOINTS = [
  'GET /',
  'GET /open?document=article',
  'GET /assets/main.js',
  'POST /session',
  'POST /rpc/undo',
  'POST /rpc-events',
] as const

const set = (headers: Headers) => (own: Headers) => ({ ...own, ...headers })
const POSTS_ONLY = 'GET'
/** The page holds nothing of the library: a link to it may stand anywhere. */
const VISITS = '^GET /(?:$|open)'

const ATTACKS: readonly Attack[] = [
  { name: 'no Host', change: set({ Host: null }) },
  { name: 'Host localhost', change: (own, port) => ({ ...own, Host: `localhost:${port}` }) },
  { name: 'Host of a rebound name', change: (own, port) => ({ ...own, Host: `evil.test:${port}` }) },
  { name: 'Host without port', change: set({ Host: '127.0.0.1' }) },
  { name: 'Host in capitals with a dot', change: (own, port) => ({ ...own, Host: `127.0.0.1.:${port}` }) },
  { name: 'two Hosts', change: (own, port) => ({ ...own, Host: [`127.0.0.1:${port}`, 'evil.test'] }) },
  {
    name: 'the same Host twice',
    change: (own, port) => ({ ...own, Host: [`127.0.0.1:${port}`, `127.0.0.1:${port}`] }),
  },
  { name: 'another Origin', change: set({ Origin: 'https://evil.test' }), spares: POSTS_ONLY },
  { name: 'Origin null', change: set({ Origin: 'null' }), spares: POSTS_ONLY },
  { name: 'no Origin', change: set({ Origin: null }), spares: POSTS_ONLY },
  { name: 'Origin of another port', change: set({ Origin: 'http://127.0.0.1:1' }), spares: POSTS_ONLY },
  {
    name: 'Origin over https',
    change: (own, port) => ({ ...own, Origin: `https://127.0.0.1:${port}` }),
    spares: POSTS_ONLY,
  },
  {
    name: 'two Origins',
    change: (own, port) => ({ ...own, Origin: [`http://127.0.0.1:${port}`, 'null'] }),
    spares: POSTS_ONLY,
  },
  {
    name: 'no Sec-Fetch headers',
    change: set({ 'Sec-Fetch-Site': null, 'Sec-Fetch-Dest': null, 'Sec-Fetch-Mode': null }),
  },
  { name: 'another site', change: set({ 'Sec-Fetch-Site': 'cross-site' }), spares: VISITS },
  { name: 'another port of this site', change: set({ 'Sec-Fetch-Site': 'same-site' }), spares: VISITS },
  { name: 'in a frame', change: set({ 'Sec-Fetch-Dest': 'iframe' }), spares: 'GET /assets' },
  {
    name: 'as a form',
    change: set({ 'Content-Type': 'application/x-www-form-urlencoded' }),
    spares: POSTS_ONLY,
  },
  { name: 'as plain text', change: set({ 'Content-Type': 'text/plain' }), spares: POSTS_ONLY },
  {
    name: 'JSON with parameters',
    change: set({ 'Content-Type': 'application/json; charset=utf-8' }),
    spares: POSTS_ONLY,
  },
  { name: 'no content type', change: set({ 'Content-Type': null }), spares: POSTS_ONLY },
  { name: 'no token', change: set({ Authorization: null }), spares: 'GET|session' },
  {
    name: 'a wrong token',
    change: set({ Authorization: `Scholion ${'A'.repeat(43)}` }),
    spares: 'GET|session',
  },
  {
    name: 'a token of another scheme',
    change: ({ Authorization, ...own }) => ({
      ...own,
      Authorization: String(Authorization).replace('Scholion', 'Bearer'),
    }),
    spares: 'GET|session',
  },
  {
    name: 'a token in a cookie',
    change: ({ Authorization, ...own }) => ({ ...own, Cookie: `scholion=${String(Authorization)}` }),
    spares: 'GET|session',
  },
  {
    name: 'two tokens',
    change: ({ Authorization, ...own }) => ({ ...own, Authorization: [String(Authorization), 'x'] }),
    spares: 'GET|session',
  },
  { name: 'OPTIONS', change: set({}), line: (_method, target) => `OPTIONS ${target}` },
  { name: 'HEAD', change: set({}), line: (_method, target) => `HEAD ${target}` },
  { name: 'PUT', change: set({}), line: (_method, target) => `PUT ${target}` },
  { name: 'TRACE', change: set({}), line: (_method, target) => `TRACE ${target}` },
  { name: 'absolute form', change: set({}), line: (method, target) => `${method} http://evil.test${target}` },
  { name: 'two slashes', change: set({}), line: (method, target) => `${method} /${target}` },
  { name: 'asterisk', change: set({}), line: (method) => `${method} *` },
  { name: 'a query', change: set({}), line: (method, target) => `${method} ${target}?x` },
  { name: 'parent folder', change: set({}), line: (method) => `${method} /../package.json` },
  { name: 'encoded slash', change: set({}), line: (method) => `${method} /..%2fpackage.json` },
  { name: 'encoded backslash', change: set({}), line: (method) => `${method} /..%5cpackage.json` },
  { name: 'encoded NUL', change: set({}), line: (method, target) => `${method} ${target}%00` },
  { name: 'source map', change: set({}), line: (method) => `${method} /assets/main.js.map` },
  { name: 'an upgrade', change: set({ Upgrade: 'websocket', Connection: 'Upgrade' }) },
  { name: 'an expectation', change: set({ Expect: '100-continue' }) },
  { name: 'another expectation', change: set({ Expect: 'the-unexpected' }) },
  {
    name: 'chunked',
    change: set({ 'Transfer-Encoding': 'chunked', 'Content-Length': null }),
    body: '2\r\n{}\r\n0\r\n\r\n',
  },
  { name: 'chunked with a length', change: set({ 'Transfer-Encoding': 'chunked', 'Content-Length': '2' }) },
  { name: 'two lengths', change: set({ 'Content-Length': ['2', '3'] }) },
  { name: 'no length', change: set({ 'Content-Length': null }), body: '', spares: POSTS_ONLY },
  { name: 'a huge length', change: set({ 'Content-Length': '99999999' }) },
  { name: 'an absurd length', change: set({ 'Content-Length': '9'.repeat(40) }) },
  { name: 'not JSON', change: set({ 'Content-Length': '1' }), body: '{', spares: 'GET|events' },
  {
    name: 'a prototype',
    change: set({ 'Content-Length': '26' }),
    body: '{"__proto__":{"code":"1"}}',
    spares: 'GET|undo|events',
  },
  { name: 'huge headers', change: set({ Junk: 'x'.repeat(40_000) }) },
  {
    name: 'a header line without colon',
    change: (own) => ({ ...own }),
    line: (method, target) => `${method} ${target} HTTP/1.1\r\nnonsense`,
  },
]

const cases = ATTACKS.flatMap((attack) =>
  ENDPOINTS.filter((endpoint) => !attack.spares || !new RegExp(attack.spares).test(endpoint)).map(
    (endpoint) => ({ attack, endpoint }),
  ),
)

async function attempt(
  desk: Stand,
  own: Headers,
  attack: Attack | undefined,
  endpoint: string,
): Promise<string> {
  const [method = '', target = ''] = endpoint.split(' ')
  const { port } = desk.server
  const isPage = new RegExp(VISITS).test(endpoint)
  const honest: Headers = {
    Host: `127.0.0.1:${port}`,
    ...own,
    ...(isPage && { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }),
    ...(method === 'POST' && { 'Content-Length': '2' }),
    Connection: 'close',
  }
  const line = attack?.line?.(method, target) ?? `${method} ${target}`
  const body = attack?.body ?? (method === 'POST' ? '{}' : '')
  return raw(port, requestText(line, attack ? attack.change(honest, port) : honest, body))
}

test('no attack on any endpoint gets a success or a byte of the library', async () => {
  const desk = await stand()
  const own = await desk.enter()
  const leaks: string[] = []
  for (const { attack, endpoint } of cases) {
    const response = await attempt(desk, own, attack, endpoint)
    const isRefused =
      /^HTTP\/1\.1 (100 Continue\r\n\r\nHTTP\/1\.1 )?[45]\d\d /.test(response) &&
      !response.includes(SECRET_WORD)
    if (!isRefused) leaks.push(`${attack.name} · ${endpoint} · ${response.slice(0, 60)}`)
  }
  expect(cases.length).toBeGreaterThan(180)
  expect(leaks).toEqual([])
}, 30_000)

test('every refusal carries the page policy, and none allows another origin', async () => {
  const desk = await stand()
  const own = await desk.enter()
  const bare: string[] = []
  for (const { attack, endpoint } of cases) {
    const response = await attempt(desk, own, attack, endpoint)
    const isCovered =
      response.includes("default-src 'none'") &&
      response.includes('nosniff') &&
      !/access-control/i.test(response)
    if (!isCovered) bare.push(`${attack.name} · ${endpoint} · ${response.slice(0, 60)}`)
  }
  expect(bare).toEqual([])
}, 30_000)

test.each(['GET /', 'GET /open?document=article', 'GET /assets/main.js', 'POST /rpc/undo'])(
  'the same request without an attack is answered: %s',
  async (endpoint) => {
    const desk = await stand()
    expect(await attempt(desk, await desk.enter(), undefined, endpoint)).toMatch(/^HTTP\/1\.1 200 /)
  },
)

test.each([
  ['unknown', '/rpc/format', 404],
  ['inherited', '/rpc/toString', 404],
  ['path', '/rpc/../session', 404],
  ['empty', '/rpc/', 404],
])('a method that is %s is not found', async (_name, path, status) => {
  const desk = await stand()
  const answer = await raw(
    desk.server.port,
    requestText(
      `POST ${path}`,
      {
        Host: `127.0.0.1:${desk.server.port}`,
        ...(await desk.enter()),
        'Content-Length': '2',
        Connection: 'close',
      },
      '{}',
    ),
  )
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
})

test('a body that is cut short runs nothing and hurts nobody', async () => {
  const desk = await stand()
  const own = await desk.enter()
  const { port } = desk.server
  const slow = connect(port, '127.0.0.1')
  slow.on('error', () => {})
  slow.write(
    requestText('POST /rpc/undo', { Host: `127.0.0.1:${port}`, ...own, 'Content-Length': '20' }, '{"a'),
  )
  expect((await desk.post('/rpc/undo', own)).status).toBe(200)
  slow.destroy()
  expect((await desk.post('/rpc/undo', own)).status).toBe(200)
})

test('headers that never end are hung up on', async () => {
  const desk = await stand({ limits: { headersTimeout: 200, connectionsCheckingInterval: 50 } })
  expect(await raw(desk.server.port, 'GET / HTTP/1.1\r\nHost: 127.0.0.1')).toMatch(/^HTTP\/1\.1 408 /)
})

test('arguments nested beyond the limit are refused before anything runs', async () => {
  const desk = await stand()
  const deep = JSON.parse('{"a":'.repeat(200) + '1' + '}'.repeat(200)) as unknown
  expect((await desk.post('/rpc/undo', await desk.enter(), deep)).status).toBe(400)
})
