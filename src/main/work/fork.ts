/**
 * Starts the worker with Node's own `fork`: for the command line and the web host. The heap is capped, and
 * Node's permission model takes away writing, further processes and native code (a seat belt, not a wall:
 * https://nodejs.org/docs/latest-v24.x/api/permissions.html).
 */
import { fork } from 'node:child_process'
import type { Child, Spawn, Task } from './child.ts'

/** V8's old space of a worker, in MB (decisions.md 21); of one that writes an export. */
const HEAP = 768
const EXPORT_HEAP = 4096

/** From Node 25 on the permission model covers the network too; before, `closeNetwork` in the worker does. */
function network(to: Task | undefined): string[] {
  return to === 'fetch' && process.allowedNodeEnvironmentFlags.has('--allow-net') ? ['--allow-net'] : []
}

/** @param entry absolute path of the built worker */
export function forkWorker(entry: string): Spawn {
  return (to): Child => {
    const heap = to === 'export' ? EXPORT_HEAP : HEAP
    const child = fork(entry, to ? [to] : [], {
      execArgv: [`--max-old-space-size=${heap}`, '--permission', '--allow-fs-read=*', ...network(to)],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Nothing of the reader's environment is any business of a parser.
      env: {},
    })
    return {
      pid: child.pid,
      send(message) {
        // A child that is gone by now is reported by its exit.
        child.send(message as object, () => undefined)
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit(listener) {
        child.once('exit', listener)
        child.once('error', listener)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
