/** The panels that list, and the strip that shows a whole text. */
import { panel, rest } from '../picture-deeds.mjs'
import { beside } from '../picture-frames.mjs'
import { code } from './codebook.mjs'

/** @type {import('../pictures.mjs').Picture[]} */
export const panels = [
  {
    name: 'annotations-panel',
    async show(page) {
      await code(page)
      const area = await panel(page, 'Annotations')
      await area.getByRole('button', { name: /^Rose/ }).click()
      for (const row of [0, 1, 3])
        await area
          .getByRole('option')
          .nth(row)
          .click({ modifiers: ['Control'] })
      await rest(page)
      return beside(page, 872)
    },
  },
  {
    name: 'outline',
    async show(page) {
      await code(page)
      await panel(page, 'Outline')
      await page.locator('[data-zone="right-text"]').click()
      await rest(page)
    },
  },
  {
    name: 'changes',
    theme: 'dark',
    async show(page) {
      await code(page)
      await page.locator('[data-zone="left-text"]').click()
      const area = await panel(page, 'What changed')
      await area.getByRole('listitem').nth(1).hover()
      return beside(page, 620)
    },
  },
]
