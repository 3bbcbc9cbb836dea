/** The command line in this process, for tests that need many runs; importers still run in the built worker. */
import { run } from '#main/cli/run.ts'
import { forkWorker } from '#main/work/fork.ts'
import type { Result } from './built.ts'

/** @returns runs one command with the library in the environment */
export function terminal(worker: string, library: string, env: Readonly<Record<string, string>> = {}) {
  return async (...argv: string[]): Promise<Result> => {
    const out: Uint8Array[] = []
    const err: string[] = []
    const code = await run(argv, {
      env: { SCHOLION_LIBRARY: library, LANG: 'C.UTF-8', ...env },
      version: '0.0.0',
      spawn: forkWorker(worker),
      out: (result) => void out.push(Buffer.from(result)),
      err: (text) => void err.push(text),
    })
    return { code, out: Buffer.concat(out).toString('utf8'), err: err.join('') }
  }
}
