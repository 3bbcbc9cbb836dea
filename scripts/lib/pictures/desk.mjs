/** The window as a whole, and what finds things in it. */
import { rest, select } from '../picture-deeds.mjs'
import { around } from '../picture-frames.mjs'
import { ATTACK } from './passages.mjs'

/** @type {import('../pictures.mjs').Picture[]} */
export const desk = [
  { name: 'desk', show: rest },
  { name: 'desk-dark', theme: 'dark', show: rest },
  { name: 'desk-small', width: 1024, height: 700, show: rest },
  {
    name: 'palette',
    async show(page) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('assist')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
  {
    name: 'french',
    async show(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('dialog').getByText('Français', { exact: true }).click()
      await page.keyboard.press('Escape')
      await select(page, 'left', ATTACK)
    },
  },
  {
    name: 'keys',
    async show(page) {
      await page.locator('[data-zone="left-text"]').click()
      await page.keyboard.press('?')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
  {
    name: 'own-keys',
    theme: 'dark',
    async show(page) {
      await page.locator('[data-zone="left-text"]').click()
      await page.keyboard.press('?')
      await page.getByRole('button', { name: 'Change the keys of “Copy citation”' }).click()
      await page.keyboard.press('n')
      await page.getByRole('alert').waitFor()
      return around(page, 24, page.getByRole('dialog'))
    },
  },
]
