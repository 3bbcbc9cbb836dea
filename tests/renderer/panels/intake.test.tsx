import { bringDropped } from '#renderer/panels/intake/bring-dropped.ts'
import { intakeState } from '#renderer/panels/intake/intake-state.ts'
import { intake } from '#renderer/panels/intake.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { imports } from './working-host.ts'
import { openPanels } from './open-panels.tsx'

const file = (name: string, content: string | Uint8Array<ArrayBuffer> = 'Words.') => new File([content], name)
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('a file arrives whole, in pieces of 1 MB', async () => {
  const { session, uploaded } = await openPanels()
  const bytes = Uint8Array.from({ length: 2_300_000 }, (_, index) => index % 251)
  await intake(session, [file('big.txt', bytes)])
  const arrived = uploaded.get('big.txt') ?? ''
  expect([arrived.length, arrived.charCodeAt(2_299_999)]).toEqual([2_300_000, bytes[2_299_999]])
})

test('on success the text opens on the side asked for', async () => {
  const { session, requests } = await openPanels()
  await intake(session, [file('new.txt')], { side: 'right', role: 'charter' })
  expect(session.library.desks.get('desk')?.panes[1]?.document).toBe('new-newtxt')
  expect(requests[0]?.args).toMatchObject({ role: 'charter' })
})

test('without a side the reader is told, and may open it', async () => {
  const { session } = await openPanels()
  await intake(session, [file('new.txt')])
  const toast = session.window.getState().toasts.at(-1)
  expect([toast?.message, toast?.action?.label]).toEqual(['“new.txt” is in the library.', 'Open'])
})

test('the failure of one file hides no other, and says why', async () => {
  const { session, memory } = await openPanels({
    answer: (request, names) => {
      if (names[0] !== 'empty.txt') return imports(memory)(request, names)
      return {
        kind: 'import',
        files: [
          {
            name: 'empty.txt',
            remarks: [],
            error: { code: 'file-empty', params: { name: 'empty.txt' }, message: '' },
          },
        ],
      }
    },
  })
  const reports = await intake(session, [file('empty.txt'), file('good.txt')])
  expect(reports.map(({ error, document }) => error?.code ?? document)).toEqual(['file-empty', 'new-goodtxt'])
  await expect.element(page.getByText('“empty.txt” has no text in it.')).toBeVisible()
  await expect.element(page.getByRole('dialog').getByText('good.txt').first()).toBeVisible()
})

