/** Selecting, marking, and giving a highlight its shape. */
import { click, drag, mark, rest, select } from '../picture-deeds.mjs'
import { band, leftPane } from '../picture-frames.mjs'
import { ATTACK, FORCE, THREATS } from './passages.mjs'

/** Marks words with the next kind of mark. @param {import('playwright').Page} page @param {string} words @param {string} colour */
async function markOtherwise(page, words, colour) {
  await select(page, 'left', words)
  await page.keyboard.press('w')
  await page.keyboard.press(colour)
  await page.keyboard.press('Escape')
}

/** @type {import('../pictures.mjs').Picture[]} */
export const marking = [
  {
    name: 'popover',
    async show(page) {
      await select(page, 'left', ATTACK)
      return leftPane(page, page.locator('[data-popover="left"]'))
    },
  },
  {
    name: 'marks',
    async show(page) {
      await mark(page, 'left', THREATS, '3')
      await markOtherwise(page, ATTACK, '2')
      await markOtherwise(page, 'sovereignty or territorial integrity', '1')
      await markOtherwise(page, FORCE, '5')
      await click(page, 'left', 'collective defense')
      await page.keyboard.down('Control')
      await drag(page, 'left', 'signing the Liptako-Gourma Charter')
      await page.keyboard.up('Control')
      await rest(page)
      const { x, width } = await leftPane(page, page.locator('[data-zone="left-text"]'))
      return band(page, 40, 872, x, x + width)
    },
  },
]
