/** Watches how much memory another process holds. Linux only, where /proc tells; elsewhere the heap cap must do. */
import { readFile } from 'node:fs/promises'

/** Most resident memory of a worker, in bytes (security.md B4). */
export const MEMORY_LIMIT = 1_000_000_000
const INTERVAL = 200

/** Resident memory of a process in bytes, or undefined where it cannot be known. */
async function residentMemory(pid: number): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(?<kb>\d+) kB$/mu.exec(status)?.groups?.['kb']
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}

/**
 * Calls `exceeded` once when the process holds more than `limit` bytes; returns how to stop watching.
 * @param pid asked each time, since a process may get its id a moment after its start
 */
export function watchMemory(pid: () => number | undefined, limit: number, exceeded: () => void): () => void {
  if (process.platform !== 'linux') return () => undefined
  const timer = setInterval(() => {
    const known = pid()
    if (known === undefined) return
    void residentMemory(known).then((bytes) => {
      if (bytes === undefined || bytes <= limit) return
      clearInterval(timer)
      exceeded()
    })
  }, INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
