/** The contract over the preload's bridge, in Electron. */
import type { HostEvent } from '#shared/host/contract.ts'
import type { Answer, Transport } from '#shared/host/rpc.ts'

/** What the preload puts on `window`: two functions, and nothing else of Electron. */
export interface Bridge {
  call(method: string, args: unknown): Promise<Answer>
  subscribe(listener: (event: HostEvent) => void): () => void
}

declare global {
  interface Window {
    readonly scholion?: Bridge
  }
}

/** The process of the window is the host's own: this line is never down. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    call: (method, args) => bridge.call(method, args),
    subscribe(listener, onLine) {
      const stop = bridge.subscribe(listener)
      queueMicrotask(() => onLine(true))
      return stop
    },
  }
}
