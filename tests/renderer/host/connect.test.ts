/** How a window finds its host, and what it is told when nobody lets it in. */
import { afterEach, expect, test, vi } from 'vitest'
import type { HostEvent } from '#shared/host/contract.ts'
import { admit, type Visit } from '#renderer/host/admission.ts'
import { connect } from '#renderer/host/connect.ts'

const CODE = 'c'.repeat(43)
const refusal = (code: string) =>
  new Response(JSON.stringify({ code, params: {}, message: code }), { status: 401 })
const token = () => new Response(JSON.stringify({ token: 'new' }))

function visit(
  hash: string,
  kept: string | null,
  answer: () => Promise<Response>,
): Visit & { stored: Map<string, string> } {
  const stored = new Map(kept === null ? [] : [['scholion-session', kept]])
  return {
    stored,
    location: { hash, pathname: '/' },
    history: { replaceState: vi.fn() },
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
    fetch: vi.fn(answer),
  }
}

test.each([
  ['a fresh code', `#c=${CODE}`, null, token, { status: 'admitted', token: 'new' }],
  ['a fresh code over an old session', `#c=${CODE}`, 'old', token, { status: 'admitted', token: 'new' }],
  ['a reload', '', 'old', token, { status: 'admitted', token: 'old' }],
  [
    'the used address again, in the tab that is in',
    `#c=${CODE}`,
    'old',
    () => refusal('code-used'),
    { status: 'admitted', token: 'old' },
  ],
  [
    'a used code',
    `#c=${CODE}`,
    null,
    () => refusal('code-used'),
    { status: 'refused', error: { code: 'code-used' } },
  ],
  [
    'an old code',
    `#c=${CODE}`,
    null,
    () => refusal('code-expired'),
    { status: 'refused', error: { code: 'code-expired' } },
  ],
  ['no code', '', null, token, { status: 'refused', error: { code: 'no-code' } }],
  ['no code in the fragment', '#chapter-2', null, token, { status: 'refused', error: { code: 'no-code' } }],
])('%s', async (_name, hash, kept, answer, expected) => {
  expect(await admit(visit(hash, kept, async () => answer()))).toMatchObject(expected)
})

test('a host that is gone is told as such', async () => {
  const gone = visit(`#c=${CODE}`, null, async () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await admit(gone)).toMatchObject({ status: 'refused', error: { code: 'host-gone' } })
})

test('the code leaves the address before anything is sent, and is kept nowhere', async () => {
  const page = visit(`#c=${CODE}`, null, async () => {
    expect(page.history.replaceState).toHaveBeenCalledWith(null, '', '/')
    return token()
  })
  await admit(page)
  expect([...page.stored]).toEqual([['scholion-session', 'new']])
})

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

test('with the bridge of Electron the window is connected at once, and its line is up', async () => {
  const listeners: ((event: HostEvent) => void)[] = []
  const call = vi.fn(async () => ({ ok: true, value: { status: 'nothing' } }))
  vi.stubGlobal('scholion', {
    call,
    subscribe: (listener: (event: HostEvent) => void) => void listeners.push(listener),
  })
  const connected = await connect()
  if (connected.status !== 'connected') throw new Error(connected.error.code)
  const onLine = vi.fn()
  const heard = vi.fn()
  connected.events(heard, onLine)
  listeners[0]?.({ type: 'closing' })
  expect([await connected.host.undo({}), call.mock.lastCall]).toEqual([{ status: 'nothing' }, ['undo', {}]])
  expect([onLine.mock.calls, heard.mock.calls]).toEqual([[[true]], [[{ type: 'closing' }]]])
})

test('a session that the host forgot is over, and its token is dropped', async () => {
  sessionStorage.setItem('scholion-session', 'old')
  vi.stubGlobal('fetch', async () => refusal('session-over'))
  expect([await connect(), sessionStorage.length]).toMatchObject([
    { status: 'refused', error: { code: 'session-over' } },
    0,
  ])
})

test('a host that stopped is told without dropping the token: it may come back', async () => {
  sessionStorage.setItem('scholion-session', 'old')
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  expect([await connect(), sessionStorage.length]).toMatchObject([
    { status: 'refused', error: { code: 'host-gone' } },
    1,
  ])
})
