/** Which key asks for which action, where. */
import { newFinding } from '#renderer/session/finding.ts'
import { type Action, isEnabled, type Zone } from '#renderer/shell/action.ts'
import { actionFor, fieldActionFor } from '#renderer/shell/keymap.ts'
import { BROWSER_KEYS, isStruck, type Platform, sameKeys, showKeys } from '#renderer/shell/keys.ts'
import { ACTIONS, defaultKeys as keysOf } from '#renderer/shell/registry.ts'
import { zonesOf } from '#renderer/shell/shortcuts.ts'
import { startWords } from '#renderer/shell/words.ts'
import { afterEach, expect, test } from 'vitest'
import { type Opened, openWindow } from './open-shell.tsx'

const PLATFORMS: readonly Platform[] = ['linux', 'mac', 'windows']
const actions = [...ACTIONS.values()]

afterEach(() => document.body.replaceChildren())

/** What a struck key asks for in a zone, inside an element that a selector-like name describes. */
async function asked(
  stroke: Partial<KeyboardEventInit>,
  zone: Zone,
  tag = 'div',
  opened?: Opened,
): Promise<string | undefined> {
  const window = opened ?? (await withFocus())
  const place = document.createElement('section')
  place.dataset['zone'] = zone
  const target = document.createElement(tag)
  place.append(target)
  document.body.append(place)
  let action: Action | undefined
  const hear = (event: KeyboardEvent) => {
    action = actionFor(event, window.context)
  }
  place.addEventListener('keydown', hear)
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...stroke }))
  return action?.id
}

/** A window with a linked annotation in focus and a step to take back. */
async function withFocus(): Promise<Opened> {
  const opened = await openWindow()
  const focus = opened.mark('article', 'Liptako-Gourma Charter')
  await opened.session.settled()
  opened.session.window.setState({ focus })
  return opened
}

test.each([
  [{ key: '3' }, 'left-text', 'mark.3'],
  [{ key: '1', shiftKey: true }, 'left-text', 'mark.1'],
  [{ key: 'n' }, 'left-margin', 'note'],
  [{ key: 't' }, 'right-text', 'tag'],
  [{ key: 'l' }, 'right-margin', 'link'],
  [{ key: 'c' }, 'left-text', 'copy.citation'],
  [{ key: 'C', shiftKey: true }, 'left-text', 'copy.quotation'],
  [{ key: 'j' }, 'left-text', 'annotation.next'],
  [{ key: 'k' }, 'panel', 'annotation.previous'],
  [{ key: 'a' }, 'gutter', 'panes.align'],
  [{ key: 'Delete' }, 'left-text', 'annotation.remove'],
  [{ key: 'n' }, 'status', undefined],
  [{ key: 'n' }, 'rail', undefined],
  [{ key: 'z', ctrlKey: true }, 'left-text', 'undo'],
  [{ key: 'k', ctrlKey: true }, 'status', 'palette'],
  [{ key: 'P', ctrlKey: true, shiftKey: true }, 'status', 'palette'],
  [{ key: 'o', ctrlKey: true }, 'rail', 'documents.add'],
  [{ key: 'e', ctrlKey: true }, 'panel', 'export'],
  [{ key: ',', ctrlKey: true }, 'gutter', 'settings'],
  [{ key: '\\', ctrlKey: true }, 'left-text', 'panes.swap'],
  [{ key: 'b', ctrlKey: true }, 'left-text', 'panel.toggle'],
  [{ key: 'F6' }, 'rail', 'zone.next'],
  [{ key: 'F6', shiftKey: true }, 'rail', 'zone.previous'],
  [{ key: 'л', code: 'KeyK', ctrlKey: true }, 'left-text', 'palette'],
] as const)('%j in %s asks for %s', async (stroke, zone, id) => {
  expect(await asked(stroke, zone)).toBe(id)
})

test.each([
  [{ key: 'n' }, undefined],
  [{ key: '1' }, undefined],
  [{ key: 'Delete' }, undefined],
  [{ key: 'z', ctrlKey: true }, undefined],
  [{ key: 'k', ctrlKey: true }, 'palette'],
  [{ key: 'F6' }, 'zone.next'],
] as const)('while typing, %j asks for %s', async (stroke, id) => {
  expect(await asked(stroke, 'left-margin', 'textarea')).toBe(id)
})

