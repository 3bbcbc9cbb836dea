/** A link to a passage, followed from outside into the loopback host. */
import { linkPath } from '../../src/shared/host/deep-link.ts'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { clickWords, message, saved, select } from './support/reader.ts'

const WORDS = 'the fight against terrorism and organized crime'

test('a copied link leads back to its passage, in this tab, in another one, and in one that is let in later', async ({
  desk,
  page,
}) => {
  const host = await desk.open()
  await select(page, 'left', WORDS)
  await page.keyboard.press('1')
  await saved(page)
  const made = onDisk(desk.library, 'annotations').at(-1) as {
    id: string
    target: { source: { document: string } }
  }
  const path = linkPath({ document: made.target.source.document, annotation: made.id })
  await clickWords(page, 'left', WORDS)
  await page.keyboard.press('Shift+L')
  await expect(message(page, path.replace('/open', 'scholion://open'))).toBeVisible()

  await clickWords(page, 'right', 'Article 4')
  const other = await page.context().newPage()
  await other.goto(`http://127.0.0.1:${host.port}${path}`)
  await expect(other.getByRole('heading', { name: 'The passage is shown elsewhere' })).toBeVisible()
  await expect(page.locator('[data-zone="left-text"]:focus-within')).toBeVisible()

  await page.close()
  const late = await page.context().newPage()
  await late.goto(`http://127.0.0.1:${host.port}${path}`)
  await expect(late.getByRole('heading', { name: 'This window is not connected' })).toBeVisible()
  await late.goto(await host.another())
  await expect(late.locator('[data-zone="left-text"]:focus-within')).toBeVisible()
  expect(new URL(late.url()).pathname).toBe('/')
})
