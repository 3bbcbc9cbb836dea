/** The killable process: limits of time and memory, cancelling, crashes. Real processes, small limits. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Child } from '#main/work/child.ts'
import { forkWorker } from '#main/work/fork.ts'
import { type Limits, readAtArmsLength } from '#main/work/read-at-arms-length.ts'

const folder = await mkdtemp(join(tmpdir(), 'scholion-test-'))
const request = { as: 'draft', path: '/nowhere', name: 'a.txt', mediaType: '', options: {} } as const
const limits: Limits = { time: 30_000, memory: 1_000_000_000 }

/** Runs a worker with this program, and remembers it. */
async function worker(program: string): Promise<{ spawn: () => Child; isGone: () => boolean }> {
  const entry = join(folder, `${Math.random()}.mjs`)
  await writeFile(entry, program)
  const forked: Child[] = []
  const spawn = (): Child => {
    const child = forkWorker(entry)()
    forked.push(child)
    return child
  }
  return { spawn, isGone: () => forked.every(({ pid }) => pid !== undefined && !isAlive(pid)) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const hang = `process.on('message', () => { for (;;); })`
const eat = `process.on('message', async () => { const kept = []; for (;;) { kept.push(Buffer.alloc(2e7, 1)); await new Promise((go) => setTimeout(go, 20)) } })`
const ready = `process.on('message', (request) => process.send({ value: request.name, digest: '0' }))`
const alive = new AbortController().signal

test('an answer comes back, and the process is gone', async () => {
  const { spawn, isGone } = await worker(ready)
  expect(await readAtArmsLength(spawn, request, alive, limits)).toEqual({ value: 'a.txt', digest: '0' })
  expect(isGone()).toBe(true)
})

test('an importer that hangs is killed at its time limit', async () => {
  const { spawn, isGone } = await worker(hang)
  const reading = readAtArmsLength(spawn, request, alive, { ...limits, time: 300 })
  await expect(reading).rejects.toMatchObject({ code: 'import-timeout' })
  expect(isGone()).toBe(true)
})

test.runIf(process.platform === 'linux')(
  'an importer that eats memory outside its heap is killed',
  async () => {
    const { spawn, isGone } = await worker(eat)
    const reading = readAtArmsLength(spawn, request, alive, { ...limits, memory: 200_000_000 })
    await expect(reading).rejects.toMatchObject({ code: 'import-memory', params: { megabytes: 200 } })
    expect(isGone()).toBe(true)
  },
)

test('cancelling kills the process', async () => {
  const { spawn, isGone } = await worker(hang)
  const abort = new AbortController()
  const reading = readAtArmsLength(spawn, request, abort.signal, limits)
  abort.abort()
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  expect(isGone()).toBe(true)
})

test.each([
  ['ends without an answer', 'process.exit(3)'],
  ['throws at once', 'throw new Error()'],
  ['answers nonsense', `process.on('message', () => process.send('hello'))`],
  ['answers an error without a code', `process.on('message', () => process.send({ error: {} }))`],
])('an importer that %s is a crash with the name of the file', async (_name, program) => {
  const { spawn } = await worker(program)
  await expect(readAtArmsLength(spawn, request, alive, limits)).rejects.toMatchObject({
    code: 'import-crashed',
    params: { name: 'a.txt' },
  })
})

test('the process may not write, start others, or see the environment', async () => {
  const program = `import { writeFileSync } from 'node:fs'; import { spawn } from 'node:child_process'
    const tried = (act) => { try { act(); return 'done' } catch (error) { return error.code } }
    process.on('message', () => process.send({ digest: '', value: [
      tried(() => writeFileSync('${join(folder, 'x')}', '')), tried(() => spawn('true')), process.env.PATH ?? 'no PATH'] }))`
  const { spawn } = await worker(program)
  const { value } = await readAtArmsLength(spawn, request, alive, limits)
  expect(value).toEqual(['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'no PATH'])
})

test('only a process that is to fetch is told so', async () => {
  const program = `process.on('message', () => process.send({ digest: '', value: process.argv.slice(2) }))`
  const { spawn } = await worker(program)
  const fetcher = forkWorker(join(folder, 'fetcher.mjs'))
  await writeFile(join(folder, 'fetcher.mjs'), program)
  expect((await readAtArmsLength(spawn, request, alive, limits)).value).toEqual([])
  expect((await readAtArmsLength(() => fetcher('fetch'), request, alive, limits)).value).toEqual(['fetch'])
})
