/** Web pages as files: the article of a dropped one opens, a highlight lands on its words, the whole page can be had. */
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { drop, heading, textOf } from './support/place.ts'
import { saved, select } from './support/reader.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>The lake | Gazette</title>
<link rel="canonical" href="https://gazette.example/lake"><style>p{color:red}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><main><article><h1>The lake</h1>
<p>The lake is shared by four states, and its waters, as everybody knows, rise and fall with the <a href="/y">year</a>.<sup id="r"><a href="#n">[1]</a></sup></p>
<p>In the dry season, the fishers move their camps, and the herders, who come from far, bring down their cattle.</p>
<figure><img src="https://gazette.example/lake.png" alt="The lake from the air"><figcaption>In 2001.</figcaption></figure>
</article></main><ol><li id="n">A convention says so. <a href="#r">↩</a></li></ol><footer>Imprint of the Gazette</footer>
<script>document.body.textContent = 'owned'</script></body></html>`

test('a dropped page opens as its article, takes a highlight, and comes whole when asked', async ({
  desk,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await desk.open('--empty')
  await drop(page.getByRole('region', { name: 'Left text' }), put(desk.folder, 'lake.html', PAGE))
  const report = page.getByRole('dialog', { name: 'What came in, and what did not' })
  await expect(report).toContainText('Only the article was taken')
  await page.keyboard.press('Escape')
  await expect(heading(page, 'left')).toHaveText('The lake')
  await expect(textOf(page, 'left')).not.toContainText(/Sport|Imprint|owned/u)
  await select(page, 'left', 'the fishers move their camps')
  await page.keyboard.press('1')
  await saved(page)
  const [annotation] = onDisk(desk.library, 'annotations')
  expect(JSON.stringify(annotation?.['target'])).toContain('"exact":"the fishers move their camps"')
  expect(onDisk(desk.library, 'documents')).toMatchObject([
    { title: 'The lake', language: 'en', source: { address: 'https://gazette.example/lake' } },
  ])

  await drop(page.getByRole('region', { name: 'Right text' }), put(desk.folder, 'again.html', PAGE))
  await report.getByRole('button', { name: 'Take the whole page instead' }).click()
  await expect(textOf(page, 'right')).toContainText('Imprint of the Gazette')
  await saved(page)
  expect(onDisk(desk.library, 'documents').map(({ source }) => (source as { name: string }).name)).toEqual([
    'lake.html',
    'again.html',
  ])
  expect(asked.filter((url) => url.includes('gazette'))).toEqual([])
})
