/** Starts the worker that finds. The page's policy lets scripts in by a trusted address of its own origin only. */
import type { FindWorker } from './find-engine.ts'
// oxlint-disable-next-line import/default -- the bundler answers with the address of the worker's script
import address from './find-worker.ts?worker&url'

/** Browsers give an object that stands for a string; `Worker` is typed to take the string. */
type TrustedScriptURL = string

declare global {
  interface Window {
    /** absent in browsers without Trusted Types */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): TrustedScriptURL }
    }
  }
}

const policy = window.trustedTypes?.createPolicy('scholion', {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href)
    if (origin !== location.origin) throw new TypeError(`no script from ${origin} is let in`)
    return url
  },
})

export function startFindWorker(): FindWorker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: 'find' })
}
