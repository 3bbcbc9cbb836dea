/** The menu in both languages and on each platform. */
import { expect, test, vi } from 'vitest'
import { menuTemplate } from '#main/electron/menu.ts'
import { translator } from '#main/services/translate.ts'
import type { Language } from '#shared/messages/catalogue.ts'

type Item = ReturnType<typeof menuTemplate>[number]

const PLATFORMS = ['linux', 'darwin', 'win32'] as const
const LANGUAGES = ['en', 'fr'] as const
const everywhere = PLATFORMS.flatMap((platform) => LANGUAGES.map((language) => [platform, language] as const))

const NONE = { undo: null, redo: null }
const STEP = { undo: { command: 'annotation.add', params: {} }, redo: null }

function menu(
  platform: NodeJS.Platform,
  language: Language,
  undo: Parameters<typeof menuTemplate>[0]['undo'] = NONE,
  act = vi.fn(),
  shortcuts: Parameters<typeof menuTemplate>[0]['shortcuts'] = {},
) {
  return menuTemplate({ platform, isPackaged: true, undo, shortcuts, t: translator(language), act })
}

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
const item = (items: Item[], id: string) => flat(items).find((each) => each.id === id)

test.each(everywhere)('every item is in words on %s in %s', (platform, language) => {
  const words = flat(menu(platform, language))
    .filter(({ type }) => type !== 'separator')
    .map(({ label }) => label ?? '')
  expect(words.filter((label) => label === '' || /^(menu|commands)\./.test(label))).toEqual([])
})

test.each([
  ['linux', 'en', ['File', 'Edit', 'View', 'Window', 'Help']],
  ['win32', 'fr', ['Fichier', 'Édition', 'Affichage', 'Fenêtre', 'Aide']],
  ['darwin', 'en', ['Scholion', 'File', 'Edit', 'View', 'Window', 'Help']],
] as const)('%s has its menus in %s', (platform, language, labels) => {
  expect(menu(platform, language).map(({ label }) => label)).toEqual(labels)
})

test.each([
  ['en', 'Undo Add highlight'],
  ['fr', 'Annuler : ajouter le surlignage'],
] as const)('what can be undone is named in %s', (language, label) => {
  expect(item(menu('linux', language, STEP), 'undo')).toMatchObject({ label, enabled: true })
})

test('what cannot be undone is grey', () => {
  expect([item(menu('linux', 'en', STEP), 'redo'), item(menu('linux', 'en'), 'undo')]).toMatchObject([
    { label: 'Redo', enabled: false },
    { label: 'Undo', enabled: false },
  ])
})

test.each(PLATFORMS)('on %s each action asks the page for itself, by its id', (platform) => {
  const act = vi.fn()
  const actions = flat(menu(platform, 'en', STEP, act)).filter(({ id }) => id !== undefined)
  for (const { click } of actions) (click as (() => void) | undefined)?.()
  expect(act.mock.calls.flat()).toEqual(actions.map(({ id }) => id))
})

test.each(PLATFORMS)('on %s no two items have one key', (platform) => {
  const keys = flat(menu(platform, 'en')).flatMap(({ accelerator }) => accelerator ?? [])
  expect(keys).toEqual([...new Set(keys)])
})

test('keys are shown by the menu and heard by the page, which knows what has the focus', () => {
  const keyed = flat(menu('linux', 'en')).filter(({ accelerator }) => accelerator !== undefined)
  expect(keyed.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
})

test.each([
  ['linux', 'File'],
  ['win32', 'File'],
  ['darwin', 'Scholion'],
] as const)('on %s quitting is in %s', (platform, label) => {
  const holder = menu(platform, 'en').find((each) => flat([each]).some(({ role }) => role === 'quit'))
  expect(holder?.label).toBe(label)
})

test('a packaged app has no developer tools in its menu', () => {
  const roles = (isPackaged: boolean) =>
    flat(
      menuTemplate({
        platform: 'linux',
        isPackaged,
        undo: NONE,
        shortcuts: {},
        t: translator('en'),
        act: () => {},
      }),
    ).map(({ role }) => role)
  expect([roles(true).includes('toggleDevTools'), roles(false).includes('toggleDevTools')]).toEqual([
    false,
    true,
  ])
})

test('the reader’s own keys stand in the menu, and none where they were taken away', () => {
  const own = menu('linux', 'en', NONE, vi.fn(), { export: ['Mod+Shift+E'], palette: [] })
  expect(['export', 'palette', 'settings'].map((id) => item(own, id)?.accelerator)).toEqual([
    'CmdOrCtrl+Shift+E',
    undefined,
    'Ctrl+,',
  ])
})
