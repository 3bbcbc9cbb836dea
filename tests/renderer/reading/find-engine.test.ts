/** The worker's side of finding: who is answered, and when a worker is given up. */
import type { FindAnswer } from '#renderer/reading/find/answering.ts'
import { createFindEngine, type FindMessage, type FindWorker } from '#renderer/reading/find/find-engine.ts'
import type { Question } from '#shared/text/find.ts'
import { expect, test } from 'vitest'

const question = (words: string): Question => ({
  words,
  matchCase: false,
  matchAccents: false,
  wholeWords: false,
  pattern: false,
})

/** A worker that answers when it is told to. */
class SlowWorker implements FindWorker {
  onmessage: FindWorker['onmessage'] = null
  onerror: FindWorker['onerror'] = null
  readonly heard: string[] = []
  postMessage(message: FindMessage): void {
    this.heard.push(message.kind === 'text' ? `the text ${message.text}` : message.question.words)
  }
  terminate(): void {
    this.heard.push('the end')
  }
  answer(): void {
    const data: FindAnswer = { status: 'empty' }
    this.onmessage?.(new MessageEvent('message', { data }))
  }
  fail(): void {
    this.onerror?.(new ErrorEvent('error'))
  }
}

function engine() {
  const workers: SlowWorker[] = []
  const asking = createFindEngine('t', () => {
    const worker = new SlowWorker()
    workers.push(worker)
    return worker
  })
  return { asking, workers }
}

test('the text goes to the worker once, and of many questions only the newest is answered', async () => {
  const { asking, workers } = engine()
  const answers = ['a', 'ab', 'abc'].map((words) => asking.ask(question(words)))
  workers[0]?.answer()
  workers[0]?.answer()
  expect(await Promise.all(answers)).toEqual([undefined, undefined, { status: 'empty' }])
  expect(workers.map(({ heard }) => heard)).toEqual([['the text t', 'a', 'abc']])
})

test('a worker that broke is ended, and the next question gets a new one', async () => {
  const { asking, workers } = engine()
  const first = asking.ask(question('a'))
  workers[0]?.fail()
  expect(await first).toEqual({ status: 'failed' })
  const second = asking.ask(question('b'))
  workers[1]?.answer()
  expect(await second).toEqual({ status: 'empty' })
  expect(workers.map(({ heard }) => heard.at(-1))).toEqual(['the end', 'b'])
})

test('when the pane closes, nobody waits for an answer any more', async () => {
  const { asking, workers } = engine()
  const answers = ['a', 'b'].map((words) => asking.ask(question(words)))
  asking.stop()
  expect(await Promise.all(answers)).toEqual([undefined, undefined])
  expect(workers[0]?.heard.at(-1)).toBe('the end')
})
