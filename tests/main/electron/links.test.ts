/** Links that the system hands to the app wait until they are taken, and only links are looked at. */
import { beforeEach, expect, test, vi } from 'vitest'
import { app } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { hearLinks } = await import('#main/electron/links.ts')

const LINK = 'scholion://open?document=article'

beforeEach(() => {
  vi.clearAllMocks()
  app.removeAllListeners()
})

test('the link that starts the app is taken once', () => {
  const arrivals = hearLinks(['/usr/bin/scholion', '--no-sandbox', LINK], true)
  expect([arrivals.take(), arrivals.take()]).toEqual([LINK, null])
})

test.each([
  [
    'a second start',
    () => app.emit('second-instance', {}, ['scholion', 'scholion://open/?document=article']),
  ],
  ['the event of macOS', () => app.emit('open-url', { preventDefault: () => {} }, LINK)],
])('%s brings a link and says so', (_how, play) => {
  const arrivals = hearLinks([], true)
  const heard = vi.fn()
  arrivals.onArrival(heard)
  play()
  expect([heard.mock.calls.length, arrivals.take()]).toEqual([1, LINK])
})

test.each([
  ['--document=article'],
  ['scholion://app/'],
  ['file:///etc/passwd'],
  ['https://evil.test/open?document=a'],
])('what is no link is passed over: %s', (argument) => {
  const arrivals = hearLinks([argument], true)
  app.emit('second-instance', {}, [argument])
  expect(arrivals.take()).toBeNull()
})

test.each([
  [true, [['scholion']]],
  [false, []],
])('only an installed app answers for its links: %s', (isPackaged, calls) => {
  hearLinks([], isPackaged)
  expect(app.setAsDefaultProtocolClient.mock.calls).toEqual(calls)
})
