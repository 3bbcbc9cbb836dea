/** The killable process as the program starts it, asked one thing after the other; made anew when it hangs or dies. */
import { mkdtempSync, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDraft } from '#main/work/check-draft.ts'
import type { Child } from '#main/work/child.ts'
import { forkWorker } from '#main/work/fork.ts'
import errors from '#shared/messages/en/errors.ts'
import { toHostError } from '#shared/host/errors.ts'
import type { Draft } from '#shared/model/draft.ts'

const entry = join(import.meta.dirname, '..', '..', 'out', 'main', 'worker.js')

/** What came of a file: a draft that the border takes, or a refusal. */
export interface Outcome {
  /** `sound`, or the code of the refusal; `hang` and `crash` when there was neither */
  readonly code: string
  readonly draft?: Draft
}

/** Ends that a reader has words for. */
export const isAnswer = ({ code }: Outcome): boolean =>
  code === 'sound' || (code !== 'internal' && Object.hasOwn(errors, code))

export interface Reader {
  /** @param options of the importer */
  read(
    name: string,
    bytes: Uint8Array,
    options?: Readonly<Record<string, string | boolean>>,
  ): Promise<Outcome>
  close(): void
}

/** @param limit milliseconds for one file; decisions.md 23 says 2,000 for small ones */
export function startReader(limit: number): Reader {
  if (!existsSync(entry)) throw new Error('There is no built worker: run `npm run build` first.')
  const spawn = forkWorker(entry)
  const path = join(mkdtempSync(join(tmpdir(), 'scholion-corpus-')), 'file')
  let child: Child | undefined
  let answered: (message: unknown) => void = () => undefined

  const start = (): Child => {
    const started = spawn()
    started.onMessage((message) => answered(message))
    started.onExit(() => {
      if (child !== started) return
      child = undefined
      answered('crash')
    })
    return started
  }

  return {
    async read(name, bytes, options = {}) {
      await writeFile(path, bytes)
      child ??= start()
      const asked = child
      const answer = await new Promise<unknown>((resolve) => {
        const timer = setTimeout(() => {
          child = undefined
          asked.kill()
          resolve('hang')
        }, limit)
        answered = (message) => {
          clearTimeout(timer)
          resolve(message)
        }
        asked.send({ as: 'draft', path, name, mediaType: '', options })
      })
      return outcomeOf(answer, name)
    },
    close() {
      const last = child
      child = undefined
      last?.kill()
    },
  }
}

function outcomeOf(answer: unknown, name: string): Outcome {
  if (typeof answer !== 'object' || answer === null) return { code: String(answer) }
  if ('error' in answer) return { code: toHostError(Object.assign(new Error(), answer.error)).code }
  try {
    return { code: 'sound', draft: checkDraft('value' in answer ? answer.value : undefined, name) }
  } catch (thrown) {
    const { code, message } = toHostError(thrown)
    return { code: code === 'file-empty' ? code : `${code}: ${message}` }
  }
}