test.each<[KeyboardEventInit, Record<string, string[]>, string | undefined]>([
  [{ key: 'F3' }, {}, 'find.next'],
  [{ key: 'F3', shiftKey: true }, {}, 'find.previous'],
  [{ key: 'j', ctrlKey: true }, { 'find.next': ['Mod+J'] }, 'find.next'],
  [{ key: 'F3' }, { 'find.next': ['Mod+J'] }, undefined],
])('in the find field, %j with the own keys %j asks for %s', async (stroke, shortcuts, id) => {
  const opened = await openWindow()
  opened.session.window.setState({ find: { left: newFinding('article-v1', 'of', 0), right: null } })
  opened.session.passing.store.setState({ shortcuts })
  expect(await asked(stroke, 'left-text', 'input', opened)).toBe(id)
})

test.each([
  [{ key: 'c', altKey: true }, 'find', {}, 'find.switch.matchCase'],
  [{ key: 'j', altKey: true }, 'find', { 'find.switch.pattern': ['Alt+J'] }, 'find.switch.pattern'],
  [{ key: 'x', altKey: true }, 'find', { 'find.switch.pattern': ['Alt+J'] }, undefined],
  [{ key: 'c', altKey: true }, 'note', {}, undefined],
  [{ key: 'c' }, 'find', { 'find.switch.pattern': ['C'] }, undefined],
] as const)('%j in the field “%s” with the own keys %j asks there for %s', async (stroke, field, own, id) => {
  const opened = await openWindow()
  opened.session.window.setState({ find: { left: newFinding('article-v1', 'of', 0), right: null } })
  const shortcuts = Object.fromEntries(Object.entries(own).map(([one, keys]) => [one, [...keys]]))
  opened.session.passing.store.setState({ shortcuts })
  const place = document.createElement('input')
  place.dataset['field'] = field
  document.body.append(place)
  const event = new KeyboardEvent('keydown', stroke)
  place.dispatchEvent(event)
  expect(fieldActionFor(event, opened.context)?.id).toBe(id)
})

test.each([
  ['Mod+Shift+8', { key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true }, true],
  ['Mod+Shift+8', { key: '8', code: 'Digit8', ctrlKey: true }, false],
  ['Mod+Alt+1', { key: '¡', code: 'Digit1', ctrlKey: true, altKey: true }, true],
  ['Mod+Alt+1', { key: '¹', code: 'Digit1', ctrlKey: true, altKey: true, modifierAltGraph: true }, false],
] as const)('%s is struck by %j: %s', (keys, stroke, answer) => {
  expect(isStruck(keys, new KeyboardEvent('keydown', stroke), 'linux')).toBe(answer)
})

test('an action that cannot be done now leaves its key to others', async () => {
  const opened = await openWindow()
  expect(await asked({ key: 'n' }, 'left-text', 'div', opened)).toBeUndefined()
})

test.each(PLATFORMS)('no two actions share a key in one zone on %s', (platform) => {
  const bindings = actions.flatMap((action) =>
    keysOf(action, platform).map((keys) => ({ id: action.id, keys, zones: zonesOf(action, keys) })),
  )
  const clashes = bindings.flatMap((one, index) =>
    bindings
      .slice(index + 1)
      .filter(({ keys, zones }) => sameKeys(keys, one.keys) && zones.some((zone) => one.zones.includes(zone)))
      .map((other) => `${one.keys}: ${one.id}, ${other.id}`),
  )
  expect(clashes).toEqual([])
})

test.each(PLATFORMS)('no action has a key that the browser keeps on %s', (platform) => {
  const kept = actions.flatMap((action) =>
    keysOf(action, platform).filter((keys) => BROWSER_KEYS.some((other) => sameKeys(keys, other))),
  )
  expect(kept).toEqual([])
})

test.each([
  ['Mod+Shift+Z', 'linux', 'en', 'Ctrl Shift Z'],
  ['Mod+Shift+Z', 'mac', 'fr', '⌘⇧Z'],
  ['Delete', 'windows', 'en', 'Del'],
  ['Shift+Delete', 'windows', 'fr', 'Maj Suppr'],
  ['Escape', 'linux', 'fr', 'Échap'],
  ['F6', 'linux', 'fr', 'F6'],
] as const)('%s is written for %s in %s as %s', async (keys, platform, language, written) => {
  const { t } = await startWords(language)
  expect(showKeys(keys, platform, t)).toBe(written)
})

test('in a library that is read only nothing that writes can be asked for', async () => {
  const { session } = await withFocus()
  session.status.setState({ readOnly: { code: 'opened-to-read', params: {}, message: '' } })
  const writing = [
    'mark.1',
    'note',
    'tag',
    'link',
    'annotation.remove',
    'documents.add',
    'panes.swap',
    'undo',
  ]
  expect(writing.filter((id) => isEnabled(ACTIONS.get(id)!, session))).toEqual([])
})
