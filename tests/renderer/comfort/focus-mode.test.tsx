/** Focus mode and the ruler: the texts and nothing else, with every key at work. */
import { dress } from '#renderer/shell/appearance.ts'
import { Shell } from '#renderer/shell/shell.tsx'
import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ARTICLE, type Opened, openWindow } from '../shell/open-shell.tsx'

const LONG = {
  ...ARTICLE,
  blocks: [
    '# Head',
    ...Array.from({ length: 60 }, (_, at) => `Paragraph ${at} says what it says, and then says it again.`),
  ],
}

let opened: Opened
beforeEach(async () => {
  opened = await openWindow([LONG, { ...LONG, id: 'charter', title: 'The other' }], { panel: 'library' })
  await opened.show(<Shell />)
  await expect.element(page.getByRole('article', { name: LONG.title })).toBeVisible()
})

const text = (side = 'left') => document.querySelector<HTMLElement>(`[data-zone="${side}-text"]`)!
const isSeen = (zone: string) => document.querySelector(`[data-zone="${zone}"]`)?.checkVisibility() ?? false
const current = () => document.querySelector('[data-current]')?.textContent
const focusMode = () => opened.session.window.getState().focusMode

test('F9 hides everything but the texts, their margins and a thin line; Esc brings it back', async () => {
  text().focus()
  await userEvent.keyboard('{F9}')
  await expect.poll(() => isSeen('rail')).toBe(false)
  expect(['panel', 'left-text', 'gutter', 'right-text', 'status'].filter(isSeen)).toEqual([
    'left-text',
    'gutter',
    'right-text',
    'status',
  ])
  expect(document.querySelector('header')?.checkVisibility()).toBe(false)
  expect(document.querySelector('[data-zone="status"]')!.getBoundingClientRect().height).toBeLessThan(26)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => ['rail', 'panel'].filter(isSeen)).toEqual(['rail', 'panel'])
})

test('whoever was in the panel is in the text then, and F6 goes round what is left', async () => {
  await expect.poll(() => isSeen('panel')).toBe(true)
  document.querySelector<HTMLElement>('[data-zone="panel"] button')!.focus()
  await userEvent.keyboard('{F9}')
  await expect.poll(() => document.activeElement).toBe(text())
  const zones = new Set<string | undefined>()
  for (let step = 0; step < 6; step++) {
    await userEvent.keyboard('{F6}')
    zones.add(document.activeElement?.closest<HTMLElement>('[data-zone]')?.dataset['zone'])
  }
  expect([...zones].filter((zone) => zone === undefined || zone === 'rail' || zone === 'panel')).toEqual([])
})

test('asking for a panel ends focus mode', async () => {
  text().focus()
  await userEvent.keyboard('{F9}')
  opened.session.passing.store.setState({ panel: 'annotations' })
  await expect.poll(focusMode).toBe(false)
})

test('the paragraph with the caret stays bright, then the one that is scrolled to', async () => {
  text().focus()
  await userEvent.keyboard('{F9}')
  getSelection()?.collapse(text().querySelector('[data-block="5"]')!.firstChild, 3)
  await expect.poll(current).toContain('Paragraph 4 says')
  const colour = (at: number) => getComputedStyle(text().querySelector(`[data-block="${at}"]`)!).color
  expect(colour(5)).not.toBe(colour(6))
  const scroller = text().closest<HTMLElement>('[data-scroller]')!
  scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 10 }))
  scroller.scrollTop = 900
  await expect.poll(current).not.toContain('Paragraph 4 says')
  dress(opened.session, { dims: false })
  await expect.poll(current).toBe(undefined)
  expect(colour(5)).toBe(colour(6))
})

test.each(['paper', 'dark'] as const)(
  'everybody can read what is dimmed, and leave, on %s',
  async (theme) => {
    dress(opened.session, { theme, ruler: true, rulerFollows: 'caret' })
    text().focus()
    await userEvent.keyboard('{F9}')
    await expect.poll(current).toBeTruthy()
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    await page.getByRole('button', { name: /Leave focus mode/u }).click()
    expect(focusMode()).toBe(false)
  },
)

const band = (side = 'left') => document.querySelector<HTMLElement>(`[data-ruler="${side}"] > *`)!
const middleOf = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return (top + bottom) / 2
}

test('the ruler follows the pointer, lets it through, and is as high as its lines', async () => {
  await userEvent.keyboard('{Shift>}{F9}{/Shift}')
  dress(opened.session, { rulerLines: 3 })
  const paragraph = text().querySelector('[data-block="3"]')!
  await userEvent.hover(paragraph)
  await expect.poll(() => Math.abs(middleOf(band()) - middleOf(paragraph))).toBeLessThan(3)
  const line = Number.parseFloat(getComputedStyle(text()).lineHeight)
  expect(Math.abs(band().getBoundingClientRect().height - 3 * line)).toBeLessThan(1)
  const { left, width } = paragraph.getBoundingClientRect()
  expect(text().contains(document.elementFromPoint(left + width / 2, middleOf(paragraph)))).toBe(true)
  expect(band('right').checkVisibility()).toBe(false)
  await userEvent.keyboard('{Shift>}{F9}{/Shift}')
  await expect.poll(() => band().checkVisibility()).toBe(false)
})

test('the ruler follows the line of the caret', async () => {
  dress(opened.session, { ruler: true, rulerFollows: 'caret', rulerLines: 1 })
  text().focus()
  const block = text().querySelector('[data-block="6"]')!
  getSelection()?.collapse(block.firstChild, 2)
  const range = document.createRange()
  range.selectNodeContents(block)
  const [line] = [...range.getClientRects()]
  await expect.poll(() => Math.abs(middleOf(band()) - (line!.top + line!.bottom) / 2)).toBeLessThan(3)
})
