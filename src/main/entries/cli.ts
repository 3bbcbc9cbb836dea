/** The command line as a program: wires terminal, environment, worker and web host to `cli/run.ts`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unfitNode } from '#main/cli/fit-node.ts'
import { run } from '#main/cli/run.ts'
import { printPdf } from '#main/web/print-pdf.ts'
import { serveWeb } from '#main/web/serve.ts'
import { forkWorker } from '#main/work/fork.ts'

const unfit = unfitNode(process.versions.node)
if (unfit !== undefined) {
  process.stderr.write(`${unfit}\n`)
  process.exit(1)
}

/** What shells expect of a program that Ctrl+C ended. */
const STOPPED = 130

/** The folder that holds `out`, `resources` and `package.json`. */
const app = join(import.meta.dirname, '..', '..')
const spawn = forkWorker(join(import.meta.dirname, 'worker.js'))
const { version } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { version: string }

// `scholion documents | head` is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

// The first time what runs is ended in order; the second time the system does it. `serve` sees to itself.
const stopping = new AbortController()
if (process.argv[2] !== 'serve')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

const code = await run(process.argv.slice(2), {
  env: process.env,
  version,
  spawn,
  stopped: stopping.signal,
  out: (result) => void process.stdout.write(result),
  err: (text) => void process.stderr.write(text),
  ...(process.stderr.isTTY && {
    terminal: {
      write: (text: string) => void process.stderr.write(text),
      // Some terminals do not say how wide they are.
      columns: process.stderr.columns || 80,
      now: () => performance.now(),
    },
  }),
  printPdf: (page) => printPdf(page, process.env),
  async serve({ folder, port, open, json }) {
    const print = (line: string): void => console.log(line)
    const hosting = await serveWeb({ library: folder, port, open, json, empty: false, print, spawn, app })
    await hosting.closed
  },
})
process.exitCode = code === 1 && stopping.signal.aborted ? STOPPED : code
