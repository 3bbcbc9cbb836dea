/** Drawing links and following them. */
import { panel, select } from '../picture-deeds.mjs'
import { around, band, beside } from '../picture-frames.mjs'
import { ATTACK, ENTITY, SEVERAL } from './passages.mjs'

/** A second pair of linked passages, made as a reader makes it. @param {import('playwright').Page} page */
async function drawLink(page) {
  await select(page, 'left', ATTACK)
  await page.keyboard.press('l')
  await select(page, 'right', SEVERAL)
  await page.keyboard.press('l')
  await page.getByRole('dialog', { name: 'Link two passages' }).waitFor()
}

/** @type {import('../pictures.mjs').Picture[]} */
export const links = [
  {
    name: 'linking',
    async show(page) {
      await select(page, 'left', ENTITY)
      await page.keyboard.press('l')
      await select(page, 'right', 'the mechanisms that follow from it')
      return band(page, 40, 900)
    },
  },
  {
    name: 'link-dialog',
    async show(page) {
      await drawLink(page)
      await page.keyboard.type('para')
      return around(
        page,
        24,
        page.getByRole('dialog', { name: 'Link two passages' }),
        page.getByRole('listbox'),
      )
    },
  },
  {
    name: 'ribbons',
    async show(page) {
      await page.locator('[data-zone="gutter"] button', { hasText: 'weakens' }).hover()
      return band(page, 40, 872)
    },
  },
  {
    name: 'aligned',
    async show(page) {
      await page.locator('[data-zone="gutter"] button', { hasText: 'weakens' }).click()
      await page.waitForTimeout(1000)
      return band(page, 40, 872)
    },
  },
  {
    name: 'links-panel',
    async show(page) {
      await panel(page, 'Links')
      return beside(page, 520)
    },
  },
]
