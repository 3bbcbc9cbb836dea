/** How texts are set, found in, and read. */
import { readFileSync } from 'node:fs'
import { inRoot } from '../paths.mjs'
import { ask, bringIn, panel, rest, select } from '../picture-deeds.mjs'
import { around, band } from '../picture-frames.mjs'

const ARABIC = `---
title: الإعلان العالمي لحقوق الإنسان
language: ar
role: translation
---
# الإعلان العالمي لحقوق الإنسان

## المادة 1

يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء.

## المادة 3

لكل فرد الحق في الحياة والحرية وسلامة شخصه.

## المادة 4

لا يجوز استرقاق أو استعباد أي شخص، ويحظر الاسترقاق وتجارة الرقيق بكافة أوضاعهما.
`

const ENGLISH = `---
title: Universal Declaration of Human Rights
language: en
role: source
---
# Universal Declaration of Human Rights

## Article 1

All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.

## Article 3

Everyone has the right to life, liberty and security of person.

## Article 4

No one shall be held in slavery or servitude; slavery and the slave trade shall be prohibited in all their forms.
`

/** Opens a text from the list of the library. @param {import('playwright').Locator} area @param {string} title @param {'left' | 'right'} side */
async function openAt(area, title, side) {
  const row = area.getByRole('listitem').filter({ hasText: title })
  await row.hover()
  await row.getByRole('button', { name: `Open on the ${side}` }).click()
  await area.page().locator(`[data-zone="${side}-text"]`, { hasText: title }).waitFor()
}

/** Links the two texts' words on liberty. @param {import('playwright').Page} page */
async function drawLink(page) {
  await select(page, 'left', 'the right to life, liberty and security of person')
  await page.keyboard.press('l')
  await select(page, 'right', 'الحق في الحياة والحرية وسلامة شخصه')
  await page.keyboard.press('l')
  await page.getByRole('combobox', { name: 'Relation' }).waitFor()
  await page.keyboard.type('paraphrases')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const PRINTED = 'Three juntas and their charter'

/** A paper in two columns, as a browser prints it. @param {import('playwright').Page} page */
async function printed(page) {
  const lines = readFileSync(inRoot('resources', 'samples', 'alliance-of-sahel-states.txt'), 'utf8').split(
    /\r?\n/u,
  )
  const [, ...paragraphs] = lines.filter((line) => line.trim() !== '')
  const sheet = await page.context().newPage()
  await sheet.setContent(`<!doctype html><html lang="en"><title>${PRINTED}</title>
    <style>
      body { font: 10pt/1.45 Literata, Georgia, serif; }
      h1 { font-size: 17pt; line-height: 1.2; }
      main { columns: 2; column-gap: 8mm; text-align: justify; hyphens: auto; }
      p { margin: 0 0 2mm; }
    </style>
    <h1>${PRINTED}</h1><main>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</main>`)
  const pdf = await sheet.pdf({
    format: 'A5',
    margin: { top: '18mm', bottom: '18mm', left: '14mm', right: '14mm' },
  })
  await sheet.close()
  return pdf
}

/** @type {import('../pictures.mjs').Picture[]} */
export const reading = [
  {
    name: 'pages',
    async show(page) {
      await bringIn(page, 'printed.pdf', await printed(page))
      await openAt(await panel(page, 'Library'), PRINTED, 'left')
      await page.keyboard.press('Control+b')
      await page.getByRole('button', { name: 'Show the pages of the original' }).click()
      await page.locator('[data-sheet="0"][data-drawn]').waitFor()
      await select(page, 'left', 'mutual assistance')
      await page.keyboard.press('2')
      await page.keyboard.press('Escape')
      await rest(page)
    },
  },
  {
    name: 'find',
    async show(page) {
      await page.locator('[data-zone="left-text"]').click()
      await page.keyboard.press('Control+f')
      await page.keyboard.type('alliance')
      await page.locator('[data-zone="right-text"]').click()
      await page.keyboard.press('Control+f')
      await page.keyboard.type('alliance')
      await rest(page)
      return band(page, 40, 700)
    },
  },
  {
    name: 'appearance',
    async show(page) {
      await page.getByRole('banner').getByRole('button', { name: 'Appearance' }).click()
      const form = page.getByRole('dialog')
      await form.waitFor()
      return around(page, 16, form)
    },
  },
  {
    name: 'focus-mode',
    theme: 'dark',
    async show(page) {
      await page.locator('[data-zone="left-text"] p').nth(1).click()
      await page.keyboard.press('F9')
      await rest(page)
    },
  },
  {
    name: 'ruler',
    async show(page) {
      await ask(page, 'Typeface: Dyslexia-friendly')
      await page.locator('[data-zone="left-text"]').click()
      await page.keyboard.press('Shift+F9')
      await page.locator('[data-zone="left-text"] p').nth(2).hover()
      return band(page, 40, 640)
    },
  },
  {
    name: 'right-to-left',
    async show(page) {
      await bringIn(page, 'declaration.md', ENGLISH)
      await bringIn(page, 'declaration-ar.md', ARABIC)
      const area = await panel(page, 'Library')
      await openAt(area, 'Universal Declaration', 'left')
      await openAt(area, 'الإعلان', 'right')
      await page.keyboard.press('Control+b')
      await drawLink(page)
      await rest(page)
      return band(page, 40, 700)
    },
  },
]
