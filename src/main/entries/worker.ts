/** Entry of the killable process: listens on the port its host gave it and answers requests to read files. */
import { answer } from '#main/work/worker.ts'
import type { ReadRequest } from '#main/work/worker-answer.ts'

/** Electron's utility processes speak through `process.parentPort`, forked ones through `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
const { parentPort } = process as typeof process & { parentPort?: ParentPort }

// The last wall against prototype pollution (security.md B13); all code is loaded by now.
Object.freeze(Object.prototype)
Object.freeze(Array.prototype)

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
