/** Files that are made in one go: written in another process, which can be ended, while the host goes on answering. */
import { existsSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { noteFromText } from '#shared/model/note.ts'
import { EXPORTERS } from '#shared/formats/exporters.ts'
import type { Child } from '#main/work/child.ts'
import { withCiter } from '#main/services/export/cite-as.ts'
import { exportTo } from '#main/services/export-job.ts'
import { exportScope } from '#main/services/export-scope.ts'
import { translator } from '#main/services/translate.ts'
import { act, bringIn, passage } from './acting.ts'
import { type Desk, nearWorker, openDesk } from './desk.ts'

const HEAVY = ['docx', 'xlsx'] as const

/** Two linked texts under some annotations. */
async function filled(desk: Desk, annotations = 20): Promise<string[]> {
  const words = Array.from({ length: annotations }, (_, n) => `word${n}`)
  const documents = [
    await bringIn(desk, 'one.txt', `The first\n${words.join(' ')}.\n`),
    await bringIn(desk, 'two.txt', 'The second\nOther words stand there.\n'),
  ]
  const [one = '', two = ''] = documents
  const ids: string[] = []
  for (const [n, word] of words.entries())
    ids.push(
      await act(desk.library, 'annotation.add', {
        target: await passage(desk.library, one, word),
        style: { colour: 1 + (n % 5), mark: 'wash' },
        tags: [{ label: `tag ${n % 3}` }],
        body: noteFromText(`a note on ${word}`),
      }),
    )
  const other = await act(desk.library, 'annotation.add', {
    target: await passage(desk.library, two, 'Other words'),
    style: { colour: 2, mark: 'dotted' },
  })
  await act(desk.library, 'link.add', {
    relation: { id: 'quotes' },
    from: { document: one, annotation: ids[0] },
    to: { document: two, annotation: other },
  })
  await act(desk.library, 'annotation.add', { target: { library: true }, body: noteFromText('a memo') })
  return documents
}

/** A writer that keeps messages back: those to it from the order on, or those from it after the first piece. */
function slowWriter(hold: 'order' | 'second piece') {
  const near = nearWorker()
  const reached = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const state = { killed: false }
  const child: Child = {
    ...near,
    send(message) {
      const isHeld = JSON.stringify(message).includes(
        hold === 'order' ? '{"parcel":{"kind":"write"' : '{"kind":"taken"',
      )
      if (!isHeld) return near.send(message)
      reached.resolve()
      void goOn.promise.then(() => near.send(message))
    },
    kill() {
      state.killed = true
      near.kill()
    },
  }
  return { child, reached: reached.promise, goOn: goOn.resolve, state }
}

async function bytesOf(desk: Desk, job: string): Promise<Uint8Array> {
  const { chunk } = await desk.services.host.read({ job, offset: 0 })
  return new Uint8Array(Buffer.from(chunk, 'base64'))
}

test.each(HEAVY)('a stop in the middle of writing %s ends the writer and leaves no file', async (format) => {
  const { child, reached, state } = slowWriter('second piece')
  const desk = await openDesk()
  await filled(desk)
  const path = join(await mkdtemp(join(tmpdir(), 'scholion-export-')), 'file')
  const stopping = new AbortController()
  const exported = exportTo(
    path,
    { library: desk.library, spawn: () => child },
    { format, scope: { library: true } },
    { signal: stopping.signal, progress: () => undefined },
  )
  await reached
  expect([statSync(path).size > 0, state.killed]).toEqual([true, false])
  stopping.abort()
  await expect(exported).rejects.toMatchObject({ code: 'cancelled' })
  expect([existsSync(path), state.killed]).toEqual([false, true])
})

test.each(['markdown', 'w3c-json-ld'])(
  'a stop in the middle of writing %s leaves no file',
  async (format) => {
    const desk = await openDesk()
    await filled(desk)
    const path = join(await mkdtemp(join(tmpdir(), 'scholion-export-')), 'file')
    const stopping = new AbortController()
    const exported = exportTo(
      path,
      { library: desk.library, spawn: () => nearWorker() },
      { format, scope: { library: true } },
      { signal: stopping.signal, progress: (phase) => phase === 'writing' && stopping.abort() },
    )
    await expect(exported).rejects.toMatchObject({ code: 'cancelled' })
    expect(existsSync(path)).toBe(false)
  },
)

test.each(HEAVY)('the host answers others while %s is written', async (format) => {
  const { child, reached, goOn } = slowWriter('order')
  const desk = await openDesk({
    spawn: (to) => (to === 'export' ? child : nearWorker()),
  })
  await filled(desk, 300)
  const { host } = desk.services
  const order: string[] = []
  const { job } = await host.start({
    request: { kind: 'export', args: { format, scope: { library: true } } },
  })
  const ended = host.result({ job }).then(() => order.push('file'))
  await reached
  await host.findAnnotations({ words: 'word7', limit: 5 }).then(() => order.push('answer'))
  goOn()
  await ended
  expect(order).toEqual(['answer', 'file'])
})

test.each(HEAVY)('a writer of %s that dies is told of as such, and leaves no file', async (format) => {
  const { child, reached } = slowWriter('order')
  const desk = await openDesk({ spawn: (to) => (to === 'export' ? child : nearWorker()) })
  await filled(desk)
  const exported = desk.job({ kind: 'export', args: { format, scope: { library: true } } })
  void reached.then(() => child.kill())
  await expect(exported).rejects.toMatchObject({ code: 'export-crashed', params: { format } })
})

test('a style that there is not is refused by the writer as by the host', async () => {
  const desk = await openDesk()
  await filled(desk)
  const args = { format: 'docx', scope: { library: true as const }, options: { style: 'nonesuch' } }
  await expect(desk.job({ kind: 'export', args })).rejects.toMatchObject({ code: 'unknown-style' })
})

test.each([
  ['docx', {}],
  ['docx', { style: 'apa', group: 'tag' }],
  ['docx', { whole: 'text' }],
  ['xlsx', {}],
])('%s with %o is the same file whichever process writes it', async (format, given) => {
  const desk = await openDesk()
  const [one = ''] = await filled(desk)
  const args = { format, scope: { documents: [one] }, options: given }
  const { job, result } = await desk.job({ kind: 'export', args })
  const exporter = EXPORTERS.get(format)!
  const losses: string[] = []
  const options = Object.fromEntries((exporter.options ?? []).map(({ id, standard }) => [id, standard]))
  const scope = await exportScope(desk.library, args.scope, {
    t: translator('en'),
    options: { ...options, ...given },
    lose: (what) => void losses.push(what),
    each: () => undefined,
  })
  const pieces: Uint8Array[] = []
  for await (const piece of exporter.export(await withCiter(exporter, scope, 'en')))
    if (typeof piece !== 'string') pieces.push(piece)
  expect(words(await bytesOf(desk, job))).toEqual(words(new Uint8Array(Buffer.concat(pieces))))
  expect(result.kind === 'export' && result.losses.map(({ what }) => what)).toEqual([...new Set(losses)])
})

/** Every part with words, as text, without the numbers that the library gives on and on. */
function words(archive: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(archive)).filter(([name]) =>
    /document|comments|sheet|Strings/u.test(name),
  )
  return Object.fromEntries(
    parts.map(([name, bytes]) => [
      name,
      Buffer.from(bytes)
        .toString('utf8')
        .replaceAll(/<[^>]*>|_Toc\d+/gu, ' '),
    ]),
  )
}
test.each(['docx', 'xlsx', 'csv', 'markdown'])('the progress of %s goes by annotations', async (format) => {
  const desk = await openDesk()
  await filled(desk, 20)
  await desk.job({ kind: 'export', args: { format, scope: { library: true } } })
  const writing = desk.events.flatMap((one) => (one.type === 'job' && one.phase === 'writing' ? [one] : []))
  const done = writing.map((one) => one.done)
  expect([...new Set(writing.map(({ total }) => total))]).toEqual([22])
  expect([done, done.length > 10]).toEqual([done.toSorted((a, b) => a - b), true])
})
