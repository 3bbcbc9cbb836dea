/** Shows the desk: in a window of an installed Chrome or Chromium, else in the reader's own browser. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser, openerCommand, windowArguments } from './browser.ts'
import { CODE_LIFE } from './codes.ts'
import { writeLaunchPage } from './launch-page.ts'

export interface DeskWindow {
  /** what shows it: a browser's path, or the system's way to open a file */
  readonly shownBy: string
  /** the window was closed, or the system could not open one; the reader's own browser never tells */
  readonly gone: Promise<void>
  /** the code has arrived: its file goes */
  forgetCode(): Promise<void>
  /** ends the window and takes its files away */
  close(): Promise<void>
}

/**
 * @param address with its code
 * @returns nothing when no browser could be started
 */
export async function openWindow(address: string, port: number): Promise<DeskWindow | undefined> {
  const { env, platform } = process
  const browser = findBrowser(env, platform)
  const page = await writeLaunchPage(address, browser)
  const window = {
    page: page.url,
    profile: join(page.folder, 'profile'),
    port,
    isRoot: process.getuid?.() === 0,
  }
  const [program, args] = browser ? [browser, windowArguments(window)] : openerCommand(platform, page.url)
  const child = spawn(program, args, { stdio: 'ignore' })
  if (!(await hasStarted(child))) {
    await page.remove()
    return undefined
  }
  // Our window keeps its profile in the folder; the reader's browser needs nothing of it any more.
  const forgetCode = browser ? page.forget : page.remove
  const forgetting = setTimeout(() => void forgetCode(), CODE_LIFE)
  forgetting.unref()
  return {
    shownBy: program,
    gone: new Promise((resolve) => {
      // A system's opener ends at once; only its failure says something.
      child.once('exit', (code) => (browser || code !== 0) && resolve())
    }),
    forgetCode,
    async close() {
      clearTimeout(forgetting)
      if (browser) await end(child)
      await page.remove()
    },
  }
}

function hasStarted(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true))
    child.once('error', () => resolve(false))
  })
}

/** ms that a browser gets to end by itself */
const PATIENCE = 3_000

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  child.kill()
  await ended
  clearTimeout(force)
}
