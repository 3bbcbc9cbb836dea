/** A text comes in anew, and its words are corrected: the article of the sample, as its newspaper might have revised it. */
import { readFileSync } from 'node:fs'
import { inRoot } from '../paths.mjs'
import { ask, mark, panel, rest } from '../picture-deeds.mjs'
import { around, beside } from '../picture-frames.mjs'
import { ABROAD, ENTITY, FORCE, PEACEFUL, THREATS } from './passages.mjs'

/** The article with some words changed, a sentence gone and a paragraph further up. */
function revised() {
  const text = readFileSync(inRoot('resources', 'samples', 'alliance-of-sahel-states.txt'), 'utf8')
  const lines = text
    .replace('recently took a major step', 'took a major step')
    .replace(PEACEFUL, 'the peaceful path remains the favored one')
    .replace(/ Importantly, this solidarity.*$/mu, '')
    .replace('region.. However', 'region. However')
    .split('\n')
  const moved = lines.splice(5, 1)
  lines.splice(2, 0, ...moved)
  return lines.join('\n')
}

/** Marks the article and brings its revised version up to the plan. @param {import('playwright').Page} page */
async function bring(page) {
  await mark(page, 'left', ENTITY, '1')
  await mark(page, 'left', THREATS, '5')
  await mark(page, 'left', FORCE, '2')
  await mark(page, 'left', PEACEFUL, '3')
  await mark(page, 'left', ABROAD, '4')
  await mark(page, 'left', 'the departure of French forces', '2')
  const chosen = page.waitForEvent('filechooser')
  await page.waitForTimeout(500)
  await ask(page, 'Import a new version')
  const buffer = Buffer.from(revised())
  await (await chosen).setFiles({ name: 'alliance-revised.txt', mimeType: 'text/plain', buffer })
  await page.getByRole('tab', { name: /^Annotations/ }).waitFor()
  await rest(page)
}

/** Takes the new version. @param {import('playwright').Page} page */
async function enter(page) {
  await bring(page)
  await page.getByRole('button', { name: 'Use the new version' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // The message about it would lie over the text.
  await page.waitForTimeout(6500)
}

/** @type {import('../pictures.mjs').Picture[]} */
export const versions = [
  {
    name: 'new-version',
    async show(page) {
      await bring(page)
      return around(page, 20, page.getByRole('dialog'))
    },
  },
  {
    name: 'new-version-text',
    theme: 'dark',
    async show(page) {
      await bring(page)
      await page.getByRole('tab', { name: /^Text/ }).click()
      await page.getByRole('button', { name: 'Next difference' }).click()
      await page.getByRole('button', { name: 'Next difference' }).click()
      await rest(page)
      return around(page, 20, page.getByRole('dialog'))
    },
  },
  {
    name: 'versions-panel',
    async show(page) {
      await enter(page)
      await panel(page, 'Versions')
      return beside(page, 900)
    },
  },
  {
    name: 'old-version',
    height: 560,
    async show(page) {
      await enter(page)
      const list = await panel(page, 'Versions')
      await list
        .getByRole('button', { name: /Plain text/ })
        .nth(1)
        .click()
      await rest(page)
    },
  },
  {
    name: 'correct-text',
    async show(page) {
      await ask(page, 'Correct the text')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: /^In conclusion/ }).click()
      const field = dialog.getByRole('textbox', { name: /^Paragraph/ })
      await field.fill((await field.inputValue()).replace('region..', 'region.'))
      await page.keyboard.press('Escape')
      await rest(page)
      return around(page, 20, dialog)
    },
  },
]
