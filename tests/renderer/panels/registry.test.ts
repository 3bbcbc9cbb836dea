import { collectDialogs, DIALOGS } from '#renderer/panels/dialogs.ts'
import { collectPanels, PANELS } from '#renderer/panels/registry.ts'
import { expect, test } from 'vitest'

test('panels stand in the order of the rail', () => {
  expect(PANELS.map(({ id }) => id)).toEqual([
    'library',
    'annotations',
    'links',
    'tags',
    'memos',
    'outline',
    'versions',
    'changes',
    'trash',
  ])
})

test('two panels or dialogs with one id fail', () => {
  const [panel] = PANELS
  const dialog = { id: 'x', Component: () => null }
  expect(() => panel && collectPanels({ a: panel, b: panel })).toThrow('two panels are called library (b)')
  expect(() => collectDialogs({ a: dialog, b: dialog })).toThrow('two dialogs are called x (b)')
})

test('every content dialog is found', () => {
  const ids = [
    'add-address',
    'arm-tag',
    'citation-style',
    'correct-text',
    'edit-document',
    'edit-tag',
    'empty-trash',
    'export',
    'follow-link',
    'go-to-place',
    'import-annotations',
    'intake',
    'merge-tags',
    'move-tag',
    'new-desk',
    'new-tag',
    'new-version',
    'note-history',
    'paste',
    'picture',
    'recolour-tag',
    'reference',
    'remove-tag',
    'rename-desk',
    'rename-tag',
    'reread',
    'show-tag',
    'split-tag',
    'templates',
    'versions',
    'which-version',
  ]
  expect([...DIALOGS.keys()].toSorted()).toEqual(ids)
})
