/** Links to a place: what is copied, where they lead, what is said of places that are gone. */
import { paneHere } from '#renderer/session/desk.ts'
import { placeLink } from '#renderer/session/place-link.ts'
import { Shell } from '#renderer/shell/shell.tsx'
import { removeAnnotations } from '#shared/commands/annotations.ts'
import { deepLink, type Destination } from '#shared/host/deep-link.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ARTICLE, CHARTER, type Opened, openWindow } from './open-shell.tsx'

const OTHER = { ...CHARTER, id: 'other', title: 'Another text', blocks: ['# Another text', 'Words of it.'] }

/** The window with a link followed once it is shown. */
async function arrive(destination: (opened: Opened) => Destination): Promise<Opened> {
  const opened = await openWindow([ARTICLE, CHARTER, OTHER])
  await opened.show(<Shell />)
  await expect.poll(() => opened.context.panes.right.source).not.toBeNull()
  opened.memory.arrival = [deepLink(destination(opened))]
  opened.memory.emit({ type: 'arrival' })
  return opened
}

test('a link to an annotation puts the reader on it', async () => {
  let annotation = ''
  const { session } = await arrive(({ mark }) => {
    annotation = mark('charter', 'collective defence')
    return { document: 'charter', annotation }
  })
  await expect.poll(() => session.window.getState()).toMatchObject({ side: 'right', focus: annotation })
  await expect
    .poll(() => document.activeElement?.closest('[data-zone]')?.getAttribute('data-zone'))
    .toBe('right-text')
})

test('a link to a text that is not on the desk lays it out', async () => {
  const { session } = await arrive(() => ({ document: 'other' }))
  await expect.poll(() => paneHere(session, 'right')?.document).toBe('other')
})

test('a link to a span selects it', async () => {
  const span = { start: 0, end: 7 }
  await arrive(() => ({ document: 'other', place: { version: 'other-v1', span } }))
  await expect.poll(() => String(getSelection())).toBe('Another')
})

test.each<[string, (opened: Opened) => Destination, RegExp]>([
  ['a text of another library', () => ({ document: 'elsewhere' }), /not in this library. Open the library/u],
  ['an unknown annotation', () => ({ document: 'charter', annotation: 'x' }), /Its text is shown/u],
  [
    'an annotation in the trash',
    ({ mark, session }) => {
      const annotation = mark('charter', 'collective defence')
      session.run(removeAnnotations, { annotations: [annotation] })
      return { document: 'charter', annotation }
    },
    /in the trash/u,
  ],
  [
    'a span beyond the text',
    () => ({ document: 'other', place: { version: 'other-v1', span: { start: 1, end: 9999 } } }),
    /current one is shown/u,
  ],
])('a link to %s says so', async (_what, destination, words) => {
  await arrive(destination)
  await expect.element(page.getByRole('region', { name: 'Messages' }).getByText(words)).toBeVisible()
})

test.each<[string, (opened: Opened) => void, string, string]>([
  [
    'the selection',
    ({ session }) =>
      session.window.setState({
        selection: { side: 'left', document: 'article', version: 'article-v1', span: { start: 0, end: 12 } },
      }),
    'scholion://open?document=article&version=article-v1&start=0&end=12',
    'The Alliance',
  ],
  [
    'the text in front',
    ({ session }) => session.window.setState({ side: 'right' }),
    'scholion://open?document=charter',
    'The Liptako-Gourma Charter',
  ],
])('what is copied leads to %s', async (_what, prepare, text, words) => {
  const opened = await openWindow()
  prepare(opened)
  expect(placeLink(opened.session)).toEqual({
    text,
    html: `<a href="${text.replaceAll('&', '&amp;')}">${words}</a>`,
  })
})
