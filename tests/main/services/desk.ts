/** Services on a library of their own, for tests: importers run in this process, behind the same messages. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Child } from '#main/work/child.ts'
import type { ReadRequest } from '#main/work/worker-answer.ts'
import { answer } from '#main/work/worker.ts'
import type { SentParcel } from '#main/services/export/parcel.ts'
import { createWriter } from '#main/services/export/writer.ts'
import type { HostEvent } from '#shared/host/contract.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import { type Opened, type OpenOptions, openServices } from '#main/services/open-services.ts'

/** A worker that lives in this process; `before` may keep it from answering. */
export function nearWorker(before: () => Promise<void> = async () => undefined): Child {
  const messages: ((message: unknown) => void)[] = []
  const exits: (() => void)[] = []
  let gone = false
  let goOn = (): void => undefined
  const writer = createWriter((came) => {
    const told = structuredClone(came)
    queueMicrotask(() => {
      if (!gone) for (const listener of messages) listener(told)
    })
  })
  // Pictures and files are sent ahead of the answer, the next when the one before was taken.
  const give = (image: Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve
      for (const listener of messages) listener(structuredClone({ image }))
    })
  return {
    pid: undefined,
    send(message) {
      if (typeof message === 'object' && message !== null && 'taken' in message) return goOn()
      if (typeof message === 'object' && message !== null && 'parcel' in message)
        return writer.hear(structuredClone(message as SentParcel).parcel)
      void before()
        .then(() => answer(message as ReadRequest, give))
        .then((reply) => {
          if (!gone) for (const listener of messages) listener(structuredClone(reply))
        })
    },
    onMessage: (listener) => void messages.push(listener),
    onExit: (listener) => void exits.push(listener),
    kill() {
      if (gone) return
      gone = true
      for (const listener of exits) queueMicrotask(listener)
    },
  }
}

export interface Desk extends Opened {
  readonly folder: string
  readonly appData: string
  readonly events: HostEvent[]
  /** starts a job and waits for its end */
  job(request: JobRequest): Promise<{ job: string; result: JobResult }>
  /** uploads a text in pieces, answers the handle */
  upload(name: string, content: string | Uint8Array, type?: string): Promise<string>
}

/** Opens a new library, closed again at the end of the test. */
export async function openDesk(options: Partial<OpenOptions> = {}): Promise<Desk> {
  const folder = options.folder ?? join(await mkdtemp(join(tmpdir(), 'scholion-test-')), 'library')
  const appData = options.appData ?? join(await mkdtemp(join(tmpdir(), 'scholion-test-')), 'data')
  const opened = await openServices({
    app: 'test',
    create: true,
    spawn: () => nearWorker(),
    platform: { facts: { host: 'web', platform: 'linux', version: '0.0.0', locale: 'en' } },
    ...options,
    folder,
    appData,
  })
  const { services } = opened
  onTestFinished(() => services.close())
  const events: HostEvent[] = []
  services.subscribe((event) => events.push(event))
  return {
    ...opened,
    folder,
    appData,
    events,
    async job(request) {
      const { job } = await services.host.start({ request })
      return { job, result: await services.host.result({ job }) }
    },
    async upload(name, content, type = '') {
      const bytes = Buffer.from(content)
      const { handle } = await services.host.uploadStart({ name, type, size: bytes.length })
      for (let at = 0; at < bytes.length; at += 1000) {
        await services.host.uploadChunk({ handle, chunk: bytes.subarray(at, at + 1000).toString('base64') })
      }
      return handle
    },
  }
}
