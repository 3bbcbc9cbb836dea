/** Other ways in than chosen files: a web address, the clipboard's markup, a folder; and the report of them. */
import { fileSources, folderSources } from '#renderer/panels/intake/sources.ts'
import { takePaste } from '#renderer/panels/intake/clipboard.ts'
import { intake } from '#renderer/panels/intake.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { imports } from './working-host.ts'
import { openPanels } from './open-panels.tsx'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const error = (code: string, params = {}): JobResult => ({
  kind: 'import-address',
  files: [{ name: 'x', remarks: [], error: { code, params, message: '' } }],
})

test('nothing is fetched before it is asked for, and the dialog says what will be', async () => {
  const { session, requests } = await openPanels({
    answer: () => error('address-missing', { host: 'a.example', status: 404 }),
  })
  await button('From a web address…').click()
  await userEvent.fill(field('Address'), 'a.example/page#part')
  await expect.element(page.getByText(/Scholion will ask a\.example for this one page, once/)).toBeVisible()
  expect(requests).toEqual([])
  await page.getByRole('switch').click({ force: true })
  await button('Fetch and add').click()
  await expect.element(page.getByText('a.example has no page at this address (404).')).toBeVisible()
  expect(requests).toEqual([
    { kind: 'import-address', args: { address: 'https://a.example/page', options: { whole: true } } },
  ])
  expect(session.window.getState().dialog?.id).toBe('intake')
})

test.each([
  ['http://a.example/', 'is not protected by https'],
  ['https://printer.local/', 'leads into a private network'],
  ['a b', 'is not a web address'],
])('%j is refused where it is typed', async (typed, words) => {
  const { requests } = await openPanels()
  await button('From a web address…').click()
  await userEvent.fill(field('Address'), typed)
  await expect.element(page.getByText(new RegExp(words))).toBeVisible()
  await expect.element(button('Fetch and add')).toBeDisabled()
  expect(requests).toEqual([])
})

const HTML = '<h1>Title</h1><p>Some <em>words</em>.</p>'
function clipboard(text: string, html = ''): DataTransfer {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  if (html !== '') data.setData('text/html', html)
  return data
}

test('formatted text is pasted with its markup, which is read whole', async () => {
  const { session, requests } = await openPanels()
  expect(takePaste(session, clipboard('Title\nSome words.', HTML))).toBe(true)
  await expect.element(page.getByText(/The clipboard has formatted text/)).toBeVisible()
  await button('Add to the library').click()
  await expect
    .poll(() => requests.map(({ args }) => args))
    .toEqual([
      { files: [], paste: { name: 'Title', text: HTML, mediaType: 'text/html' }, options: { whole: true } },
    ])
})

test.each<[string, () => Promise<void>, string]>([
  [
    'plain text is chosen',
    () => page.getByRole('combobox', { name: 'Read as' }).selectOptions('Plain text'),
    'Title',
  ],
  ['the words are changed', () => userEvent.fill(field('Text'), 'Other.'), 'Other.'],
])('only the words come in when %s', async (_when, act, words) => {
  const { session, requests } = await openPanels()
  takePaste(session, clipboard('Title', HTML))
  await act()
  await button('Add to the library').click()
  await expect
    .poll(() => requests[0]?.args)
    .toMatchObject({ paste: { text: words, mediaType: 'text/plain' } })
})

test('markup pasted into the dialog is offered too; that of a code editor is not', async () => {
  const { session } = await openPanels()
  session.window.setState({ dialog: { id: 'paste' } })
  await expect.element(field('Text')).toBeVisible()
  const paste = (data: DataTransfer) =>
    field('Text')
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  paste(clipboard('let a', '<div><span style="color:red">let</span> a</div>'))
  await userEvent.fill(field('Text'), '')
  await expect.element(page.getByText('Each line becomes a paragraph.', { exact: false })).toBeVisible()
  paste(clipboard('Title', HTML))
  await userEvent.fill(field('Text'), 'Title')
  await expect.element(page.getByText(/The clipboard has formatted text/)).toBeVisible()
})

test('a pasted address goes where addresses are fetched', async () => {
  const { session } = await openPanels()
  takePaste(session, clipboard(' https://a.example/page\n'))
  await expect.element(field('Address')).toHaveValue('https://a.example/page')
})

/** A file as the dialog for folders gives it. */
function inFolder(path: string): File {
  const file = new File(['Words.'], path.split('/').at(-1) ?? '')
  return Object.defineProperty(file, 'webkitRelativePath', { value: path })
}
const capabilities = { importers: [{ id: 'plain-text', label: '', extensions: ['txt'], mediaTypes: [] }] }

