/** The bytes of finished exports, waiting in the spool until the page has read them or their job is forgotten. */
import { rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { CHUNK } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'

export interface Exports {
  /** where a job will write */
  expect(job: string, path: string): void
  /** the file of a job that has ended; throws `no-such-job` when it is no export */
  path(job: string): string
  /** at most 1 MB from `offset`, in base64 */
  read(job: string, offset: number): Promise<{ chunk: string; end: boolean }>
  forget(job: string): void
}

export function createExports(): Exports {
  const paths = new Map<string, string>()

  function path(job: string): string {
    const known = paths.get(job)
    if (known === undefined)
      throw new HostFailure('no-such-job', 'This export is no longer kept. Start it again.')
    return known
  }

  return {
    expect: (job, to) => void paths.set(job, to),
    path,
    async read(job, offset) {
      const file = await open(path(job), 'r')
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, offset)
        const { size } = await file.stat()
        return { chunk: buffer.toString('base64', 0, bytesRead), end: offset + bytesRead >= size }
      } finally {
        await file.close()
      }
    },
    forget(job) {
      const known = paths.get(job)
      paths.delete(job)
      if (known !== undefined) rmSync(known, { force: true })
    },
  }
}
