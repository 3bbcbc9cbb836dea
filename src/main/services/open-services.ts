/** Opens a library and stands the services on it: the same few steps for every host and the command line. */
import { openLibrary, type OpenLibrary } from '#main/library/library.ts'
import { appDataFolder, defaultLibraryFolder } from '#main/library/paths.ts'
import type { Spawn } from '#main/work/child.ts'
import { createServices, type Platform, type Services } from '../services.ts'
import { passingState } from './passing.ts'
import { seedSample } from './sample.ts'

export interface OpenOptions {
  /** the library's folder */
  readonly folder: string
  /** the app's own data folder; the platform's one when absent */
  readonly appData?: string
  /** who opens it, as the lock tells others: `desk`, `web`, `cli` */
  readonly app: string
  /** `write` waits for nobody: a library that is open elsewhere fails with `locked` */
  readonly mode?: 'write' | 'read'
  /** make the library when there is none */
  readonly create?: boolean
  /** `resources/samples`: what a library made now comes with; nothing when absent */
  readonly samples?: string
  readonly spawn: Spawn
  readonly platform: Platform
}

export interface Opened {
  readonly services: Services
  readonly library: OpenLibrary
}

/** Fails with the store's errors: `locked`, `library-missing`, `newer-format`, … */
export async function openServices(options: OpenOptions): Promise<Opened> {
  const { folder, app, mode = 'write', create = false, samples, spawn, platform } = options
  const appData = options.appData ?? appDataFolder()
  const library = await openLibrary({ folder, app, mode, create, appData })
  const state = passingState(appData)
  try {
    if (library.created && samples !== undefined) {
      const { desk, places } = await seedSample(library, spawn, samples, 'library.create')
      const known = await state.read()
      state.remember({ ...known, desk, places: { ...known.places, ...places } })
    }
  } catch (thrown) {
    await library.close()
    throw thrown
  }
  return {
    services: createServices({ library, state, spawn, platform, ...(samples !== undefined && { samples }) }),
    library,
  }
}

/** The folder a host opens when none is named. */
export function libraryFolder(appData: string = appDataFolder()): Promise<string> {
  return defaultLibraryFolder(appData)
}
