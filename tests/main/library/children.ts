/** Starts child processes that open a library, and reads what they say. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export interface Child {
  readonly process: ChildProcess
  /** everything said so far */
  readonly said: Record<string, unknown>[]
  /** waits until the child has said `count` things, or is gone */
  says(count: number): Promise<Record<string, unknown>[]>
  /** kills it as a crash does and waits until it is gone */
  kill(): Promise<void>
}

export function child(folder: string, task: 'hold' | 'edit'): Child {
  const process_ = spawn(
    process.execPath,
    [fileURLToPath(new URL('./child.ts', import.meta.url)), folder, task],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const said: Record<string, unknown>[] = []
  const waiting: (() => void)[] = []
  const wake = (): void => waiting.splice(0).forEach((one) => one())
  createInterface({ input: process_.stdout })
    .on('line', (line) => {
      // The last line of a killed process may be cut.
      if (line.endsWith('}')) said.push(JSON.parse(line) as Record<string, unknown>)
      wake()
    })
    .on('close', wake)
  let gone = false
  const end = once(process_, 'close').then(() => {
    gone = true
    wake()
  })
  const kill = async (): Promise<void> => {
    process_.kill('SIGKILL')
    await end
  }
  onTestFinished(kill)
  return {
    process: process_,
    said,
    kill,
    async says(count) {
      while (said.length < count && !gone) await new Promise<void>((resolve) => waiting.push(resolve))
      return said
    },
  }
}
