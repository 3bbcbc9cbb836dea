/** Who may call, with what; and what the preload lets through. */
import { expect, test, vi } from 'vitest'
import type { Host } from '#shared/host/contract.ts'
import { BrowserWindow, contextBridge, ipcMain, ipcRenderer } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { answerCalls, sendEvent } = await import('#main/electron/calls.ts')

const undo = vi.fn(async () => ({ status: 'nothing' }) as const)
const desk = new BrowserWindow()
const onDone = vi.fn()
answerCalls(() => desk as never, { host: { undo } as Partial<Host> as Host, log: () => {}, onDone })
const heard = ipcMain.handle.mock.lastCall?.[1] as (
  event: unknown,
  method: unknown,
  json: unknown,
) => Promise<unknown>

await import('../../../src/preload/index.ts')
const [name, bridge] = contextBridge.exposeInMainWorld.mock.lastCall as [string, Bridge]
const given = { name, bridge }
interface Bridge {
  call(method: string, args: unknown): void
  subscribe(listener: (event: unknown) => void): () => void
}

const ours = { senderFrame: desk.webContents.mainFrame }

test('the page of the desk is answered', async () => {
  expect(await heard(ours, 'undo', '{}')).toEqual({ ok: true, value: { status: 'nothing' } })
})

test.each([
  ['a frame that is gone', { senderFrame: null }],
  ['another frame of the page', { senderFrame: { origin: 'scholion://app' } }],
  ['another window', { senderFrame: new BrowserWindow().webContents.mainFrame }],
])('%s is refused', async (_name, event) => {
  expect(await heard(event, 'undo', '{}')).toMatchObject({ ok: false, error: { code: 'wrong-sender' } })
})

test.each(['https://evil.test', 'file://', 'null', 'scholion://app.evil', 'scholion://other'])(
  'the main frame is refused at %s',
  async (origin) => {
    const window = new BrowserWindow()
    Object.assign(window.webContents.mainFrame, { origin })
    answerCalls(() => window as never, { host: { undo } as Partial<Host> as Host, log: () => {} })
    const answer = ipcMain.handle.mock.lastCall?.[1] as typeof heard
    expect(await answer({ senderFrame: window.webContents.mainFrame }, 'undo', '{}')).toMatchObject({
      error: { code: 'wrong-sender' },
    })
  },
)

test.each([
  ['an object instead of JSON', {}, 'bad-arguments'],
  ['nothing', undefined, 'bad-arguments'],
  ['broken JSON', '{', 'bad-arguments'],
  ['more than 8 MB', `"${'x'.repeat(9_000_000)}"`, 'bad-arguments'],
  ['deep nesting', `${'['.repeat(100)}${']'.repeat(100)}`, 'bad-arguments'],
])('arguments that are %s are refused', async (_name, json, code) => {
  expect(await heard(ours, 'undo', json)).toMatchObject({ ok: false, error: { code } })
})

test.each(['format', '__proto__', 'constructor', '', 7, null])('the method %s is unknown', async (method) => {
  expect(await heard(ours, method, '{}')).toMatchObject({ error: { code: 'unknown-method' } })
})

test('events go out on one channel, to a window that is there', () => {
  sendEvent(desk as never, { type: 'closing' })
  sendEvent(undefined, { type: 'closing' })
  expect(desk.webContents.send.mock.calls).toEqual([['scholion-event', { type: 'closing' }]])
})

test('the preload gives the page two frozen functions and nothing else', () => {
  expect([given.name, Object.keys(given.bridge), Object.isFrozen(given.bridge)]).toEqual([
    'scholion',
    ['call', 'subscribe'],
    true,
  ])
})

test('the preload sends arguments as text and hands on events without their sender', () => {
  given.bridge.call('undo', {})
  const listener = vi.fn()
  const stop = given.bridge.subscribe(listener)
  const [channel, onEvent] = ipcRenderer.on.mock.lastCall as [
    string,
    (event: unknown, value: unknown) => void,
  ]
  onEvent({ sender: ipcRenderer }, { type: 'closing' })
  stop()
  expect(ipcRenderer.invoke).toHaveBeenCalledWith('scholion', 'undo', '{}')
  expect([channel, listener.mock.calls]).toEqual(['scholion-event', [[{ type: 'closing' }]]])
  expect(ipcRenderer.off).toHaveBeenCalledWith('scholion-event', onEvent)
})
