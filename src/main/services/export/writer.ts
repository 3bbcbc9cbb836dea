/**
 * What writes a file in a process of its own, for formats that are made in one go: however long that takes, the host
 * goes on answering, and can end it at any moment. It has no library: records come to it, pictures when it asks.
 */
import type { ExportScope, ScopeDocument } from '#shared/formats/exporter.ts'
import { EXPORTERS } from '#shared/formats/exporters.ts'
import { annotationsIn } from '#shared/formats/progress.ts'
import { toHostError } from '#shared/host/errors.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Block } from '#shared/model/document.ts'
import type { Link } from '#shared/model/link.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { translator } from '../translate.ts'
import { withCiter } from './cite-as.ts'
import type { Came, Order, Sent } from './parcel.ts'
import { inSteps } from './steps.ts'

/** Bytes sent at once. */
const CHUNK = 1_000_000

export interface Writer {
  /** takes what the host sends; at the order to write it begins */
  hear(sent: Sent): void
}

/** @param send hands a message to the host */
export function createWriter(send: (came: Came) => void): Writer {
  const memos: Annotation[] = []
  const documents: (ScopeDocument & { readonly annotations: Annotation[] })[] = []
  const links: Link[] = []
  const asked: ((value: unknown) => void)[] = []
  let goOn = (): void => undefined

  const ask = (of: 'text' | 'asset' | 'original', document: string, id: string): Promise<unknown> =>
    new Promise((resolve) => {
      send({ kind: 'ask', nth: asked.push(resolve) - 1, of, document, id })
    })
  const bytesOf = async (of: 'asset' | 'original', document: string, id: string) => {
    const value = await ask(of, document, id)
    return value instanceof Uint8Array ? value : undefined
  }
  const give = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve
      // A copy of its own: some hosts would send all that a view looks at.
      send({ kind: 'piece', bytes: new Uint8Array(bytes) })
    })

  function scopeOf({ titles, excerpts, language, format: _format, ...kept }: Order): ExportScope {
    return {
      ...kept,
      documents,
      memos,
      links,
      t: translator(language),
      titleOf: (document) => titles.get(document),
      excerptOf: (annotation) => excerpts.get(annotation),
      lose: (what, count = 1) => send({ kind: 'lost', what, count }),
      passed: inSteps(annotationsIn({ documents, memos }), (count) => send({ kind: 'passed', count })),
      textOf: async (document, version) =>
        (await ask('text', document, version)) as readonly Block[] | undefined,
      assetOf: (document, digest) => bytesOf('asset', document, digest),
      originalOf: (document, version) => bytesOf('original', document, version),
    }
  }

  async function write(order: Order): Promise<void> {
    const exporter = EXPORTERS.get(order.format)
    if (!exporter) throw new Error(`there is no exporter ${order.format}`)
    const scope = await withCiter(exporter, scopeOf(order), order.language)
    const encoder = new TextEncoder()
    for await (const piece of exporter.export(scope)) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece
      for (let at = 0; at < bytes.length; at += CHUNK) await give(bytes.subarray(at, at + CHUNK))
    }
  }

  return {
    hear(sent) {
      switch (sent.kind) {
        case 'document':
          documents.push({ ...sent.one, annotations: [], table: blockTable(sent.blocks) })
          break
        case 'annotations':
          ;(documents.at(-1)?.annotations ?? memos).push(...sent.some)
          break
        case 'links':
          links.push(...sent.some)
          break
        case 'taken':
          goOn()
          break
        case 'told':
          asked[sent.nth]?.(sent.value)
          break
        case 'write':
          void write(sent.order).then(
            () => send({ kind: 'end' }),
            (thrown: unknown) => send({ kind: 'failed', error: { ...toHostError(thrown) } }),
          )
      }
    },
  }
}
