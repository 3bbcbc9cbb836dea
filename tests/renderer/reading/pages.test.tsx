import { nextZoom, setZoom } from '#renderer/reading/pages/page-width.ts'
import { showAsPages } from '#renderer/reading/pages/shown-as-pages.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import type { Block } from '#shared/model/document.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { MemoryHost } from '../memory-host.ts'
import { type Desk, openDesk, painted, paintedNames, wordsOf } from './desk.tsx'
import { smallPdf } from './small-pdf.ts'

const COUNT = 12
const LINES = Array.from({ length: COUNT }, (_, at) => [
  `Paragraph ${at + 1} says that the waters of lake ${at + 1} are shared by its`,
  `${at + 2} states, and that each of them may take what it is due.`,
])
const TREATY = {
  id: 'treaty',
  title: 'Treaty',
  blocks: LINES.map(
    (lines, at): Block => ({
      id: `b${at + 1}`,
      type: 'paragraph',
      text: lines.join(' '),
      locator: `p. ${at + 1}`,
    }),
  ),
}
const FILE = smallPdf(LINES.map((lines) => ['Journal of the Region', '', ...lines]))
const PAGES: Partial<PassingState> = { pages: { 'desk/left/treaty': true } }

const asPdf = (bytes: Uint8Array | undefined) => (memory: MemoryHost) => {
  const record = memory.library.documents.get('treaty')!
  memory.library.documents.set('treaty', {
    ...record,
    source: { ...record.source, mediaType: 'application/pdf' },
  })
  if (bytes) memory.originals.set('treaty-v1', bytes)
}
const sheet = (at: number) => document.querySelector<HTMLElement>(`[data-sheet="${at}"]`)
const drawn = (at: number) => expect.poll(() => sheet(at)?.dataset['drawn'], { timeout: 10_000 }).toBe('')
async function openPages(state = PAGES): Promise<Desk> {
  const desk = await openDesk([TREATY], state, asPdf(FILE))
  await drawn(Object.keys(state.places ?? {}).length > 0 ? 7 : 0)
  return desk
}
/** Selects words that stand in one line of a page. */
function select(at: number, words: string): void {
  const node = [...sheet(at)!.querySelectorAll('[data-words] span')]
    .flatMap((span) => [...span.childNodes])
    .find((text) => text.textContent?.includes(words))
  if (!node) throw new Error(`page ${at} does not say ${words}`)
  const start = node.textContent!.indexOf(words)
  getSelection()!.setBaseAndExtent(node, start, node, start + words.length)
}

test('words selected on a page are those of the text, heads are said to be none of it', async () => {
  const desk = await openPages()
  select(0, 'the waters of lake 1')
  await expect
    .poll(() => {
      const span = desk.session.window.getState().selection?.span
      return span && desk.words('treaty').slice(span.start, span.end)
    })
    .toBe('the waters of lake 1')
  select(0, 'Journal of')
  await expect
    .poll(() => desk.session.window.getState().toasts.map(({ message }) => message))
    .toEqual(['These words stand on the page and are not part of the text, so they cannot be marked.'])
  expect(desk.session.window.getState().selection).toBe(null)
})

test('an annotation is painted on its page, line by line, and a click on it opens its card', async () => {
  const desk = await openPages()
  const id = desk.mark('treaty', 'shared by its 2 states')
  await expect.poll(() => painted('left-wash-1-0').map(wordsOf)).toEqual(['shared by its', '2 states'])
  const range = painted('left-wash-1-0')[0]!
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  const [box, article] = [live.getBoundingClientRect(), desk.text().getBoundingClientRect()]
  await userEvent.click(desk.text(), {
    position: { x: box.x - article.x + box.width / 2, y: box.y - article.y + box.height / 2 },
  })
  await expect.poll(() => desk.session.window.getState().focus).toBe(id)
})

test('pages far from the window are not drawn, and are let go when they are left', async () => {
  const desk = await openPages()
  expect(sheet(COUNT - 1)?.dataset['drawn']).toBe(undefined)
  desk.scroller().scrollTop = desk.scroller().scrollHeight
  await drawn(COUNT - 1)
  await expect.poll(() => sheet(0)?.dataset['drawn'], { timeout: 5000 }).toBe(undefined)
  expect(sheet(0)!.querySelector('[data-words]')!.childElementCount).toBe(0)
})

test('the place is kept from the reading view to the pages and when they become wider', async () => {
  const desk = await openPages({ ...PAGES, places: { 'desk/left/treaty': { block: 7, offset: 0 } } })
  const distance = () =>
    Math.round(sheet(7)!.getBoundingClientRect().top - desk.scroller().getBoundingClientRect().top)
  await expect.poll(() => distance() < 40 && distance() > -sheet(7)!.clientHeight / 2).toBe(true)
  setZoom(desk.session, 'left', nextZoom(1, 1))
  await expect.poll(() => distance() < 40 && distance() > -sheet(7)!.clientHeight / 2).toBe(true)
})

test('what was marked on a page is painted in the reading view', async () => {
  const desk = await openPages()
  desk.mark('treaty', 'shared by its 2 states')
  showAsPages(desk.session, 'left', 'treaty', false)
  await expect.poll(() => document.querySelector('[data-sheet]')).toBe(null)
  await expect.poll(() => painted('left-wash-1-0').map(wordsOf)).toEqual(['shared by its 2 states'])
  expect(paintedNames()).toEqual(['left-wash-1-0'])
})

test.for([
  ['gone', undefined, 'The library did not give the original file'],
  ['no PDF', new TextEncoder().encode('hello'), 'The original file could not be read'],
] as const)('an original that is %s is said, with the way back', async ([, bytes, words]) => {
  await openDesk([TREATY], PAGES, asPdf(bytes))
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.query()?.textContent).toContain(words)
  await page.getByRole('button', { name: 'Show the reading text' }).click()
  await expect.poll(() => page.getByRole('article').query()?.textContent).toContain('Paragraph 12 says')
})
