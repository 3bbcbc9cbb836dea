/** Writing notes, mentioning, and what notes were before. */
import { ask, beginNote, click, panel, rest } from '../picture-deeds.mjs'
import { around, band, beside, leftPane } from '../picture-frames.mjs'
import { ATTACK, DEFENSE, THREATS } from './passages.mjs'

/** @type {import('../pictures.mjs').Picture[]} */
export const notes = [
  {
    name: 'note',
    async show(page) {
      await beginNote(page, 'left', ATTACK)
      await page.keyboard.type('Compare **Article 6**: ')
      await page.keyboard.press('Enter')
      await page.keyboard.type('- an attack on *one or more* parties')
      await page.keyboard.press('Enter')
      await page.keyboard.type('counts as one on all')
      return leftPane(page, page.locator('article', { has: page.getByRole('textbox') }))
    },
  },
  {
    name: 'mention',
    async show(page) {
      await beginNote(page, 'left', THREATS)
      await page.keyboard.type('To be read with @assist')
      const list = page.getByRole('listbox')
      await list.getByRole('option').first().waitFor()
      return leftPane(page, page.locator('article', { has: page.getByRole('textbox') }), list)
    },
  },
  {
    name: 'backlink',
    theme: 'dark',
    async show(page) {
      await beginNote(page, 'left', THREATS)
      await page.keyboard.type('To be read with @architecture')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.type('.')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await rest(page)
      await page.waitForTimeout(1200)
      await page.getByRole('link', { name: 'an architecture of' }).hover({ position: { x: 20, y: 30 } })
      await page.getByRole('tooltip').waitFor()
      return band(page, 40, 872)
    },
  },
  {
    name: 'tasks',
    async show(page) {
      await beginNote(page, 'left', ATTACK)
      await page.keyboard.type('[ ] compare the two wordings')
      await page.keyboard.press('Enter')
      await page.keyboard.type('look for the French original')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Table', exact: true }).click()
      const cells = ['Article', 'Charter', 'one', 'one or more', 'assist', 'a duty to assist']
      for (const [at, cell] of cells.entries()) {
        if (at > 0) await page.keyboard.press('Tab')
        await page.keyboard.type(cell)
      }
      await rest(page)
      return leftPane(page, page.locator('article', { has: page.getByRole('textbox') }))
    },
  },
  {
    name: 'tag',
    async show(page) {
      await click(page, 'left', 'collective defense')
      await page.keyboard.press('t')
      await page.keyboard.type('sovereignty')
      const list = page.getByRole('listbox')
      await list.waitFor()
      return leftPane(page, page.locator('article', { has: page.getByRole('combobox') }), list)
    },
  },
  {
    name: 'memos',
    async show(page) {
      await ask(page, 'New memo')
      await page.getByRole('textbox', { name: 'New memo' }).waitFor()
      await page.keyboard.type('What is *sovereignty* in the two texts: a right, a duty, or a boundary?')
      await page.keyboard.press('Escape')
      await ask(page, 'Write a note on the whole text')
      await page.getByRole('textbox', { name: 'New memo' }).waitFor()
      await page.keyboard.type('[ ] Who wrote this, and when?')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Which articles does it leave out?')
      await page.keyboard.press('Escape')
      await panel(page, 'Memos')
      return beside(page, 620)
    },
  },
  {
    name: 'versions',
    async show(page) {
      await page.getByRole('article', { name: `Note on “${DEFENSE}”` }).click()
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: /^Note on/ }).waitFor()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Whose duty, and towards whom?')
      await page.keyboard.press('Escape')
      await ask(page, 'Earlier versions of the note…')
      await page.getByRole('dialog').waitFor()
      await rest(page)
      return around(page, 24, page.getByRole('dialog'))
    },
  },
]
