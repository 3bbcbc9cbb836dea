/** One field for commands, documents, tags and annotations. */
import { Palette } from '#renderer/shell/dialogs/palette.tsx'
import { filterStore, NO_FILTER } from '#renderer/panels/annotations/filter.ts'
import { paletteItems } from '#renderer/shell/palette-items.ts'
import { codebookStore } from '#renderer/session/codebook.ts'
import { Shell } from '#renderer/shell/shell.tsx'
import { tagAnnotation } from '#shared/commands/annotations.ts'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openWindow } from './open-shell.tsx'

async function withAnnotation() {
  const opened = await openWindow()
  const id = opened.mark('article', 'mechanisms for collective defense', 4)
  opened.session.run(tagAnnotation, { annotation: id, tags: [{ label: 'obligation' }] })
  return { ...opened, id }
}

test.each([
  ['', 'documents', 'The Alliance of Sahel States'],
  ['liptako', 'documents', 'The Liptako-Gourma Charter'],
  ['charter', 'documents', 'The Liptako-Gourma Charter'],
  ['OBLIG', 'tags', 'obligation'],
  ['collective', 'annotations', 'mechanisms for collective defense'],
  ['swap', 'commands', 'Swap panes'],
] as const)('“%s” finds in %s: %s', async (typed, kind, label) => {
  const { context } = await withAnnotation()
  expect(paletteItems(context, typed).filter((item) => item.kind === kind)).toContainEqual(
    expect.objectContaining({ label }),
  )
})

test('a tag leads to its passages in the whole library', async () => {
  const { context, session } = await withAnnotation()
  const item = paletteItems(context, 'obligation').find(({ kind }) => kind === 'tags')
  item?.run()
  expect([session.passing.store.getState().panel, codebookStore(session).getState().listed]).toEqual([
    'tags',
    item?.id,
  ])
})

test.each([
  ['only sky', { colours: [4] }],
  ['only has note', { hasNote: true }],
  ['only has link', { hasLink: true }],
  ['only in the right text', { side: 'right' }],
  ['only #obligation', { tags: ['obligation'] }],
] as const)(
  '“%s” filters the panel of annotations by %j, and again takes the filter away',
  async (typed, wanted) => {
    const { context, session } = await withAnnotation()
    const choose = () => paletteItems(context, typed)[0]?.run()
    const filter = filterStore(session)
    choose()
    const { tags, ...rest } = filter.getState()
    const labels = tags.map((id) => session.library.tags.get(id)?.label)
    expect({ ...rest, tags: labels }).toEqual({ ...NO_FILTER, ...wanted })
    choose()
    expect(filter.getState()).toEqual(NO_FILTER)
  },
)

test('the palette leaves a note open, and what is chosen is done where its caret is', async () => {
  const { id, session, show } = await withAnnotation()
  await show(<Shell />)
  session.window.setState({ focus: id, editing: 'note' })
  const note = page.getByRole('textbox', { name: /^Note on/u })
  await expect.element(note).toHaveFocus()
  await userEvent.keyboard('ab{ArrowLeft}{Control>}k{/Control}')
  await expect.element(page.getByRole('combobox')).toHaveFocus()
  await userEvent.keyboard('note: table{Enter}')
  await expect.element(note).toHaveFocus()
  await expect.poll(() => note.element().querySelectorAll('table tr').length).toBe(3)
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('row below{Enter}')
  await expect.poll(() => note.element().querySelectorAll('table tr').length).toBe(4)
})

test('> leaves commands only', async () => {
  const { context } = await withAnnotation()
  const kinds = paletteItems(context, '>').map((item) => item.kind)
  expect(new Set(kinds)).toEqual(new Set(['commands']))
})

test('while a link is drawn there are documents only, and one of them becomes its other end', async () => {
  const { context, session, id } = await withAnnotation()
  session.window.setState({
    linking: { from: { kind: 'annotation', document: 'article', annotation: id } },
  })
  const items = paletteItems(context, 'liptako')
  expect(items.map((item) => item.kind)).toEqual(['documents'])
  items[0]?.run()
  expect(session.window.getState().linking?.to).toEqual({ kind: 'document', document: 'charter' })
})

test('typing and Enter runs the first thing found', async () => {
  const { session, show } = await withAnnotation()
  await show(<Palette close={() => session.window.setState({ dialog: null })} />)
  await userEvent.keyboard('swap pan')
  await expect.element(page.getByRole('option', { name: /Swap panes/u })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() =>
    expect(session.library.desks.get('desk')?.panes.map((pane) => pane?.document)).toEqual([
      'charter',
      'article',
    ]),
  )
})

test('what is not there is said', async () => {
  const { show } = await withAnnotation()
  await show(<Palette close={() => {}} />)
  await userEvent.keyboard('xyzzy')
  await expect.element(page.getByText('Nothing found')).toBeVisible()
})
