/** What is read aloud in this window: one text at a time, a sentence after the other. */
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'
import type { WindowStore } from './window-state.ts'

export interface Reading {
  readonly side: Side
  readonly version: string
  /** `silent` when there is no voice, `failed` when the voice gave up */
  readonly status: 'starting' | 'speaking' | 'paused' | 'silent' | 'failed'
  /** the sentence that is read, or will be */
  readonly span: Span
  /** grows whenever the reader asks for a sentence, the same one too */
  readonly turn: number
  /** id of the voice that reads; undefined for the system's own */
  readonly voice: string | undefined
}

/** Changes what is read aloud, if anything is. */
export function changeReading(store: WindowStore, part: Partial<Reading>): void {
  store.setState(({ aloud }) => (aloud ? { aloud: { ...aloud, ...part } } : {}))
}
