/**
 * The fixture of every end-to-end test: a library of its own in a temporary folder, a host on it, and a page
 * that fails the test on a policy violation, an error in the console, or a request that leaves the machine.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { cli, type Ran, type RunningHost, startHost } from './host.ts'

export interface DeskFixture {
  /** the library's folder */
  readonly library: string
  /** a folder for files of the test */
  readonly folder: string
  /** starts a host (with the sample, unless `--empty`) and shows it in the page */
  open(...flags: string[]): Promise<RunningHost>
  /** starts a host on the port of one that has ended; the page is left as it is */
  restart(port: number): Promise<RunningHost>
  /** another window on the same host, watched like the first */
  window(host: RunningHost): Promise<Page>
  /** the command line on this library */
  cli(...args: string[]): Promise<Ran>
  /** what went wrong in the page so far; a test that expects something empties it */
  readonly faults: string[]
}

export const test = base.extend<{ desk: DeskFixture }, { sample: string }>({
  /** A folder with the sample's library and data folder as a first start leaves them, to copy for each test. */
  sample: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from it
    async ({}, provide) => {
      const folder = mkdtempSync(join(tmpdir(), 'scholion-sample-'))
      const host = await startHost(join(folder, 'library'), join(folder, 'data'))
      await host.stop()
      await provide(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  desk: async ({ page, sample }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'scholion-e2e-'))
    const library = join(folder, 'library')
    const appData = join(folder, 'data')
    const faults: string[] = []
    const hosts: RunningHost[] = []
    await watch(page, faults)
    const start = async (...flags: string[]): Promise<RunningHost> => {
      const host = await startHost(library, appData, ...flags)
      hosts.push(host)
      return host
    }
    await provide({
      library,
      folder,
      faults,
      async open(...flags) {
        if (flags.length === 0 && !existsSync(library)) cpSync(sample, folder, { recursive: true })
        const host = await start(...flags)
        await page.goto(host.url)
        return host
      },
      restart: (port) => start('--port', String(port)),
      async window(host) {
        const other = await page.context().newPage()
        await watch(other, faults)
        await other.goto(await host.another())
        return other
      },
      cli: (command = '', ...args) => cli(appData, command, '--library', library, ...args),
    })
    // What is said from here on is about windows whose host is going away: they complain, and rightly.
    const found = [...faults]
    for (const window of page.context().pages()) await window.close()
    for (const host of hosts) await host.stop()
    rmSync(folder, { recursive: true, force: true })
    if (found.length > 0) throw new Error(`The page was not clean:\n${found.join('\n')}`)
  },
})
export { expect } from '@playwright/test'

async function watch(page: Page, faults: string[]): Promise<void> {
  await page.exposeFunction('reportViolation', (text: string) => void faults.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (text: string) => void
      report(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  page.on('pageerror', (error) => void faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`)
  })
}
