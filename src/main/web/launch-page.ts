/**
 * The file that carries a launch code into a browser. Command lines can be read by every user of a machine, a
 * file of mode 0600 in a folder of mode 0700 cannot.
 */
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface LaunchPage {
  /** private folder, also for the browser's profile */
  readonly folder: string
  /** `file:` address of the page */
  readonly url: string
  /** takes the page away, with the code in it; the folder stays */
  forget(): Promise<void>
  remove(): Promise<void>
}

/**
 * Writes a page that goes on to `address`.
 * @param browser path of the browser, if known
 */
export async function writeLaunchPage(address: string, browser: string | undefined): Promise<LaunchPage> {
  const folder = await mkdtemp(join(await parentFolder(browser), 'scholion-'))
  const page = join(folder, 'open.html')
  await writeFile(
    page,
    `<!doctype html><meta http-equiv="refresh" content="0;url=${address}"><title>Scholion</title>\n`,
    {
      mode: 0o600,
      flag: 'wx',
    },
  )
  return {
    folder,
    url: pathToFileURL(page).href,
    forget: () => rm(page, { force: true }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}

/** Browsers in a snap or flatpak see neither /run nor /tmp nor hidden folders; an unknown one may be such. */
async function parentFolder(browser: string | undefined): Promise<string> {
  if (process.platform !== 'linux') return tmpdir()
  const isConfined = browser === undefined || /snap|flatpak/.test(await realpath(browser))
  return isConfined ? homedir() : (process.env['XDG_RUNTIME_DIR'] ?? tmpdir())
}
