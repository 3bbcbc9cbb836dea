/** The dialog of note templates: what it shows, what it keeps, what it says is wrong. */
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { readTemplate } from '#renderer/panels/templates/file.ts'
import { openPanels } from './open-panels.tsx'

const field = (name: string) => page.getByRole('textbox', { name, exact: true })

async function opened(language = 'en') {
  const panels = await openPanels({ language })
  panels.mark('article', 'mutual assistance', { note: 'my note', tags: [] })
  panels.session.window.setState({ dialog: { id: 'templates' } })
  return panels
}

test('a template is seen with the annotations of the text, and kept in one step', async () => {
  const { session } = await opened()
  await field('Name').fill('Mine')
  await field('Template').fill('{{comment}}: {{highlight}}')
  await expect.element(page.getByText('my note: “mutual assistance”')).toBeVisible()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  const templates = () => session.library.settings.get('library')?.templates
  expect(templates()).toEqual({ Mine: '{{comment}}: {{highlight}}' })
  await session.undo()
  await expect.poll(templates).toBeUndefined()
})

test('what is wrong is said with its place, and cannot be kept', async () => {
  await opened()
  await field('Template').fill('a\nb {{hilight}}')
  await expect.element(page.getByText(/^Line 2, column 3: There is nothing called “hilight”/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Keep', exact: true })).toBeDisabled()
})

test.each(['en', 'fr'])('nothing in it is out of reach (%s)', async (language) => {
  await opened(language)
  await expect.element(page.getByRole('dialog')).toBeVisible()
  const { violations } = await axe.run('[role="dialog"]')
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

test.each([
  [
    'a template',
    new File(['a\r\nb'], 'Mine.scholion-template'),
    { status: 'read', name: 'Mine', text: 'a\nb' },
  ],
  [
    'what is no text',
    new File([new Uint8Array([255, 254, 0])], 'x.md'),
    { status: 'refused', why: 'notText' },
  ],
  ['what is too large', new File(['x'.repeat(90_000)], 'x.md'), { status: 'refused', why: 'tooLarge' }],
])('a file is %s', async (_what, file, expected) => {
  expect(await readTemplate(file)).toMatchObject(expected)
})