test('what is not UTF-8 can be read again in another encoding', async () => {
  const { session, memory, requests } = await openPanels({
    answer: (request, names) => {
      if (request.kind === 'import' && request.args.options?.['encoding'] === 'iso-8859-15')
        return imports(memory)(request, names)
      throw new HostFailure('not-utf8', '', { name: 'old.txt', offset: 3 })
    },
  })
  await intake(session, [file('old.txt')])
  await page.getByRole('combobox', { name: 'Encoding' }).selectOptions('Western, Latin-9 (iso-8859-15)')
  await button('Try again').click()
  await expect.poll(() => session.library.documents.has('new-oldtxt')).toBe(true)
  expect(requests.map(({ args }) => 'options' in args && args.options)).toEqual([
    false,
    { encoding: 'iso-8859-15' },
  ])
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

const READ = {
  reader: 'w3c-json-ld',
  added: 3,
  exact: 2,
  folded: 1,
  proposed: 0,
  merged: 4,
  links: 0,
  documents: 0,
  orphans: 1,
  lost: [{ quote: 'lost words', document: 'The Text', reason: 'not-found' as const }],
  report: [],
}

test('W3C collections go to the import of annotations, other JSON does not', async () => {
  const { session, requests } = await openPanels({
    answer: ({ kind }) =>
      kind === 'import'
        ? { kind, files: [] }
        : {
            kind: 'import-annotations',
            ...READ,
          },
  })
  const collection = '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection"}'
  await intake(session, [
    file('notes.jsonld', collection),
    file('notes.json', collection),
    file('plain.json', '{"a": 1}'),
  ])
  expect(requests.map(({ kind }) => kind)).toEqual(['import-annotations', 'import-annotations', 'import'])
  await expect
    .element(page.getByText(/^3 annotations came in.*4 were there already. 1 found no place.$/).first())
    .toBeVisible()
  await button('Show those without a place').first().click()
  await expect
    .element(page.getByText('“lost words” (The Text): these words do not stand in the text').first())
    .toBeVisible()
})

test('annotations that are asked for: the text is told, every file goes there, and all is reported', async () => {
  const { session, requests } = await openPanels({
    answer: () => ({ kind: 'import-annotations', ...READ, orphans: 0, lost: [] }),
  })
  await intake(session, [file('note.md', '“words”')], { annotations: { document: 'd1' } })
  expect(requests.map(({ kind, args }) => [kind, 'document' in args && args.document])).toEqual([
    ['import-annotations', 'd1'],
  ])
  await expect
    .element(page.getByText(/^3 annotations came in. 2 by their exact words. 1 by words that/))
    .toBeVisible()
})

test('a codebook goes to the import of codebooks, and the report says what was kept', async () => {
  const { session, requests } = await openPanels({
    answer: () => ({
      kind: 'import-codebook',
      codes: 5,
      added: 3,
      filled: 1,
      report: [{ code: 'codebook-kept-colour', params: { label: 'power', name: 'Power' }, message: '' }],
    }),
  })
  await intake(session, [file('codes.qdc', '<CodeBook/>')])
  expect(requests.map(({ kind }) => kind)).toEqual(['import-codebook'])
  await expect.element(page.getByText('3 tags are new. 1 was completed.').first()).toBeVisible()
  await expect.element(page.getByText('“power”: your colour was kept.').first()).toBeVisible()
})

test('a codebook that brings nothing new is told in a few words', async () => {
  const { session } = await openPanels({
    answer: () => ({ kind: 'import-codebook', codes: 2, added: 0, filled: 0, report: [] }),
  })
  await intake(session, [file('codes.qdc')])
  expect(session.window.getState().toasts.at(-1)?.message).toBe('Your tags have all of it already.')
})

test('what takes long shows where it is and can be stopped; what is in stays', async () => {
  const { session, memory } = await openPanels({
    answer: (request, names) =>
      names[0] === 'slow.txt' ? new Promise<never>(() => {}) : imports(memory)(request, names),
  })
  const done = intake(session, [file('quick.txt'), file('slow.txt'), file('never.txt')])
  await expect.element(page.getByRole('progressbar', { name: /slow\.txt, file 2 of 3/ })).toBeVisible()
  await button('Stop').click()
  expect((await done).map(({ error, document }) => error?.code ?? document)).toEqual([
    'new-quicktxt',
    'cancelled',
  ])
})

test('files dropped on the panel come in', async () => {
  const { session } = await openPanels()
  const data = new DataTransfer()
  data.items.add(file('dropped.txt'))
  const target = page.getByRole('heading', { name: 'Library' }).element()
  for (const type of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
  await expect.poll(() => session.library.documents.has('new-droppedtxt')).toBe(true)
})

test('a file that is too large is refused before it is sent', async () => {
  const { session, uploaded } = await openPanels()
  const large = Object.defineProperty(file('large.txt'), 'size', { value: 200_000_001 })
  const [report] = await intake(session, [large])
  expect([report?.error?.code, uploaded.size]).toEqual(['file-too-large', 0])
})

test.each([
  ['of a page whose article came in, the whole page', 'article-only', 'Take the whole page instead', 'whole'],
  [
    'of a text with broken lines, its paragraphs',
    'lines-wrapped',
    'Join the lines of each paragraph',
    'unwrap',
  ],
] as const)('%s can be taken in its place', async (_, code, words, option) => {
  const { session, memory, requests } = await openPanels({
    answer: async (request, names) => {
      const isWhole = request.kind === 'import' && request.args.options?.[option] === true
      const result = await imports(memory)(request, isWhole ? ['whole.html'] : names)
      if (isWhole || result.kind !== 'import') return result
      const remarks = [{ code, params: {}, message: '' }]
      return { ...result, files: result.files.map((one) => ({ ...one, remarks })) }
    },
  })
  await intake(session, [file('page.html')], { side: 'right' })
  await button(words).click()
  await expect.poll(() => session.library.documents.has('new-pagehtml')).toBe(false)
  expect(session.library.desks.get('desk')?.panes[1]?.document).toBe('new-wholehtml')
  expect(requests.map(({ args }) => ('options' in args ? args.options : undefined))).toEqual([
    undefined,
    { [option]: true },
  ])
})

const source = (name: string) => ({ name, file: file(name) })

test('the walk through a dropped folder shows how many files there are, and can be stopped before any is read', async () => {
  const { session, uploaded } = await openPanels()
  const done = bringDropped(session, async ({ signal, onFound } = {}) => {
    for (const name of ['a.txt', 'b.txt']) onFound?.(name)
    await new Promise((resolve) => signal?.addEventListener('abort', resolve))
    return [source('a.txt'), source('b.txt')]
  })
  await expect.element(page.getByRole('progressbar', { name: /2 files so far/ })).toBeVisible()
  await button('Stop').click()
  expect([await done, uploaded.size, intakeState(session).getState().untried]).toEqual([[], 0, 2])
  await expect.element(page.getByText('You stopped it: 2 files were not tried.')).toBeVisible()
})

test('what a walk found is brought in', async () => {
  const { session } = await openPanels()
  await bringDropped(session, () => Promise.resolve([source('a.txt')]), { side: 'right' })
  expect(session.library.desks.get('desk')?.panes[1]?.document).toBe('new-atxt')
})
