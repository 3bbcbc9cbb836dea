/** Links followed by the browser: out of the address, kept for the tab, or given to another one. */
import { type Arriving, handOver, keepArrival, onHandedOver, takeArrival } from '#renderer/host/arrivals.ts'
import { expect, onTestFinished, test, vi } from 'vitest'

const PLACE = { document: 'article', annotation: 'note' }

function tab(path: string) {
  const kept = new Map<string, string>()
  const replaceState = vi.fn<Arriving['history']['replaceState']>()
  const arriving: Arriving = {
    location: new URL(path, 'http://127.0.0.1:4000'),
    history: { replaceState },
    sessionStorage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  }
  keepArrival(arriving)
  return { arriving, addresses: replaceState.mock.calls.map(([, , address]) => address) }
}

test('the question leaves the address, the code stays in it', () => {
  const { arriving, addresses } = tab('/open?document=article&annotation=note#c=code')
  expect([addresses, takeArrival(arriving), takeArrival(arriving)]).toEqual([['/#c=code'], PLACE, undefined])
})

test.each(['/', '/#c=code', '/open?document=../x'])('nothing is kept of %s', (path) => {
  expect(takeArrival(tab(path).arriving)).toBeUndefined()
})

test('another tab goes where this one was asked to', async () => {
  const went = vi.fn()
  onTestFinished(onHandedOver(went))
  const { arriving } = tab('/open?document=article&annotation=note')
  expect([await handOver(arriving), went.mock.calls, takeArrival(arriving)]).toEqual([
    true,
    [[PLACE]],
    undefined,
  ])
})

test('without another tab the question waits for this one to be let in', async () => {
  const { arriving } = tab('/open?document=article&annotation=note')
  expect([await handOver(arriving), takeArrival(arriving)]).toEqual([false, PLACE])
})

test('a tab that was asked nothing asks nobody', async () => {
  const went = vi.fn()
  onTestFinished(onHandedOver(went))
  expect([await handOver(tab('/').arriving), went.mock.calls]).toEqual([false, []])
})
