/** Says which highlight the caret has come into, for those who read with the keyboard and listen. */
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import type { Caret } from './caret.ts'
import { entriesAt, type IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import { listenTo } from './listen.ts'

interface EnteringParts {
  readonly session: Session
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly caret: Caret
  /** words for one annotation */
  say(annotation: string): string | undefined
}

/** Milliseconds after the caret has come to rest. */
const REST = 200

export function startEntering({ session, laid, index, caret, say }: EnteringParts): () => void {
  let inside: ReadonlySet<string> = new Set()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    const { offset } = caret
    if (offset === undefined) return
    const now = new Set(entriesAt(index, offset).map((entry) => entry.annotation))
    const words = [...now].flatMap((id) => (inside.has(id) ? [] : (say(id) ?? [])))
    inside = now
    if (words.length > 0) announce(session.window, words.join(' '))
  }
  const stop = listenTo(document, 'selectionchange', () => {
    clearTimeout(timer)
    const isReading = document.activeElement === laid.root && laid.root.matches(':focus-visible')
    if (isReading && getSelection()?.isCollapsed) timer = setTimeout(look, REST)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
