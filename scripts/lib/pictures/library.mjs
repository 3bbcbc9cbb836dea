/** Bringing texts in, laying them side by side, and taking work out. */
import { panel, rest } from '../picture-deeds.mjs'
import { around, beside } from '../picture-frames.mjs'

/** @type {import('../pictures.mjs').Picture[]} */
export const library = [
  {
    name: 'library-panel',
    async show(page) {
      await panel(page, 'Library')
      return beside(page, 500)
    },
  },
  {
    name: 'empty-pane',
    async show(page) {
      await page.getByRole('button', { name: 'What to do with this text' }).last().click()
      await page.getByRole('menuitem', { name: 'Close this pane' }).click()
      await rest(page)
    },
  },
  {
    name: 'paste',
    async show(page) {
      await page.getByRole('button', { name: 'Menu', exact: true }).click()
      await page.getByRole('menuitem', { name: /pasted text/ }).click()
      await page
        .getByRole('textbox', { name: 'Text', exact: true })
        .fill('A statement of 28 January 2024\n\nThe three States announced …')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
  {
    name: 'export',
    async show(page) {
      await page.keyboard.press('Control+e')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
]
