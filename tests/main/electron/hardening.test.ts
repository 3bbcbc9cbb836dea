/** The hardening list, item by item, against the stand-in for Electron. */
import { beforeEach, expect, test, vi } from 'vitest'
import * as electron from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { hardenApp, hardenSession, webPreferences } = await import('#main/electron/hardening.ts')

const { app, protocol, session } = electron
const ourSession = session.defaultSession
const argument = (mock: { mock: { calls: unknown[][] } }) =>
  mock.mock.calls.at(-1)?.[0] as (...args: unknown[]) => unknown

beforeEach(async () => {
  app.removeAllListeners()
  ourSession.removeAllListeners()
  hardenApp(app as never, protocol as never)
  await hardenSession(ourSession as never, true)
})

test('the sandbox is on for every process, and no name resolves', () => {
  expect(app.enableSandbox).toHaveBeenCalled()
  expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND')
})

test('the scheme of the page is standard and secure, without CORS, workers of its own or a way around the policy', () => {
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
    {
      scheme: 'scholion',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: false,
        allowServiceWorkers: false,
        bypassCSP: false,
        stream: true,
      },
    },
  ])
})

test.each([
  ['sandbox', true],
  ['contextIsolation', true],
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['webSecurity', true],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
  ['webviewTag', false],
  ['plugins', false],
  ['navigateOnDragDrop', false],
  ['spellcheck', false],
  ['devTools', false],
])('the window of a packaged app has %s: %s', (preference, value) => {
  expect(webPreferences('/preload', true)).toHaveProperty(preference, value)
})

test.each(['enableBlinkFeatures', 'additionalArguments'])('the window has no %s', (preference) => {
  expect(webPreferences('/preload', true)).not.toHaveProperty(preference)
})

test.each([
  ['clipboard-sanitized-write', true],
  ['clipboard-read', false],
  ['media', false],
  ['geolocation', false],
  ['notifications', false],
  ['openExternal', false],
  ['fileSystem', false],
  ['local-network', false],
])('asked for %s the answer is %s', (permission, granted) => {
  const decide = vi.fn()
  argument(ourSession.setPermissionRequestHandler)(null, permission, decide)
  expect([
    decide.mock.lastCall?.[0],
    argument(ourSession.setPermissionCheckHandler)(null, permission),
  ]).toEqual([granted, granted])
})

test('no device is granted, no screen is shared', () => {
  const decide = vi.fn()
  argument(ourSession.setDisplayMediaRequestHandler)({}, decide)
  expect([argument(ourSession.setDevicePermissionHandler)(), decide.mock.lastCall]).toEqual([false, [{}]])
})

test.each([
  ['scholion://app/', false],
  ['blob:scholion://app/1', false],
  ['data:image/png;base64,AA', false],
  ['https://example.org/', true],
  ['http://127.0.0.1:1/', true],
  ['file:///etc/passwd', true],
  ['ws://127.0.0.1/', true],
  ['ftp://example.org/', true],
  ['devtools://devtools/', true],
])('a request for %s is cancelled: %s', (url, cancel) => {
  const decide = vi.fn()
  argument(ourSession.webRequest.onBeforeRequest)({ url }, decide)
  expect(decide).toHaveBeenCalledWith({ cancel })
})

test('what still gets out is sent to a port where nothing listens', () => {
  expect(ourSession.setProxy).toHaveBeenCalledWith({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
})

test('nothing is downloaded, no dictionary either', () => {
  const event = { preventDefault: vi.fn() }
  ourSession.emit('will-download', event)
  expect(event.preventDefault).toHaveBeenCalled()
  expect(ourSession.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
})

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  'no page may do %s',
  (name) => {
    const contents = new electron.FakeContents()
    app.emit('web-contents-created', {}, contents)
    const event = { preventDefault: vi.fn() }
    contents.emit(name, event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
  },
)

test('no page opens another window, and WebRTC tells no address', () => {
  const contents = new electron.FakeContents()
  app.emit('web-contents-created', {}, contents)
  expect(argument(contents.setWindowOpenHandler)()).toEqual({ action: 'deny' })
  expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp')
})

test.each([
  ['certificate-error', [{}, '', '', {}]],
  ['select-client-certificate', [{}, '', []]],
  ['login', [{}, {}, {}]],
])('%s is refused', (name, details) => {
  const event = { preventDefault: vi.fn() }
  const decide = vi.fn()
  app.emit(name, event, ...details, decide)
  expect([event.preventDefault.mock.calls.length, decide.mock.lastCall?.[0] ?? false]).toEqual([1, false])
})
