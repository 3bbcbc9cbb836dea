/**
 * Keeps a line of events open: one JSON event per line, empty lines as a sign of life. A broken line is taken
 * up again, sooner at first and then every few seconds, until the listener stops or the session is over.
 */
import type { HostEvent } from '#shared/host/contract.ts'
import { lines } from './lines.ts'

/** ms before the first new try; doubled each time */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 8_000
/** ms without a sign of life; the host gives one every 15 s */
const SILENCE = 40_000

/** @returns stops listening */
export function listen(
  open: (signal: AbortSignal) => Promise<Response>,
  listener: (event: HostEvent) => void,
  onLine: (up: boolean) => void,
): () => void {
  const stopped = new AbortController()

  /** Resolves to whether another try makes sense. */
  async function once(onUp: () => void): Promise<boolean> {
    const silence = silenceWatch()
    silence.heard()
    try {
      const response = await open(AbortSignal.any([stopped.signal, silence.signal]))
      if (response.status === 401) return false
      if (!response.ok || !response.body) return true
      onUp()
      for await (const line of lines(response.body, silence.heard)) {
        if (line !== '' && !stopped.signal.aborted) listener(JSON.parse(line) as HostEvent)
      }
    } catch {
      // A broken line is no news to anybody but `onLine`.
    } finally {
      silence.stop()
    }
    return true
  }

  async function keep(): Promise<void> {
    let pause = FIRST_PAUSE
    const onUp = () => {
      pause = FIRST_PAUSE
      onLine(true)
    }
    while (await once(onUp)) {
      if (stopped.signal.aborted) return
      onLine(false)
      await new Promise((resolve) => setTimeout(resolve, pause))
      if (stopped.signal.aborted) return
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
    if (!stopped.signal.aborted) onLine(false)
  }

  void keep()
  return () => stopped.abort()
}

/** Ends a line that has gone silent (a laptop that slept, say). */
function silenceWatch(): { readonly signal: AbortSignal; heard(): void; stop(): void } {
  const silent = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silent.abort(), SILENCE)
  }
  return { signal: silent.signal, heard, stop: () => clearTimeout(timer) }
}
