/**
 * The window of the loopback host: an installed Chrome or Chromium that shows one page, without a network, a
 * profile or extensions of its own (security.md 4b).
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']

/** Where an installed Chrome or Chromium may be, best first; `CHROMIUM_PATH` names another one. */
export function browserPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  const named = env['CHROMIUM_PATH']
  if (named) return [named]
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const folder = env[variable]
      return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []
    })
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

export function findBrowser(env: Environment, platform: NodeJS.Platform): string | undefined {
  return browserPlaces(env, platform).find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

export interface WindowOptions {
  /** `file:` address of the launch page */
  readonly page: string
  /** folder of its own, private */
  readonly profile: string
  readonly port: number
  /** root cannot use the browser's sandbox */
  readonly isRoot: boolean
}

/** Arguments of the browser. They are public to the machine: no code and no token is among them. */
export function windowArguments({ page, profile, port, isRoot }: WindowOptions): string[] {
  return [
    `--app=${page}`,
    `--user-data-dir=${profile}`,
    '--proxy-server=http://127.0.0.1:9',
    `--proxy-bypass-list=<-loopback>;127.0.0.1:${port}`,
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--no-default-browser-check',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

/** Programs that open a file in whatever browser the reader uses. */
export function openerCommand(platform: NodeJS.Platform, page: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [page]]
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', page]]
  return ['xdg-open', [page]]
}

/** Whether a window can be shown at all. */
export function hasDisplay(env: Environment, platform: NodeJS.Platform): boolean {
  if (platform !== 'linux' && platform !== 'freebsd' && platform !== 'openbsd') return true
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
