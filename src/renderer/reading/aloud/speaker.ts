/** A voice that reads aloud, whoever lends it: the browser here, a recording one in tests. */
export interface Voice {
  readonly id: string
  readonly name: string
  /** BCP 47, as `fr-FR`; empty when the voice does not say */
  readonly language: string
  /** whether the system would take it by itself */
  readonly isDefault: boolean
}

export interface Utterance {
  readonly words: string
  readonly voice: Voice
  /** 1 is the voice's own pace */
  readonly rate: number
}

export interface Speaker {
  /** the voices of this machine; the same list until they change */
  voices(): readonly Voice[]
  /** hears when voices come or go */
  onVoices(listener: () => void): () => void
  /** says something now, instead of what was being said */
  say(utterance: Utterance, done: (outcome: 'said' | 'failed') => void): void
  pause(): void
  resume(): void
  /** falls silent; what was being said is not told as done */
  stop(): void
}
