/** Tags as a codebook. It comes in from a file, as codebooks do. */
import { ask, bringIn, panel, rest, select, tag } from '../picture-deeds.mjs'
import { around, beside, leftPane } from '../picture-frames.mjs'
import { ABROAD, ATTACK, DIPLOMATIC, ENTITY, FORCE, MEANS, PEACEFUL, SEVERAL } from './passages.mjs'

const OBLIGATION = `What one party has to do for another.

When to use: words that bind, such as shall, duty, are committed to

When not to use: a wish or an aim; that is a purpose`

/** @type {[string, string, string, string[]][]} name, colour, description, codes under it */
const CODES = [
  ['commitment', '#2B62B6', 'What the parties give their word for.', ['purpose', 'obligation', 'restraint']],
  ['use of force', '#B63A2B', 'Means with arms and means without.', ['armed force', 'peaceful means']],
  ['scope', '#3C7A2E', 'Where, and for whom, the text holds.', ['territory', 'members']],
]

/** @param {number} number */
const guid = (number) => `6f1c2a90-3b7e-4d52-9a41-${String(number).padStart(12, '0')}`

/** @param {string} name @param {number} number */
function child(name, number) {
  const about = name === 'obligation' ? `<Description>${OBLIGATION}</Description>` : ''
  return `<Code guid="${guid(number)}" name="${name}" isCodable="true">${about}</Code>`
}

const FILE = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Scholion"><Codes>${CODES.map(
  ([name, colour, description, under], at) =>
    `<Code guid="${guid(at)}" name="${name}" isCodable="true" color="${colour}"><Description>${description}</Description>${under
      .map((one, index) => child(one, 100 * (at + 1) + index))
      .join('')}</Code>`,
).join('')}</Codes></CodeBook>`

/** The codebook, and passages that have its tags. @param {import('playwright').Page} page */
export async function code(page) {
  await bringIn(page, 'charter.qdc', FILE)
  await page.keyboard.press('Escape')
  await tag(page, 'left', ENTITY, '1', 'members')
  await tag(page, 'left', ATTACK, '2', 'territory')
  await tag(page, 'left', FORCE, '2', 'armed force', 'obligation')
  await tag(page, 'left', PEACEFUL, '3', 'peaceful means')
  await tag(page, 'right', DIPLOMATIC, '3', 'peaceful means')
  await tag(page, 'right', SEVERAL, '2', 'territory')
  await tag(page, 'right', MEANS, '2', 'armed force', 'obligation')
}

/** The tree with its branches open and the pointer on a tag. @param {import('playwright').Page} page */
async function openTree(page) {
  await panel(page, 'Tags')
  for (const branch of ['commitment', 'use of force', 'scope']) {
    await page.getByRole('row', { name: branch }).first().focus()
    await page.keyboard.press('ArrowRight')
  }
  await page.getByRole('row', { name: 'obligation' }).hover()
}

/** @type {import('../pictures.mjs').Picture[]} */
export const codebook = [
  {
    name: 'codebook',
    async show(page) {
      await code(page)
      await openTree(page)
      return beside(page, 560)
    },
  },
  {
    name: 'edit-tag',
    async show(page) {
      await code(page)
      await openTree(page)
      await page.getByRole('button', { name: 'More about obligation' }).click()
      await page.getByRole('menuitem', { name: 'Define, edit…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      return around(page, 24, dialog)
    },
  },
  {
    name: 'definition',
    theme: 'dark',
    async show(page) {
      await code(page)
      await select(page, 'left', ABROAD)
      await page.keyboard.press('t')
      await page.keyboard.type('oblig')
      const list = page.getByRole('listbox')
      await list.waitFor()
      return leftPane(
        page,
        page.locator('article', { has: page.getByRole('combobox') }),
        page.getByText('Not when:'),
      )
    },
  },
  {
    name: 'merge-tags',
    async show(page) {
      await code(page)
      await ask(page, 'Merge tags…')
      await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('purp')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.getByRole('combobox', { name: 'Into' }).fill('oblig')
      await page.keyboard.press('Enter')
      await rest(page)
      return around(page, 24, page.getByRole('dialog'))
    },
  },
]
