/**
 * What the host tells on its own, as one endless answer per page: an event per line, JSON, and an empty line
 * every 15 s so that both ends notice a broken line.
 */
import type { ServerResponse } from 'node:http'
import type { HostEvent } from '#shared/host/contract.ts'

/** ms */
const HEARTBEAT = 15_000
/** Bytes waiting for a page that does not read; beyond, its stream ends and it may come again. */
const MOST_WAITING = 8 * 1024 * 1024

export interface EventStreams {
  /** how many pages listen */
  readonly size: number
  /** @param onEnd the page is gone */
  add(response: ServerResponse, onEnd: () => void): void
  send(event: HostEvent): void
  /** ends every stream */
  close(): void
}

export function eventStreams(): EventStreams {
  const open = new Set<ServerResponse>()
  const write = (line: string) => {
    for (const response of open) {
      if (response.writableLength > MOST_WAITING) response.destroy()
      else response.write(line)
    }
  }
  const heartbeat = setInterval(() => write('\n'), HEARTBEAT)
  heartbeat.unref()
  return {
    get size() {
      return open.size
    },
    add(response, onEnd) {
      open.add(response)
      response.on('close', () => {
        open.delete(response)
        onEnd()
      })
      response.write('\n')
    },
    send: (event) => write(`${JSON.stringify(event)}\n`),
    close() {
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}
