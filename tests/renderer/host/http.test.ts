/** The transport over HTTP: what it sends, what it makes of answers, and that it takes up a broken line again. */
import { expect, test, vi } from 'vitest'
import type { HostEvent } from '#shared/host/contract.ts'
import { client } from '#shared/host/rpc.ts'
import { type Fetch, httpTransport } from '#renderer/host/http.ts'
import { lines } from '#renderer/host/lines.ts'

const TOKEN = 'T'.repeat(43)
const json =
  (body: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status })

test('a call goes to the method’s address with the token in a header only', async () => {
  const fetch = vi.fn<Fetch>(json({ ok: true, value: { status: 'nothing' } }))
  await httpTransport(TOKEN, fetch).call('undo', { a: 1 })
  const [path, init] = fetch.mock.lastCall ?? []
  expect([path, init?.body, init?.credentials]).toEqual(['/rpc/undo', '{"a":1}', 'omit'])
  expect(init?.headers).toEqual({ 'Content-Type': 'application/json', Authorization: `Scholion ${TOKEN}` })
})

test.each([
  ['where a text was left', 'saveState', { state: 'a' }, true],
  ['more of it than browsers allow', 'saveState', { state: 'a'.repeat(30_000) }, undefined],
  ['a question', 'history', {}, undefined],
] as const)('%s outlives the page: %s', async (_name, method, args, outlives) => {
  const fetch = vi.fn<Fetch>(json({ ok: true, value: {} }))
  await httpTransport(TOKEN, fetch).call(method, args)
  expect(fetch.mock.lastCall?.[1].keepalive).toBe(outlives)
})

test.each([
  ['an answer', json({ ok: true, value: 7 }), { ok: true, value: 7 }],
  [
    'a failure of the services',
    json({ ok: false, error: { code: 'locked', params: {}, message: '' } }),
    { ok: false, error: { code: 'locked' } },
  ],
  [
    'a refusal of the guard',
    json({ code: 'session-over', params: {}, message: 'over' }, 401),
    { ok: false, error: { code: 'session-over' } },
  ],
  ['something else', json(['?'], 500), { ok: false, error: { code: 'host-gone' } }],
])('%s is answered as such', async (_name, fetch, answer) => {
  expect(await httpTransport(TOKEN, fetch).call('undo', {})).toMatchObject(answer)
})

test.each([
  ['nobody answers', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the answer is cut short', async () => new Response('{"ok":')],
])('when %s the call rejects with host-gone', async (_name, fetch: Fetch) => {
  await expect(client(httpTransport(TOKEN, fetch)).undo({})).rejects.toMatchObject({ code: 'host-gone' })
})

/** A line of events that the test writes to, one per connection. */
function eventLine() {
  const writers: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>[] = []
  const fetch = vi.fn<Fetch>(async () => {
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>()
    writers.push(writable.getWriter())
    return new Response(readable)
  })
  const write = (text: string) => writers.at(-1)?.write(new TextEncoder().encode(text))
  return { fetch, write, breakOff: () => writers.at(-1)?.abort() }
}

test('events are heard line by line, however the bytes are cut', async () => {
  const { fetch, write } = eventLine()
  const heard: HostEvent[] = []
  const stop = httpTransport(TOKEN, fetch).subscribe(
    (event) => heard.push(event),
    () => {},
  )
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled())
  for (const piece of ['\n{"type":"clo', 'sing"}\n{"type":"action",', '"action":"find"}\n\n'])
    void write(piece)
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'closing' }, { type: 'action', action: 'find' }]))
  stop()
})

test('a broken line is reported and taken up again', async () => {
  const { fetch, write, breakOff } = eventLine()
  const states: boolean[] = []
  const heard: HostEvent[] = []
  const stop = httpTransport(TOKEN, fetch).subscribe(
    (event) => heard.push(event),
    (up) => states.push(up),
  )
  await vi.waitFor(() => expect(states).toEqual([true]))
  void breakOff()
  await vi.waitFor(() => expect(states).toEqual([true, false, true]), 3000)
  void write('{"type":"closing"}\n')
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'closing' }]))
  stop()
})

test('a session that is over is not asked for again', async () => {
  const fetch = vi.fn<Fetch>(json({ code: 'session-over', params: {}, message: '' }, 401))
  const states: boolean[] = []
  httpTransport(TOKEN, fetch).subscribe(
    () => {},
    (up) => states.push(up),
  )
  await vi.waitFor(() => expect(states).toEqual([false]))
  expect(fetch).toHaveBeenCalledOnce()
})

test('who stopped listening hears nothing more, and the line is given back', async () => {
  const signals: (AbortSignal | null | undefined)[] = []
  const listener = vi.fn()
  const stop = httpTransport(TOKEN, async (_path, { signal }) => {
    signals.push(signal)
    return new Response(new ReadableStream())
  }).subscribe(listener, () => {})
  await vi.waitFor(() => expect(signals).toHaveLength(1))
  stop()
  expect([signals[0]?.aborted, listener.mock.calls]).toEqual([true, []])
})

test.each([
  ['whole lines', ['a\nb\n'], ['a', 'b']],
  ['a cut line', ['a', 'b\n'], ['ab']],
  ['a cut character', ['c3', 'a9\n'], ['é']],
  ['an unfinished line', ['a\nb'], ['a']],
])('%s come out as lines', async (name, pieces, expected) => {
  const bytes =
    name === 'a cut character'
      ? [new Uint8Array([0xc3]), new Uint8Array([0xa9, 0x0a])]
      : pieces.map((piece) => new TextEncoder().encode(piece))
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of bytes) controller.enqueue(piece)
      controller.close()
    },
  })
  const found: string[] = []
  for await (const line of lines(stream, () => {})) found.push(line)
  expect(found).toEqual(expected)
})
