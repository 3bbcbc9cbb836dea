/** Starts the worker that finds. */
import { scriptAddress } from '../script-address.ts'
import type { FindWorker } from './find-engine.ts'
// oxlint-disable-next-line import/default -- the bundler answers with the address of the worker's script
import address from './find-worker.ts?worker&url'

export function startFindWorker(): FindWorker {
  return new Worker(scriptAddress(address), { type: 'module', name: 'find' })
}
