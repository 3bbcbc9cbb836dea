import { Gutter } from '#renderer/links/gutter.tsx'
import type { Side } from '#shared/model/desk.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type FakeDesk, fakeDesk } from '../notes/fake-desk.tsx'

let desk: FakeDesk
const { keyboard } = userEvent
const name = (words: RegExp) => page.getByRole('button', { name: words })
const path = (link: string) => document.querySelector<SVGPathElement>(`path[data-link="${link}"]`)

/** Top and bottom of a ribbon at one edge of the gutter, in px of the window. */
function edge(link: string, side: Side): [number, number] {
  const [, a, b, c, d] =
    /^M0 (\S+)C\S+ \S+ \S+ (\S+) \S+ \S+V(\S+)C.* 0 (\S+)Z$/.exec(path(link)?.getAttribute('d') ?? '') ?? []
  const origin = path(link)?.ownerSVGElement?.getBoundingClientRect().top ?? 0
  const [top, bottom] = side === 'left' ? [a, d] : [b, c]
  return [Math.round(Number(top) + origin), Math.round(Number(bottom) + origin)]
}
function passage(annotation: string, side: Side): [number, number] {
  const { view } = desk.geometry[side]
  const extent = desk.geometry[side].extent(annotation) ?? { top: 0, bottom: 0 }
  return [
    Math.round(extent.top - view.scrollTop + view.clientTop),
    Math.round(extent.bottom - view.scrollTop + view.clientTop),
  ]
}

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
})

test('a ribbon joins the whole height of one passage to the whole height of the other', async () => {
  const [a, b] = [
    desk.mark('article', 'mechanisms for collective defense'),
    desk.mark('charter', 'a duty to assist'),
  ]
  const link = desk.link(a, b)
  await desk.show({ gutter: <Gutter /> })
  await expect
    .poll(() => [edge(link, 'left'), edge(link, 'right')])
    .toEqual([passage(a, 'left'), passage(b, 'right')])
})

test('it follows while either pane scrolls', async () => {
  const [a, b] = [desk.mark('article', 'armed force'), desk.mark('charter', 'a duty to assist')]
  const link = desk.link(a, b)
  await desk.show({ gutter: <Gutter /> })
  desk.pane('left').scrollTop = 60
  desk.pane('right').scrollTop = 35
  await expect
    .poll(() => [desk.geometry.left.view.scrollTop, desk.geometry.right.view.scrollTop])
    .toEqual([60, 35])
  await expect
    .poll(() => [edge(link, 'left'), edge(link, 'right')])
    .toEqual([passage(a, 'left'), passage(b, 'right')])
})

test('ends out of sight are counted at the edge, and the count brings one in', async () => {
  const start = desk.mark('article', 'Bamako')
  const last = desk.mark('charter', 'The last words')
  desk.link(start, last)
  desk.link(start, desk.mark('charter', 'Clause 39'))
  await desk.show({ gutter: <Gutter /> })
  await page.getByRole('button', { name: '2 links end further down' }).click()
  await expect.poll(() => desk.pane('right').scrollTop).toBeGreaterThan(500)
})

test('a press on a ribbon brings both ends to the same height', async () => {
  const [a, b] = [desk.mark('article', 'Paragraph 8'), desk.mark('charter', 'Clause 20')]
  desk.link(a, b)
  await desk.show({ gutter: <Gutter /> })
  desk.pane('left').scrollTop = 400
  await name(/^quotes: “Paragraph 8” → “Clause 20”$/).click()
  await expect.poll(() => (passage(a, 'left')[0] ?? 0) - (passage(b, 'right')[0] ?? 0)).toBe(0)
  expect(desk.pane('right').scrollTop).toBeGreaterThan(300)
})

test('hovering a ribbon tells both its ends, and marks it', async () => {
  const link = desk.link(desk.mark('article', 'Bamako'), desk.mark('charter', 'a duty to assist'))
  await desk.show({ gutter: <Gutter /> })
  await name(/^quotes/).hover()
  expect(desk.session.window.getState().hover).toEqual({ kind: 'link', id: link })
  await expect.poll(() => path(link)?.hasAttribute('data-lit')).toBe(true)
})

test('arrows go from link to link, E edits, Del removes with a way back', async () => {
  const [first, second] = [
    desk.link(desk.mark('article', 'Bamako'), desk.mark('charter', 'duty')),
    desk.link(desk.mark('article', 'signing'), desk.mark('charter', 'assist'), 'weakens'),
  ]
  await desk.show({ gutter: <Gutter /> })
  await expect.element(name(/^quotes/)).toBeVisible()
  ;(name(/^quotes/).element() as HTMLElement).focus()
  await keyboard('{ArrowDown}')
  await expect.element(name(/^weakens/)).toHaveFocus()
  await keyboard('e')
  expect(desk.session.window.getState().dialog).toEqual({ id: 'edit-link', about: second })
  await keyboard('{ArrowUp}{Delete}')
  expect([desk.session.library.links.has(first), desk.session.window.getState().toasts.length]).toEqual([
    false,
    1,
  ])
})

test('a link inside one text is an arc at its pane, one to a text that is not open a stub with a count', async () => {
  const inside = desk.link(desk.mark('article', 'Bamako'), desk.mark('article', 'armed force'), 'see-also')
  const away = desk.mark('article', 'signing')
  desk.link(away, desk.mark('elsewhere', 'third'))
  desk.link(away, desk.mark('elsewhere', 'text'))
  await desk.show({ gutter: <Gutter /> })
  await expect.poll(() => path(inside)?.getAttribute('d')).toMatch(/^M0 \S+C/)
  await expect.poll(() => name(/^2 links to texts that are not open/).query()?.textContent).toBe('2')
})

test('of a hundred links forty are ribbons, the others threads', async () => {
  const [a, b] = [desk.mark('article', 'Bamako'), desk.mark('charter', 'duty')]
  for (let n = 0; n < 100; n++) desk.link(a, b, n % 2 ? 'quotes' : 'weakens')
  await desk.show({ gutter: <Gutter /> })
  await expect.poll(() => document.querySelectorAll('path[data-link]').length).toBe(40)
  await expect
    .poll(() => document.querySelector('path:not([data-link])')?.getAttribute('d')?.match(/M/g)?.length)
    .toBe(60)
})

test('a link being drawn follows the pointer from its passage', async () => {
  const a = desk.mark('article', 'Bamako')
  await desk.show({ gutter: <Gutter /> })
  desk.session.window.setState({
    linking: { from: { kind: 'annotation', document: 'article', annotation: a } },
  })
  await expect.poll(() => document.querySelectorAll('svg path').length).toBe(2)
  window.dispatchEvent(new PointerEvent('pointermove', { clientX: 900, clientY: 300 }))
  expect([...document.querySelectorAll('svg path')].at(-1)?.getAttribute('d')).toMatch(/ 291V309C/)
})

test('a busy gutter offers the links of the focused passage only', async () => {
  const [a, b, c] = [
    desk.mark('article', 'Bamako'),
    desk.mark('charter', 'duty'),
    desk.mark('article', 'armed force'),
  ]
  for (let n = 0; n < 41; n++) desk.link(a, b, n % 2 ? 'quotes' : 'weakens')
  const own = desk.link(c, b)
  await desk.show({ gutter: <Gutter /> })
  await page.getByRole('button', { name: 'Only this passage’s links' }).click()
  desk.session.window.setState({ focus: c })
  const drawn = () =>
    [...document.querySelectorAll<HTMLElement>('path[data-link]')].map((one) => one.dataset['link'])
  await expect.poll(drawn).toEqual([own])
})
