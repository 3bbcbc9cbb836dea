/**
 * Entry of the killable process: listens on the port its host gave it and answers one kind of question. Started as
 * `worker.js fetch` it fetches web addresses and reads no file; else it reads files, or writes an export, and has no
 * network.
 */
import { closeNetwork } from '#main/work/close-network.ts'
import { answerFetch } from '#main/work/fetch/answer-fetch.ts'
import type { FetchRequest } from '#main/work/fetch/fetch-at-arms-length.ts'
import { lockPrototypes } from '#main/work/lock-prototypes.ts'
import { answer } from '#main/work/worker.ts'
import type { SentParcel } from '#main/services/export/parcel.ts'
import type { Writer } from '#main/services/export/writer.ts'
import type { ImageSent, ImageTaken, ReadRequest } from '#main/work/worker-answer.ts'

/** Electron's utility processes speak through `process.parentPort`, forked ones through `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
const { parentPort } = process as typeof process & { parentPort?: ParentPort }

const isFetcher = process.argv.includes('fetch')
if (!isFetcher) closeNetwork()
lockPrototypes()

/** Goes on when the host has the picture that was sent last. */
let goOn: (() => void) | undefined

function send(message: unknown): void {
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
}

function give(image: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve
    send({ image } satisfies ImageSent)
  })
}

/** Exporters are loaded by the process that is to write with them. */
let writer: Promise<Writer> | undefined
async function loadWriter(): Promise<Writer> {
  const { createWriter } = await import('#main/services/export/writer.ts')
  return createWriter(send)
}

/** The host is the only one who can reach this port, and it is trusted. */
function hear(message: FetchRequest | ReadRequest | ImageTaken | SentParcel): void {
  if ('taken' in message) goOn?.()
  else if ('parcel' in message) void (writer ??= loadWriter()).then(({ hear }) => hear(message.parcel))
  else if (isFetcher) void answerFetch(message as FetchRequest).then(send)
  else void answer(message as ReadRequest, give).then(send)
}

if (parentPort) parentPort.on('message', ({ data }) => hear(data as ReadRequest))
else {
  process.on('message', (data) => hear(data as ReadRequest))
  process.on('disconnect', () => process.exit())
}
