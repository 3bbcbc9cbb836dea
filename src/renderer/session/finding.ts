/** What is looked for in the text of one side, and what was found: this window's own, shown by bar, page and strip. */
import { type Matches, NO_MATCHES } from '#shared/text/find-matches.ts'
import type { Side } from '#shared/model/desk.ts'
import type { WindowStore } from './window-state.ts'

export interface Finding {
  /** the version of the text it was asked of */
  readonly version: string
  readonly words: string
  /** whether the bar is shown and the places are painted */
  readonly isOpen: boolean
  /** offset in the text from which the nearest place is chosen */
  readonly origin: number
  readonly answer: FindState
  readonly matches: Matches
  /** the place being looked at; -1 when there is none */
  readonly current: number
  /** whether the reader is asked if all places are to be marked */
  readonly isAsking: boolean
}

export type FindState =
  | { readonly status: 'empty' | 'waiting' | 'found' | 'slow' | 'failed' }
  /** the pattern is none; why is told by the engine, in English */
  | { readonly status: 'invalid'; readonly reason: string }

export function newFinding(version: string, words: string, origin: number): Finding {
  return {
    version,
    words,
    isOpen: true,
    origin,
    answer: { status: 'empty' },
    matches: NO_MATCHES,
    current: -1,
    isAsking: false,
  }
}

/** Changes the find of a side, if there is one. */
export function changeFinding(store: WindowStore, side: Side, part: Partial<Finding>): void {
  store.setState(({ find }) => {
    const now = find[side]
    return now ? { find: { ...find, [side]: { ...now, ...part } } } : {}
  })
}
