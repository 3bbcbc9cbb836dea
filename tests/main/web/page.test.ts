/** The page, its files, and what answers may do and say. */
import { expect, test, vi } from 'vitest'
import { readAssets, withNonce } from '#main/page/assets.ts'
import { browserPlaces, openerCommand, windowArguments } from '#main/web/browser.ts'
import { writeLaunchPage } from '#main/web/launch-page.ts'
import { callHost, depth } from '#main/page/call.ts'
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { builtPage, raw, requestText, SECRET_WORD, stand } from './stand.ts'

const visit = (port: number) =>
  raw(
    port,
    requestText('GET /', {
      Host: `127.0.0.1:${port}`,
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
      Connection: 'close',
    }),
  )

test('each visit gets a page whose nonce is the one of its policy, and no other visit’s', async () => {
  const { server } = await stand()
  const pages = [await visit(server.port), await visit(server.port)]
  const nonces = pages.map((page) => [
    /'nonce-([^']+)'/.exec(page)?.[1],
    /csp-nonce" nonce="([^"]+)"/.exec(page)?.[1],
  ])
  expect(nonces.map(([policy, meta]) => policy === meta)).toEqual([true, true])
  expect(nonces[0]).not.toEqual(nonces[1])
})

test.each([
  ['content-security-policy', /default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^no-referrer$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(\).*loopback-network=\(\)/],
  ['cache-control', /^no-store$/],
])('an answer to a call has the header %s', async (name, value) => {
  const desk = await stand()
  expect((await desk.post('/rpc/undo', await desk.enter())).headers.get(name)).toMatch(value)
})

test('only files of known types are served, by exact address', async () => {
  expect([...(await readAssets(await builtPage())).files.keys()].toSorted()).toEqual(['/assets/main.js'])
})

test('a nonce element that the build left is replaced', () => {
  expect(withNonce('<head><meta property="csp-nonce" nonce="old"></head>')('new')).toBe(
    '<head><meta property="csp-nonce" nonce="new"></head>',
  )
})

test('a failure of ours arrives with its code, one of the system’s without its path', async () => {
  const desk = await stand()
  const own = await desk.enter()
  expect(await (await desk.post('/rpc/redo', own)).json()).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  expect(await (await desk.post('/rpc/state', own)).text()).not.toContain(SECRET_WORD)
  expect(desk.log.join()).toContain(SECRET_WORD)
})

test.each([
  ['a word', 'x', 0],
  ['an object', {}, 1],
  ['a nested list', [[1], 2], 2],
])('depth of %s', (_name, value, expected) => {
  expect(depth(value)).toBe(expected)
})

test('a method that is not in the contract is never looked up', async () => {
  expect(await callHost({} as never, '__proto__', {}, () => {})).toMatchObject({
    error: { code: 'unknown-method' },
  })
})

test('the code travels in a file that only its owner reads, and not on the command line', async () => {
  const page = await writeLaunchPage('http://127.0.0.1:1/#c=CODE', '/usr/bin/env')
  const file = fileURLToPath(page.url)
  const args = windowArguments({ page: page.url, profile: page.folder, port: 1, isRoot: false })
  expect([(await stat(file)).mode & 0o777, (await stat(page.folder)).mode & 0o777]).toEqual([0o600, 0o700])
  expect([(await readFile(file, 'utf8')).includes('CODE'), args.join(' ').includes('CODE')]).toEqual([
    true,
    false,
  ])
  await page.remove()
})

test.each([
  '--remote-debugging-port',
  '--disable-web-security',
  '--allow-file-access-from-files',
  '--no-sandbox',
])('the window never gets %s', (flag) => {
  const args = windowArguments({ page: 'file:///x', profile: '/x', port: 1, isRoot: false })
  expect(args.some((arg) => arg.startsWith(flag))).toBe(false)
})

test('only root’s window goes without the browser’s sandbox', () => {
  expect(windowArguments({ page: 'file:///x', profile: '/x', port: 1, isRoot: true })).toContain(
    '--no-sandbox',
  )
})

test('the window reaches its own port and nothing else', () => {
  const args = windowArguments({ page: 'file:///x', profile: '/x', port: 4321, isRoot: false })
  expect(args).toEqual(
    expect.arrayContaining([
      '--proxy-server=http://127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>;127.0.0.1:4321',
    ]),
  )
})

test.each([
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome-stable'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['linux', { PATH: '/usr/bin', CHROMIUM_PATH: '/my/chromium' }, '/my/chromium'],
] as const)('the browser is looked for where it is on %s', (platform, env, first) => {
  expect(browserPlaces(env, platform)[0]).toBe(first)
})

test.each(['linux', 'darwin', 'win32'] as const)(
  'without one, %s opens the page in the reader’s browser',
  (platform) => {
    expect(openerCommand(platform, 'file:///x')[1]).toContain('file:///x')
  },
)

const PATHS = {
  document: '../../etc',
  version: '/etc/passwd',
  job: '..\\..',
  handle: '%2e%2e',
  ids: ['../x'],
  offset: 0,
  chunk: '',
  name: 'x',
}

test.each(['openDocument', 'excerpts', 'uploadChunk', 'cancel', 'result', 'read', 'save'])(
  '%s takes no path where an id belongs',
  async (method) => {
    const run = vi.fn()
    expect(await callHost({ [method]: run } as never, method, PATHS, () => {})).toMatchObject({
      error: { code: 'bad-arguments' },
    })
    expect(run).not.toHaveBeenCalled()
  },
)
