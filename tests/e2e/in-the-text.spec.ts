/** What stands in a text besides words: pictures kept with it, and notes that are shown, gone to and come back from. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { png } from '../support/png.ts'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { drop, textOf } from './support/place.ts'
import { saved } from './support/reader.ts'

const MAP = png(320, 200)
const SAVED = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary=x',
  '',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  'Content-Location: https://gazette.example/lake/page.html',
  '',
  '<title>The lake</title><h1>The lake</h1><p>The lake is shared by four states.</p>',
  '<figure><img src="map.png" alt="A map of the lake"><figcaption>The basin.</figcaption></figure>',
  '<figure><img src="https://elsewhere.example/fish.png" alt="A fish"></figure>',
  '--x',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://gazette.example/lake/map.png',
  '',
  Buffer.from(MAP).toString('base64'),
  '--x--',
].join('\r\n')

test('a saved page keeps its pictures: shown from the library, larger at a click, nothing fetched', async ({
  desk,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await desk.open('--empty')
  await drop(page.getByRole('region', { name: 'Left text' }), put(desk.folder, 'lake.mhtml', SAVED))
  await expect(page.getByRole('dialog')).toContainText('Pictures kept with the text: 1')
  await page.keyboard.press('Escape')
  const text = textOf(page, 'left')
  const picture = text.getByRole('button', { name: 'A map of the lake' })
  await expect(picture.locator('img')).toHaveJSProperty('naturalWidth', 320)
  await expect(text).toContainText('Nothing is fetched. It is at: https://elsewhere.example/fish.png')
  await saved(page)
  const [document] = onDisk(desk.library, 'documents')
  const digest = createHash('sha256').update(MAP).digest('hex')
  const kept = join(desk.library, 'documents', String(document?.['id']), 'assets', digest)
  expect(Buffer.compare(readFileSync(kept), MAP)).toBe(0)

  await picture.click()
  const large = page.getByRole('dialog', { name: 'Picture' })
  await expect(large.getByRole('img', { name: 'A map of the lake' })).toHaveJSProperty('naturalWidth', 320)
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await expect(picture).toBeFocused()
  expect(asked.filter((url) => url.includes('example'))).toEqual([])
})

const lines = Array.from({ length: 60 }, (_, at) => `<p>Line ${at} of the convention, as it was signed.</p>`)
const NOTED = `<!doctype html><title>Noted</title><h1>Noted</h1>
<p>Assistance is owed<sup><a id="r1" href="#n1">1</a></sup> and given.</p>${lines.join('')}
<ol><li id="n1">So says <em>Article 2</em>. <a href="#r1">↩</a></li></ol>`

test('a note is shown at its sign, gone to and come back from, by keys alone', async ({ desk, page }) => {
  await desk.open('--empty')
  await drop(page.getByRole('region', { name: 'Left text' }), put(desk.folder, 'noted.html', NOTED))
  const text = textOf(page, 'left')
  await expect(text.getByText('Assistance is owed')).toBeVisible()
  await text.getByText('Assistance is owed').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('f')
  const preview = page.getByRole('note', { name: 'Note 1' })
  await expect(preview).toContainText('So says Article 2.')
  await expect(preview.locator('em')).toHaveText('Article 2')
  await page.keyboard.press('Enter')
  await expect(preview).toBeHidden()
  await expect(text.getByText('So says')).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(text.getByText('Assistance is owed')).toBeInViewport()
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await expect(text.getByText('So says')).toBeInViewport()
  await page.keyboard.press('f')
  await expect(text.getByText('Assistance is owed')).toBeInViewport()
})
