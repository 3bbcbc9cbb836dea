/**
 * An export of 10,000 annotations in every format, by the services and in the built worker, beside the plainest of
 * them, a table of the same annotations: how many times its time a format takes, and how long the host is kept from
 * answering anyone else meanwhile. Only ratios within one run are held to.
 */
import { added } from '#shared/changes/change.ts'
import { EXPORTERS } from '#shared/formats/exporters.ts'
import type { Link } from '#shared/model/link.ts'
import type { ExporterOptions } from '#shared/model/exporter-option.ts'
import { newId } from '#main/services/fresh.ts'
import { forkWorker } from '#main/work/fork.ts'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Desk, openDesk } from '../../tests/main/services/desk.ts'
import { codebook, commit, NOW } from './codebook-library.ts'

const REFERENCE = 'csv'
const LINKS = 1000
const worker = join(import.meta.dirname, '..', '..', 'out', 'main', 'worker.js')

/** Milliseconds: of the whole, and of the longest stretch in which the host answered nobody. */
interface Measured {
  readonly ms: number
  readonly deaf: number
  readonly bytes: number
}

test('10,000 annotations leave in seconds in every format, and the host answers meanwhile', {
  timeout: 900_000,
}, async () => {
  const { folder, services } = await linked(10_000)
  await services.close()
  const desk = await openDesk({ folder, spawn: forkWorker(worker) })
  // What is read and compiled on first use is not measured.
  await measure(desk, REFERENCE)
  const reference = await measure(desk, REFERENCE)
  const asked: [string, ExporterOptions][] = [...EXPORTERS.keys()].map((id) => [id, {}])
  const all = new Map<string, Measured>()
  for (const [format, options] of [...asked, ['docx', { whole: 'text' }] as const]) {
    const one = await measure(desk, format, options)
    const name = [format, ...Object.values(options)].join(' ')
    all.set(name, one)
    const said = [
      `${(one.ms / 1000).toFixed(2)} s (× ${(one.ms / reference.ms).toFixed(1)})`,
      `longest silence ${one.deaf.toFixed(0)} ms`,
      `${(one.bytes / 1e6).toFixed(1)} MB`,
    ]
    console.log(`${name}: ${said.join(', ')}`)
  }
  for (const [name, { ms, deaf }] of all) {
    expect([name, ms / reference.ms]).toEqual([name, expect.toSatisfy((ratio: number) => ratio < 60)])
    expect([name, deaf / reference.ms]).toEqual([name, expect.toSatisfy((ratio: number) => ratio < 1)])
  }
})

async function measure(desk: Desk, format: string, options: ExporterOptions = {}): Promise<Measured> {
  let last = performance.now()
  let deaf = 0
  const heard = (): void => {
    const now = performance.now()
    deaf = Math.max(deaf, now - last)
    last = now
  }
  const listening = setInterval(heard, 1)
  const begin = last
  const args = { format, scope: { library: true as const }, options }
  const { result } = await desk.job({ kind: 'export', args })
  heard()
  clearInterval(listening)
  if (result.kind !== 'export') throw new Error('no export')
  return { ms: performance.now() - begin, deaf, bytes: result.bytes }
}

/** The codebook's library, some of its annotations linked with each other. */
async function linked(annotations: number): Promise<Desk> {
  const desk = await codebook(annotations)
  const known = [...desk.library.tables.annotations.values()]
  const end = (n: number): Link['from'] => {
    const { id, target } = known[n % known.length] ?? {}
    return { document: (target && 'source' in target && target.source.document) || '', annotation: id ?? '' }
  }
  const links = Array.from({ length: LINKS }, (_, n): Link => {
    const times = { created: NOW, modified: NOW }
    return {
      id: newId(),
      relation: 'supports',
      from: end(n * 7),
      to: end(n * 13 + 5),
      creator: 'Ada',
      ...times,
    }
  })
  await commit(
    desk,
    links.map((link) => added('links', link)),
  )
  return desk
}
