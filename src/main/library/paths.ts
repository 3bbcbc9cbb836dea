/**
 * Where the app keeps its own data and where a new library goes, on each platform (decisions.md 12). Used by
 * every host, so that the window, the web host and the command line mean the same library.
 */
import { execFile } from 'node:child_process'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { readState, replaceState } from './state.ts'

/** What the answer depends on; the default is this computer and this user. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** runs a program and answers its output, or undefined when it fails */
  ask(program: string, args: readonly string[]): Promise<string | undefined>
}

export const thisComputer: Surroundings = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  ask: (program, args) =>
    new Promise((resolve) => {
      execFile(program, [...args], { timeout: 5000, windowsHide: true }, (error, output) =>
        resolve(error ? undefined : output),
      )
    }),
}

/** The folder for the app's own data: `state.json`, recovered edits. It may not exist yet. */
export function appDataFolder({ platform, env, home }: Surroundings = thisComputer): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Scholion')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Scholion')
  const configured = env['XDG_CONFIG_HOME']
  // The XDG specification says that a relative path is to be ignored.
  return join(
    configured !== undefined && isAbsolute(configured) ? configured : join(home, '.config'),
    'scholion',
  )
}

/** The user's documents folder as the system says; `Documents` in the home folder when it does not. */
export async function documentsFolder(here: Surroundings = thisComputer): Promise<string> {
  const fallback = join(here.home, 'Documents')
  if (here.platform === 'darwin') return fallback
  const answer =
    here.platform === 'win32'
      ? await here.ask('powershell.exe', [
          '-NoProfile',
          '-Command',
          "[Environment]::GetFolderPath('MyDocuments')",
        ])
      : await here.ask('xdg-user-dir', ['DOCUMENTS'])
  const folder = answer?.trim() ?? ''
  // Without a configured folder xdg-user-dir answers the home folder itself.
  return folder === '' || folder === here.home || !isAbsolute(folder) ? fallback : folder
}

/**
 * The folder of the app's library. Asked of the system once and remembered in `state.json`, since a folder
 * that moves with a setting of the desktop would look like a lost library.
 */
export async function defaultLibraryFolder(
  appData: string,
  here: Surroundings = thisComputer,
): Promise<string> {
  const state = await readState(appData)
  const remembered = state['library']
  if (typeof remembered === 'string' && isAbsolute(remembered)) return remembered
  const library = join(await documentsFolder(here), 'Scholion')
  await replaceState(appData, { ...state, library })
  return library
}