test('of a folder, files come in the order of their names; what is hidden or of no known format is left out', () => {
  const paths = [
    't/b 10.txt',
    't/.git/x.txt',
    't/b 9.txt',
    't/p.png',
    't/a/c.txt',
    't/README',
    't/.hidden.txt',
  ]
  const sources = folderSources({ capabilities } as never, paths.map(inFolder))
  expect(sources.map(({ name, skipped, file }) => [name, skipped ?? file instanceof File])).toEqual([
    ['t/.git/x.txt', 'hidden'],
    ['t/.hidden.txt', 'hidden'],
    ['t/a/c.txt', true],
    ['t/b 9.txt', true],
    ['t/b 10.txt', true],
    ['t/p.png', 'format'],
    ['t/README', true],
  ])
})

test('the report names each file, what was read, dropped and failed, and can be taken away as text', async () => {
  const { session, memory, requests } = await openPanels({
    exported: 'report',
    answer: async (request, names) => {
      if (request.kind === 'save-words')
        return {
          kind: 'export',
          name: request.args.name,
          mediaType: 'text/plain',
          bytes: 6,
          dropped: [],
          losses: [],
        }
      const result = await imports(memory)(request, names)
      if (result.kind !== 'import') return result
      const bad = { code: 'file-empty', params: { name: 'bad.txt' }, message: '' }
      if (names[0] === 'bad.txt') return { ...result, files: [{ name: 'bad.txt', remarks: [], error: bad }] }
      const facts = { importer: 'plain-text', encoding: 'windows-1252', language: 'fr', blocks: 2, words: 9 }
      const remarks = [{ code: 'nuls', params: { count: 3 }, message: '' }]
      return { ...result, files: result.files.map((one) => ({ ...one, ...facts, remarks })) }
    },
  })
  const files = [new File(['x'], 'good.txt'), new File(['x'], 'bad.txt')]
  await intake(session, [...fileSources(files), { name: 't/p.png', skipped: 'format' }])
  const report = page.getByRole('dialog')
  await expect.element(report.getByText('1 came in · 1 failed · 1 left out')).toBeVisible()
  await expect
    .element(report.getByText('Read as Plain text · encoding windows-1252 · language French'))
    .toBeVisible()
  await button('Save the report…').click()
  await expect.element(page.getByRole('link', { name: 'Download import-report.txt' })).toBeVisible()
  const saved = requests.at(-1)
  expect(saved?.kind === 'save-words' && saved.args.text.split('\n')).toEqual([
    'What came in, and what did not',
    '1 came in · 1 failed · 1 left out',
    '',
    'good.txt',
    '    “good.txt” · 2 paragraphs · 9 words',
    '    Read as Plain text · encoding windows-1252 · language French',
    '    NUL characters removed: 3.',
    '',
    'bad.txt',
    '    “bad.txt” has no text in it.',
    '',
    't/p.png',
    '    Left out: Scholion does not read this format.',
    '',
  ])
})

test('a long report mounts only what is in sight; what was not tried is told', async () => {
  const { session } = await openPanels({ answer: () => new Promise<never>(() => {}) })
  const sources = Array.from({ length: 300 }, (_, index) => ({
    name: `p${index}.png`,
    skipped: 'format' as const,
  }))
  const slow = new File(['x'], 'slow.txt')
  const done = intake(session, [...sources, ...fileSources([slow, slow, slow])])
  await button('Stop').click()
  await done
  await expect.element(page.getByText('You stopped it: 2 files were not tried.')).toBeVisible()
  const list = page.getByRole('list', { name: 'What became of each file' })
  await expect.element(list.getByText('p0.png')).toBeVisible()
  expect(list.getByRole('listitem').elements().length).toBeLessThan(60)
})

test('a pasted text that is left while it comes in is given up, and no failure is lost', async () => {
  const stopped: string[] = []
  const { session } = await openPanels({
    answer: () => new Promise<JobResult>(() => {}),
    host: {
      cancel: async ({ job }) => {
        stopped.push(job)
        return null
      },
    },
  })
  session.window.setState({ dialog: { id: 'paste' } })
  await userEvent.fill(field('Text'), 'Words of a page.')
  await button('Add to the library').click()
  await expect.element(button('Adding…')).toBeVisible()
  // Its button can no longer have the keyboard; the dialog has it.
  await expect.poll(() => document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => stopped.length).toBe(1)
  expect(session.window.getState().dialog).toBeNull()
})
