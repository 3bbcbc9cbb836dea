/**
 * The web host from a library's folder on: opens the library, makes one with the sample when there is none,
 * and serves it until it is closed. `scholion serve` and the entry `web` are this and nothing else.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type OpenOptions, openServices } from '#main/services/open-services.ts'
import { type Hosting, hostWeb } from './hosting.ts'

export interface ServeOptions {
  /** the library's folder */
  readonly library: string
  /** 0 for any free one */
  readonly port: number
  /** show a window; else the address is printed */
  readonly open: boolean
  /** print `{url, port, pid}` on one line */
  readonly json: boolean
  /** a library made now stays empty instead of holding the sample */
  readonly empty: boolean
  readonly print: (line: string) => void
  /** warnings and the log; default: standard error */
  readonly warn?: (line: string) => void
  /** starts the worker */
  readonly spawn: OpenOptions['spawn']
  /** where Enter asks for a new address; default: standard input */
  readonly input?: Readable
  /** the app's own data folder; the platform's one when absent */
  readonly appData?: string
  /** the installed app: holds `out`, `resources` and `package.json`; default: where this code was built to */
  readonly app?: string
}

/**
 * Rejects with what the reader must know: the store's errors (`locked` names the holder), `port-in-use`,
 * `port-refused`, `not-built`.
 */
export async function serveWeb(options: ServeOptions): Promise<Hosting> {
  const { library, empty, spawn, appData, app = join(import.meta.dirname, '..', '..') } = options
  process.umask(0o077)
  const { services } = await openServices({
    folder: library,
    app: 'web',
    create: true,
    spawn,
    platform: {
      facts: { host: 'web', platform: platformName(), version: await versionOf(app), locale: locale() },
    },
    ...(appData !== undefined && { appData }),
    ...(!empty && { samples: join(app, 'resources', 'samples') }),
  })
  const { port, open, json, print, warn = toStandardError, input = process.stdin } = options
  return hostWeb(services, { port, open, json, print, warn, input, page: join(app, 'out', 'renderer') })
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`)
}

function platformName(): 'linux' | 'mac' | 'windows' {
  return process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux'
}

async function versionOf(app: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(app, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

/** The system's language as a tag: `fr_FR.UTF-8` is `fr-FR`. */
function locale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const named = (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').replace('_', '-')
  return /^[a-z]{2,3}(-|$)/.test(named) ? named : Intl.DateTimeFormat().resolvedOptions().locale
}
