/** What is kept outside the library: where things go on each platform, and the passing state. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  appDataFolder,
  defaultLibraryFolder,
  documentsFolder,
  type Surroundings,
} from '#main/library/paths.ts'
import { readState, replaceState } from '#main/library/state.ts'
import { folder } from './made.ts'

function on(platform: NodeJS.Platform, env: Record<string, string> = {}, answer?: string): Surroundings {
  return { platform, env, home: '/home/ada', ask: async () => answer }
}

test.for<[string, Surroundings, string]>([
  ['Linux', on('linux'), '/home/ada/.config/scholion'],
  ['Linux with a configured folder', on('linux', { XDG_CONFIG_HOME: '/etc/ada' }), '/etc/ada/scholion'],
  ['Linux with a relative one', on('linux', { XDG_CONFIG_HOME: 'ada' }), '/home/ada/.config/scholion'],
  ['macOS', on('darwin'), '/home/ada/Library/Application Support/Scholion'],
  ['Windows', on('win32', { APPDATA: '/roaming' }), '/roaming/Scholion'],
])('the data folder on %s', ([, here, path]) => {
  expect(appDataFolder(here)).toBe(path)
})

test.for<[string, Surroundings, string]>([
  ['Linux', on('linux', {}, '/home/ada/Dokumente\n'), '/home/ada/Dokumente'],
  ['Linux without xdg-user-dir', on('linux'), '/home/ada/Documents'],
  ['Linux without a configured folder', on('linux', {}, '/home/ada\n'), '/home/ada/Documents'],
  ['macOS', on('darwin', {}, '/elsewhere'), '/home/ada/Documents'],
])('the documents folder on %s', async ([, here, path]) => {
  expect(await documentsFolder(here)).toBe(path)
})

test('the library stays where it was first put, whatever the desktop says later', async () => {
  const appData = await folder()
  expect(await defaultLibraryFolder(appData, on('linux', {}, '/home/ada/Documents'))).toBe(
    '/home/ada/Documents/Scholion',
  )
  expect(await defaultLibraryFolder(appData, on('linux', {}, '/home/ada/Dokumente'))).toBe(
    '/home/ada/Documents/Scholion',
  )
})

test('state is remembered, and a damaged file counts as none', async () => {
  const appData = join(await folder(), 'not', 'there', 'yet')
  expect(await readState(appData)).toEqual({})
  await replaceState(appData, { theme: 'dark' })
  expect(await readState(appData)).toEqual({ theme: 'dark' })
  for (const bad of ['', '{"theme"', 'null', '[1]', '\0\0\0']) {
    await writeFile(join(appData, 'state.json'), bad)
    expect(await readState(appData)).toEqual({})
  }
})

test('state over 1 MB is refused and the old one stays', async () => {
  const appData = await folder()
  await replaceState(appData, { theme: 'dark' })
  await expect(replaceState(appData, { much: 'x'.repeat(1_000_000) })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(JSON.parse(await readFile(join(appData, 'state.json'), 'utf8'))).toEqual({ theme: 'dark' })
})
