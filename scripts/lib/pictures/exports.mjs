/** Choosing how notes go out: the citation style, and the templates with their preview. */
import { around } from '../picture-frames.mjs'

/** Opens a dialog by its name in the palette. @param {import('playwright').Page} page @param {string} words @param {string} title */
async function dialog(page, words, title) {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
  const opened = page.getByRole('dialog', { name: title })
  await opened.waitFor()
  return opened
}

/** @type {import('../pictures.mjs').Picture[]} */
export const exports = [
  {
    name: 'citation-style',
    async show(page) {
      const opened = await dialog(page, 'Citation style', 'Citation style')
      await opened.getByRole('combobox').selectOption('oscola')
      await opened.getByText('in a list').waitFor()
      await page.waitForTimeout(1500)
      return around(page, 24, opened)
    },
  },
  {
    name: 'templates',
    async show(page) {
      const opened = await dialog(page, 'Note templates', 'Note templates')
      return around(page, 24, opened)
    },
  },
]
