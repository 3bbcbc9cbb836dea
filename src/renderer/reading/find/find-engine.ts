/**
 * Asks a worker about one text. The text goes there once; a newer question takes the place of those that wait;
 * a worker that does not answer in time is ended, and the next question gets a new one.
 */
import type { Question } from '#shared/text/find.ts'
import type { FindAnswer } from './answering.ts'

export type FindMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'question'; readonly question: Question }

/** The parts of a `Worker` that are used. */
export interface FindWorker {
  postMessage(message: FindMessage): void
  terminate(): void
  onmessage: ((event: MessageEvent<FindAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export type FindReply = FindAnswer | { readonly status: 'slow' | 'failed' }

export interface FindEngine {
  /** the answer; undefined when a newer question came in between, or the engine stopped */
  ask(question: Question): Promise<FindReply | undefined>
  stop(): void
}

/** Milliseconds a pattern may take: some take longer than the world will last. */
const PATIENCE = 2_000
/** Milliseconds more for each unit of the text, which is folded first. */
const PATIENCE_PER_UNIT = 0.001
/** Words are found in linear time; only a machine that is very busy takes this long. */
const PATIENCE_FOR_WORDS = 30_000

interface Asked {
  readonly question: Question
  answer(reply: FindReply | undefined): void
}

export function createFindEngine(text: string, start: () => FindWorker): FindEngine {
  let worker: FindWorker | undefined
  let current: Asked | undefined
  let waiting: Asked | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = (): void => {
    worker?.terminate()
    worker = undefined
  }
  const settle = (reply: FindReply): void => {
    clearTimeout(timer)
    const answered = current
    current = undefined
    answered?.answer(waiting ? undefined : reply)
    const next = waiting
    waiting = undefined
    if (next) send(next)
  }
  const giveUp = (status: 'slow' | 'failed'): void => {
    end()
    settle({ status })
  }
  const open = (): FindWorker => {
    const opened = start()
    opened.onmessage = ({ data }) => settle(data)
    opened.onerror = () => giveUp('failed')
    opened.postMessage({ kind: 'text', text })
    return opened
  }
  const patienceFor = ({ pattern }: Question): number =>
    pattern ? PATIENCE + text.length * PATIENCE_PER_UNIT : PATIENCE_FOR_WORDS
  const send = (asked: Asked): void => {
    current = asked
    worker ??= open()
    worker.postMessage({ kind: 'question', question: asked.question })
    timer = setTimeout(() => giveUp('slow'), patienceFor(asked.question))
  }
  return {
    ask(question) {
      return new Promise((answer) => {
        waiting?.answer(undefined)
        waiting = undefined
        if (current) waiting = { question, answer }
        else send({ question, answer })
      })
    },
    stop() {
      clearTimeout(timer)
      end()
      current?.answer(undefined)
      waiting?.answer(undefined)
      current = undefined
      waiting = undefined
    },
  }
}
