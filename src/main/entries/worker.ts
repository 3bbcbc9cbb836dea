/** Entry of the killable process: listens on the port its host gave it and answers requests to read files. */
import { lockPrototypes } from '#main/work/lock-prototypes.ts'
import { answer } from '#main/work/worker.ts'
import type { ReadRequest } from '#main/work/worker-answer.ts'

/** Electron's utility processes speak through `process.parentPort`, forked ones through `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
const { parentPort } = process as typeof process & { parentPort?: ParentPort }

lockPrototypes()

// The host is the only one who can reach this port, and it is trusted.
if (parentPort) {
  parentPort.on(
    'message',
    ({ data }) => void answer(data as ReadRequest).then((reply) => parentPort.postMessage(reply)),
  )
} else {
  process.on('message', (data) => void answer(data as ReadRequest).then((reply) => process.send?.(reply)))
  process.on('disconnect', () => process.exit())
}
