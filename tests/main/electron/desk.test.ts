/** One desk: the second start shows the first, a library in use is asked about, and leaving saves first. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { HostEvent } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { Platform } from '#main/services.ts'
import { translator } from '#main/services/translate.ts'
import { DEFAULT_STATE } from '#shared/host/passing-state.ts'
import { app, BrowserWindow, dialog, Menu, protocol, session } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const openServices = vi.hoisted(() => vi.fn())
vi.mock('#main/services/open-services.ts', () => ({ openServices }))
const { runDesk } = await import('#main/electron/desk.ts')

const HOLDER = { app: 'web', host: 'study', since: '2026-11-23T12:00:00.000Z' }
const LOCKED = new HostFailure('locked', 'Open elsewhere.', HOLDER)
const NONE = { undo: null, redo: null }

let state = DEFAULT_STATE
const listeners = new Set<(event: HostEvent) => void>()
const tell = (event: HostEvent) => listeners.forEach((listener) => listener(event))
const close = vi.fn(async () => {})
const services = {
  host: { open: async () => ({ undo: NONE }), state: async () => state },
  subscribe: (listener: (event: HostEvent) => void) => listeners.add(listener),
  tell,
  close,
}

beforeEach(() => {
  vi.clearAllMocks()
  app.removeAllListeners()
  session.defaultSession.removeAllListeners()
  listeners.clear()
  BrowserWindow.made.length = 0
  state = DEFAULT_STATE
  openServices.mockReset().mockResolvedValue({ services })
})

async function run(): Promise<BrowserWindow | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'scholion-desk-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await mkdir(join(root, 'out', 'renderer'), { recursive: true })
  await writeFile(join(root, 'out', 'renderer', 'index.html'), '<head></head>')
  runDesk({ library: async () => '/library', appData: '/data', root, log: () => {} })
  await vi.waitFor(() => expect(BrowserWindow.made.length + app.quit.mock.calls.length).toBeGreaterThan(0))
  return BrowserWindow.made[0]
}

const shownLabels = () => {
  const [template] = Menu.setApplicationMenu.mock.lastCall as [
    { label: string; submenu: { label?: string }[] }[],
  ]
  return template.flatMap(({ label, submenu }) => [label, ...submenu.map((item) => item.label)])
}

test('the window shows the page by our own scheme and remembers where it was', async () => {
  const window = await run()
  expect(window?.loadURL).toHaveBeenCalledWith('scholion://app/')
  expect(window?.options).toMatchObject({ name: 'desk', windowStatePersistence: true, minWidth: 640 })
  expect(protocol.handle.mock.lastCall?.[0]).toBe('scholion')
})

test('a second start opens nothing and leaves', async () => {
  app.requestSingleInstanceLock.mockReturnValueOnce(false)
  await run()
  expect([BrowserWindow.made, app.quit.mock.calls.length, openServices.mock.calls]).toEqual([[], 1, []])
})

test('the first one comes to the front when a second is started', async () => {
  const window = await run()
  app.emit('second-instance', {}, [])
  expect([window?.restore.mock.calls.length, window?.focus.mock.calls.length]).toEqual([1, 1])
})

test('a link of the system reaches the page that is open', async () => {
  const window = await run()
  app.emit('second-instance', {}, ['scholion', 'scholion://open?document=article'])
  expect(window?.webContents.send).toHaveBeenCalledWith('scholion-event', { type: 'arrival' })
  const [{ platform }] = openServices.mock.lastCall as [{ platform: Platform }]
  expect(platform.arrival?.()).toBe('scholion://open?document=article')
})

test('a library in use is named by its holder, and can be read meanwhile', async () => {
  openServices.mockRejectedValueOnce(LOCKED)
  dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
  await run()
  const question = dialog.showMessageBox.mock.lastCall?.[0]
  expect([question?.detail.includes('a browser on study, since 23/11/2026'), question?.buttons]).toEqual([
    true,
    ['Open read-only', 'Quit'],
  ])
  expect(openServices).toHaveBeenLastCalledWith(expect.objectContaining({ mode: 'read', create: false }))
})

test('a reader who does not want that leaves', async () => {
  openServices.mockRejectedValueOnce(LOCKED)
  await run()
  expect([BrowserWindow.made, app.quit.mock.calls.length, openServices.mock.calls.length]).toEqual([[], 1, 1])
})

test.each([
  ['in the catalogue’s words', new HostFailure('closed', 'Shut.'), translator('en')('errors.closed')],
  ['in its own where the catalogue has none', new HostFailure('unheard-of', 'Unheard of.'), 'Unheard of.'],
])('what else the store says is shown before leaving, %s', async (_name, failure, sentence) => {
  openServices.mockRejectedValueOnce(failure)
  await run()
  expect(dialog.showErrorBox).toHaveBeenCalledWith('Scholion cannot start', sentence)
})

test('the menu speaks the language that the reader chose', async () => {
  state = { ...DEFAULT_STATE, appearance: { ...DEFAULT_STATE.appearance, language: 'fr' } }
  await run()
  expect(shownLabels()).toEqual(expect.arrayContaining(['Fichier', 'Annuler']))
})

test('after a change the menu names what can be undone, and the page hears of it', async () => {
  const window = await run()
  const transaction = { seq: 1 } as Extract<HostEvent, { type: 'committed' }>['transaction']
  const event: HostEvent = {
    type: 'committed',
    transaction,
    undo: { undo: { command: 'annotation.add', params: {} }, redo: null },
  }
  tell(event)
  expect(shownLabels()).toContain('Undo Add highlight')
  expect(window?.webContents.send).toHaveBeenCalledWith('scholion-event', event)
})

test('leaving tells the page, saves, and only then goes', async () => {
  const window = await run()
  await vi.waitFor(() => expect(app.listenerCount('before-quit')).toBe(1))
  const event = { preventDefault: vi.fn() }
  app.emit('before-quit', event)
  expect([event.preventDefault.mock.calls.length, app.quit.mock.calls.length]).toEqual([1, 0])
  expect(window?.webContents.send).toHaveBeenCalledWith('scholion-event', { type: 'closing' })
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
  const again = { preventDefault: vi.fn() }
  app.emit('before-quit', again)
  expect([close.mock.calls.length, again.preventDefault.mock.calls.length]).toEqual([1, 0])
})

test('closing the window is leaving: its page lives until all is saved', async () => {
  const window = await run()
  const event = { preventDefault: vi.fn() }
  await vi.waitFor(() => expect(window?.listenerCount('close')).toBe(1))
  window?.emit('close', event)
  expect([event.preventDefault.mock.calls.length, app.quit.mock.calls.length]).toEqual([1, 1])
})

test('the end of the system’s session saves at once', async () => {
  const window = await run()
  window?.emit('session-end')
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
})

test.each([
  ['crashed', 1],
  ['oom', 1],
  ['clean-exit', 0],
])('a page that ended with %s is loaded again: %d', async (reason, times) => {
  const window = await run()
  window?.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
  expect(window?.webContents.reload).toHaveBeenCalledTimes(times)
})
