/** A whole run: address, Enter, the port, the end. */
import { PassThrough } from 'node:stream'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Hosting, type HostingOptions, hostWeb, type WebServices } from '#main/web/hosting.ts'
import { watchIdle } from '#main/web/idle.ts'
import type { Host } from '#shared/host/contract.ts'
import { builtPage, codeOf, pageHeaders } from './stand.ts'

interface Run {
  readonly hosting: Hosting
  readonly printed: string[]
  readonly input: PassThrough
  readonly close: ReturnType<typeof vi.fn>
}

async function run(options: Partial<HostingOptions> = {}, close = vi.fn(async () => {})): Promise<Run> {
  const printed: string[] = []
  const input = new PassThrough()
  const services: WebServices = { host: {} as Host, subscribe: () => () => {}, close }
  const page = await builtPage()
  const defaults = {
    port: 0,
    open: false,
    json: true,
    page,
    input,
    print: (line: string) => printed.push(line),
    warn: () => {},
  }
  const hosting = await hostWeb(services, { ...defaults, ...options })
  onTestFinished(() => hosting.close())
  return { hosting, printed, input, close }
}

const enter = ({ port }: Hosting, url: string) =>
  fetch(`http://127.0.0.1:${port}/session`, {
    method: 'POST',
    headers: pageHeaders(port),
    body: JSON.stringify({ code: codeOf(url) }),
  })

afterEach(() => void vi.useRealTimers())

test('as JSON it prints address, port and process on one line', async () => {
  const { hosting, printed } = await run()
  expect(printed.map((line) => JSON.parse(line) as unknown)).toEqual([
    { url: hosting.url, port: hosting.port, pid: process.pid },
  ])
})

test('in words it prints the address and what to do', async () => {
  const { hosting, printed } = await run({ json: false })
  expect(printed.join()).toContain(`${hosting.url}\nThe address opens once. Press Enter for another one`)
})

test('Enter gives a new address that lets a page in', async () => {
  const { hosting, printed, input } = await run()
  await enter(hosting, hosting.url)
  input.write('\n')
  await vi.waitFor(() => expect(printed).toHaveLength(2))
  const { url } = JSON.parse(printed[1] ?? '') as { url: string }
  expect((await enter(hosting, url)).status).toBe(200)
})

test('a port in use is named, with what to do, and the library is given back', async () => {
  const first = await run()
  const close = vi.fn(async () => {})
  const { port } = first.hosting
  await expect(run({ port }, close)).rejects.toMatchObject({
    code: 'port-in-use',
    params: { port },
    message: expect.stringContaining(`${port}`) as string,
  })
  expect(close).toHaveBeenCalledOnce()
})

test('a page that was not built is named', async () => {
  await expect(run({ page: '/nowhere' })).rejects.toMatchObject({ code: 'not-built' })
})

test('closing flushes once and ends the run', async () => {
  const { hosting, close } = await run()
  await Promise.all([hosting.close(), hosting.close(), hosting.closed])
  expect(close).toHaveBeenCalledOnce()
})

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s, however often it comes, flushes once and ends the run',
  async (signal) => {
    const { hosting, close } = await run()
    process.emit(signal)
    process.emit(signal)
    await hosting.closed
    expect(close).toHaveBeenCalledOnce()
  },
)

test('after the end nothing answers at the port', async () => {
  const { hosting } = await run()
  await hosting.close()
  await expect(enter(hosting, hosting.url)).rejects.toThrow()
})

test.each([
  ['never visited', { visits: 0, listened: false, idle: 0 }],
  ['visited and left', { visits: 1, listened: false, idle: 1 }],
  ['visited and listened to', { visits: 1, listened: true, idle: 0 }],
])('nobody is there: %s', (_name, { visits, listened, idle }) => {
  vi.useFakeTimers()
  const onIdle = vi.fn()
  const watch = watchIdle(60_000, () => listened, onIdle)
  for (let i = 0; i < visits; i++) watch.touch()
  vi.advanceTimersByTime(150_000)
  watch.stop()
  expect(onIdle).toHaveBeenCalledTimes(idle)
})
