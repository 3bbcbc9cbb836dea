/** The window of the loopback host, with a script in the browser's place. */
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openWindow } from '#main/web/open-window.ts'

const ADDRESS = `http://127.0.0.1:1/#c=${'C'.repeat(43)}`

/** A browser that writes down its arguments and then does as told. */
async function browser(behaviour: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-browser-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'browser')
  await writeFile(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$@" > ${folder}/args.tmp\nmv ${folder}/args.tmp ${folder}/args\n${behaviour}\n`,
  )
  await chmod(path, 0o700)
  vi.stubEnv('CHROMIUM_PATH', path)
  return join(folder, 'args')
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
const argumentsIn = (path: string) =>
  vi.waitFor(async () => (await readFile(path, 'utf8')).trim().split('\n'))

afterEach(() => void vi.unstubAllEnvs())

test('the browser is given a page that holds the code, and no code', async () => {
  const written = await browser('exec sleep 30')
  const window = await openWindow(ADDRESS, 1)
  const args = await argumentsIn(written)
  const page = fileURLToPath(args[0]?.replace('--app=', '') ?? '')
  expect([args.join().includes('CCC'), (await readFile(page, 'utf8')).includes(ADDRESS)]).toEqual([
    false,
    true,
  ])
  await window?.close()
})

test('the code’s file goes once the code has arrived, and all files with the window', async () => {
  const written = await browser('exec sleep 30')
  const window = await openWindow(ADDRESS, 1)
  const page = fileURLToPath((await argumentsIn(written))[0]?.replace('--app=', '') ?? '')
  await window?.forgetCode()
  expect([await exists(page), await exists(dirname(page))]).toEqual([false, true])
  await window?.close()
  expect(await exists(dirname(page))).toBe(false)
})

test('a window that the reader closes is gone', async () => {
  await browser('exit 0')
  const window = await openWindow(ADDRESS, 1)
  await expect(window?.gone).resolves.toBeUndefined()
  await window?.close()
})

test('without a browser and an opener there is no window', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  vi.stubEnv('PATH', '/nowhere')
  expect(await openWindow(ADDRESS, 1)).toBeUndefined()
})
