/**
 * npm run screenshots: takes the pictures of the README and the guide from the running app, each on a fresh sample
 * desk. With names of pictures after `--`, these alone.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ensureBuilt } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium-install.mjs'
import { inRoot } from './lib/paths.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady()
await ensureBuilt({ quiet: true })
if (!(await ensureChromium())) process.exit(1)
const { chromium } = await import('playwright')
const { chromiumLaunchOptions } = await import('./lib/chromium.mjs')
const { pictures } = await import('./lib/pictures.mjs')

/** Milliseconds after which nothing moves any more. */
const SETTLING = 1000

/** Milliseconds after which a part that does not appear is a failure of that picture. */
const PATIENCE = 10_000

const folder = inRoot('docs', 'images')
const wanted = process.argv.slice(2)
const chosen = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const temporary = mkdtempSync(join(tmpdir(), 'scholion-pictures-'))
mkdirSync(folder, { recursive: true })

/** Starts a host on a new library. @param {string} name @returns {Promise<{url: string, stop(): void}>} */
async function startHost(name) {
  const args = ['serve', '--port', '0', '--no-open', '--json', '--library', join(temporary, name)]
  const language = { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' }
  const env = { ...process.env, ...language, XDG_CONFIG_HOME: join(temporary, `${name}-data`) }
  const child = spawn(process.execPath, [inRoot('out', 'main', 'cli.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) {
    return { url: JSON.parse(line).url, stop: () => child.kill() }
  }
  throw new Error('the host did not start')
}

const browser = await chromium.launch(chromiumLaunchOptions())
try {
  for (const { name, theme = 'light', width = 1440, height = 900, show } of chosen) {
    const host = await startHost(name)
    try {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        locale: 'en-GB',
      })
      const page = await context.newPage()
      await page.goto(host.url)
      await page.locator('[data-zone="left-text"]').waitFor()
      await page.locator('[data-zone="right-text"]').waitFor()
      await page.evaluate(() => document.fonts.ready)
      // The place that a text opens at lights up for a moment.
      await page.waitForTimeout(SETTLING)
      page.setDefaultTimeout(PATIENCE)
      const clip = await show(page)
      await page.waitForTimeout(SETTLING)
      await page.screenshot({ path: join(folder, `${name}.png`), ...(clip && { clip }) })
      process.stdout.write(`${name}.png\n`)
      await context.close()
    } catch (problem) {
      process.stderr.write(`${name}: ${problem instanceof Error ? problem.message : String(problem)}\n`)
      process.exitCode = 1
    } finally {
      host.stop()
    }
  }
} finally {
  await browser.close()
  rmSync(temporary, { recursive: true, force: true })
}
