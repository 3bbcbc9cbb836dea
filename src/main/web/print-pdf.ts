/**
 * Makes a PDF of a page with an installed Chrome or Chromium, which nobody sees: tagged, with an outline, in the sizes
 * that the page's own style sheet names. The browser has no network, no profile of the reader's and a time to end in.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HostFailure } from '#shared/host/errors.ts'
import { type Environment, findBrowser } from './browser.ts'

/** Milliseconds in which the longest edition is printed. */
const PATIENCE = 300_000

/** Bytes of the browser's own words that are kept for a failure. */
const WORDS = 2_000

/** @returns the PDF. Throws `no-browser`, `not-printed`. */
export async function printPdf(
  page: AsyncIterable<Uint8Array>,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<Uint8Array> {
  const browser = findBrowser(env, platform)
  if (browser === undefined) {
    throw new HostFailure(
      'no-browser',
      'No Chrome or Chromium was found that could print. Install one or name it in CHROMIUM_PATH, or export the page and print it from a browser.',
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'scholion-print-'))
  try {
    const [html, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(html, page, { mode: 0o600 })
    const said = await ran(browser, printArguments(html, pdf, folder))
    return await readFile(pdf).catch(() => {
      throw new HostFailure('not-printed', `The browser made no PDF${said === '' ? '' : `: ${said}`}.`, {
        reason: said,
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Arguments of the browser: nothing of the reader's is in them but a path of ours. */
export function printArguments(html: string, pdf: string, folder: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--proxy-server=http://127.0.0.1:9',
    '--disable-quic',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    '--export-tagged-pdf',
    `--print-to-pdf=${pdf}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(html).href,
  ]
}

/** Runs to its end; answers the last line it said when it failed, and '' when it did not. */
function ran(program: string, given: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let words = ''
    const child = spawn(program, given, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE })
    child.stderr.on('data', (more: Buffer) => {
      words = (words + more.toString('utf8')).slice(-WORDS)
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => {
      if (code === 0) resolve('')
      else resolve(words.trim().split('\n').at(-1) || `it ended with ${signal ?? code}`)
    })
  })
}
