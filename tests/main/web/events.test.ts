/** The stream of events: a line per event, and a new line after the old one broke. */
import { expect, test, vi } from 'vitest'
import { stand } from './stand.ts'

async function open(desk: Awaited<ReturnType<typeof stand>>) {
  const response = await desk.post('/rpc-events', await desk.enter())
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => (await reader?.read())?.value
  return { response, read, end: async () => reader?.cancel() }
}

test('a stream begins with a sign of life and then tells what happens, one event per line', async () => {
  const desk = await stand()
  const { response, read } = await open(desk)
  expect([response.headers.get('content-type'), await read()]).toEqual(['application/x-ndjson', '\n'])
  desk.emit({ type: 'action', action: 'find' })
  expect(await read()).toBe('{"type":"action","action":"find"}\n')
})

test('two pages hear the same', async () => {
  const desk = await stand()
  const [first, second] = [await open(desk), await open(desk)]
  await Promise.all([first.read(), second.read()])
  desk.emit({ type: 'action', action: 'find' })
  expect(await first.read()).toBe(await second.read())
})

test('a page that comes back after its line broke is told what happens from then on', async () => {
  const desk = await stand()
  const first = await open(desk)
  await first.read()
  await first.end()
  await vi.waitFor(() => expect(desk.server.listeners).toBe(0))
  const second = await open(desk)
  await second.read()
  desk.emit({ type: 'action', action: 'find' })
  expect([desk.server.listeners, await second.read()]).toEqual([1, '{"type":"action","action":"find"}\n'])
})

test('the end of the host is told before the line ends, and last words are still heard', async () => {
  const desk = await stand()
  const { read } = await open(desk)
  const own = await desk.enter()
  await read()
  const closed = desk.server.close()
  expect(await read()).toBe('{"type":"closing"}\n')
  expect((await desk.post('/rpc/undo', own)).status).toBe(200)
  await closed
  expect(await read()).toBeUndefined()
})
