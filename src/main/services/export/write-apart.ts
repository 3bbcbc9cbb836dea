/**
 * Has a file written in a process of its own, piece by piece: for formats that are made in one go and would keep the
 * host from answering. The process is gone when the last piece was read, at a failure, and at once when cancelled.
 */
import type { ExportScope } from '#shared/formats/exporter.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { Child, Spawn } from '#main/work/child.ts'
import { isHostError, rethrow } from '#main/work/failure.ts'
import { watchMemory } from '#main/work/memory.ts'
import { type Came, cameSchema, type Order, parcels, type SentParcel } from './parcel.ts'

/** Most resident memory of a writer, in bytes: what it writes is the reader's own, and may be large. */
const MEMORY_LIMIT = 5_000_000_000

/** What came in, and has not been looked at yet. */
type News = Came | 'gone' | 'cancelled' | 'strange'

export interface Apart {
  readonly spawn: Spawn
  readonly signal: AbortSignal
  /** titles of all documents of the library */
  readonly titles: ReadonlyMap<string, string>
}

/** The pieces of the file. Throws what the exporter throws, `cancelled`, or `export-crashed`. */
export async function* writtenApart(
  scope: ExportScope,
  order: Pick<Order, 'format' | 'language'>,
  { spawn, signal, titles }: Apart,
): AsyncGenerator<Uint8Array> {
  if (signal.aborted) throw cancelled(order.format)
  const child = spawn('export')
  const news = newsOf(child, signal)
  const send = (parcel: SentParcel['parcel']): void => child.send({ parcel } satisfies SentParcel)
  try {
    for (const parcel of parcels(scope, order, titles)) {
      if (signal.aborted) throw cancelled(order.format)
      send(parcel)
      // Packing the next portion must not keep the host from answering.
      await new Promise((go) => setImmediate(go))
    }
    for (;;) {
      const came = await news.next()
      if (came === 'cancelled') throw cancelled(order.format)
      if (came === 'gone' || came === 'strange') throw crashed(order.format)
      if (came.kind === 'end') return
      if (came.kind === 'failed') throw isHostError(came.error) ? rethrow(came.error) : crashed(order.format)
      if (came.kind === 'passed') scope.passed?.(came.count)
      if (came.kind === 'lost') scope.lose(came.what, came.count)
      if (came.kind === 'ask') send({ kind: 'told', nth: came.nth, value: await answerTo(scope, came) })
      if (came.kind === 'piece') {
        yield came.bytes
        send({ kind: 'taken' })
      }
    }
  } finally {
    news.end()
    child.kill()
  }
}

/** What a process says, in order, to be waited for one after the other. */
function newsOf(child: Child, signal: AbortSignal) {
  const waiting: News[] = []
  let wake = (): void => undefined
  const put = (one: News): void => {
    waiting.push(one)
    wake()
  }
  const stop = (): void => {
    waiting.length = 0
    put('cancelled')
  }
  signal.addEventListener('abort', stop, { once: true })
  child.onMessage((message) => {
    const known = cameSchema.safeParse(message)
    put(known.success ? known.data : 'strange')
  })
  child.onExit(() => put('gone'))
  const unwatch = watchMemory(
    () => child.pid,
    MEMORY_LIMIT,
    () => child.kill(),
  )
  return {
    async next(): Promise<News> {
      for (;;) {
        const one = waiting.shift()
        if (one !== undefined) return one
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
    end(): void {
      signal.removeEventListener('abort', stop)
      unwatch()
    },
  }
}

async function answerTo(scope: ExportScope, { of, document, id }: Extract<Came, { kind: 'ask' }>) {
  if (of === 'asset') return scope.assetOf(document, id)
  return of === 'original' ? scope.originalOf(document, id) : scope.textOf(document, id)
}

/** What a reader's stop ends an export with. */
export function cancelled(format: string): HostFailure {
  return new HostFailure('cancelled', `The export as ${format} was cancelled.`)
}

function crashed(format: string): HostFailure {
  const message = `The export as ${format} stopped unexpectedly, perhaps for lack of memory. Export fewer documents at once.`
  return new HostFailure('export-crashed', message, { format })
}
