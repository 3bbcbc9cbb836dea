/** Finds away from the page, so that neither a long text nor a wild pattern can hold it up. */
import { answering, type FindAnswer } from './answering.ts'
import type { FindMessage } from './find-engine.ts'

let answer: ReturnType<typeof answering> | undefined

addEventListener('message', ({ data }: MessageEvent<FindMessage>) => {
  if (data.kind === 'text') {
    answer = answering(data.text)
    return
  }
  const reply: FindAnswer = answer?.(data.question) ?? { status: 'empty' }
  postMessage(reply, { transfer: reply.status === 'found' ? [reply.bounds.buffer] : [] })
})
