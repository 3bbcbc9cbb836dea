/** The Electron app. */
import { join, resolve } from 'node:path'
import { runDesk } from '#main/electron/desk.ts'
import { appDataFolder } from '#main/library/paths.ts'
import { libraryFolder } from '#main/services/open-services.ts'

const named = process.env['SCHOLION_LIBRARY']

runDesk({
  library: async () => (named ? resolve(named) : libraryFolder()),
  appData: appDataFolder(),
  root: join(import.meta.dirname, '..', '..'),
  log: (line) => console.error(line),
})
