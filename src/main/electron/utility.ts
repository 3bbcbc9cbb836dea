/** Starts the worker as one of Electron's utility processes: Node without `fork`, which the fuses forbid. */
import { utilityProcess } from 'electron'
import type { OpenOptions } from '#main/services/open-services.ts'

/** V8's old space of a worker, in MB (decisions.md 21); of one that writes an export. */
const HEAP = 768
const EXPORT_HEAP = 4096

/** @param entry absolute path of the built worker */
export function utilityWorker(entry: string): OpenOptions['spawn'] {
  return (to) => {
    const child = utilityProcess.fork(entry, to ? [to] : [], {
      serviceName: to === 'export' ? 'Scholion export' : 'Scholion import',
      execArgv: [`--max-old-space-size=${to === 'export' ? EXPORT_HEAP : HEAP}`],
      stdio: 'ignore',
      // Nothing of the reader's environment is any business of a parser.
      env: {},
    })
    return {
      get pid() {
        return child.pid
      },
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', () => listener()),
      kill: () => void child.kill(),
    }
  }
}
