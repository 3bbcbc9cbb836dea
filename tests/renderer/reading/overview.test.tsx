import { addLink } from '#shared/commands/links.ts'
import { restyleAnnotation } from '#shared/commands/annotations.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openDesk } from './desk.tsx'

const LONG = {
  id: 'long',
  title: 'Long',
  blocks: Array.from(
    { length: 400 },
    (_, n) => `Paragraph ${n} says that ${'much was said and '.repeat(6)}done.`,
  ),
}
const strip = () => page.getByRole('img', { name: /^Overview/u })
const canvas = () => strip().element().querySelector('canvas')!
/** Which colour a height of the strip has, at some px from its left; transparent is ''. */
const inkAt = (height: number, left = 4): string => {
  const { width, clientWidth } = canvas()
  const scale = width / clientWidth
  const [r, g, b, a] = canvas()
    .getContext('2d')!
    .getImageData(left * scale, height * scale, 1, 1).data
  return a === 0 ? '' : [r, g, b].join()
}
const inked = (left?: number) =>
  Array.from({ length: canvas().clientHeight }, (_, at) => at).filter((at) => inkAt(at, left) !== '')
const markEnd = (desk: Awaited<ReturnType<typeof openDesk>>) => desk.mark('long', 'Paragraph 390 says')

test('a highlight far down is seen at its share of the whole text', async () => {
  const desk = await openDesk([LONG])
  markEnd(desk)
  await expect.element(strip()).toHaveAccessibleName(/1 highlight, 0 linked passages/u)
  await expect.poll(() => inked().length).toBeGreaterThan(0)
  const share = inked()[0]! / canvas().clientHeight
  const { scrollHeight } = desk.scroller()
  const top = desk.geometry.left.extent([...desk.session.library.annotations.keys()][0]!)!.top
  expect(Math.abs(share - top / scrollHeight)).toBeLessThan(0.02)
})

test('another colour and a link are drawn anew, the link beside the bars', async () => {
  const desk = await openDesk([LONG])
  const id = markEnd(desk)
  const other = desk.mark('long', 'Paragraph 200 says')
  await expect.poll(() => inked().length).toBeGreaterThan(0)
  const at = inked().at(-1)!
  const before = inkAt(at)
  desk.session.run(restyleAnnotation, { annotation: id, style: { colour: 4, mark: 'wash' } })
  await expect.poll(() => inkAt(at)).not.toBe(before)
  expect(inked(10)).toEqual([])
  const end = (annotation: string) => ({ document: 'long', annotation })
  desk.session.run(addLink, { from: end(id), to: end(other), relation: { id: 'quotes' } })
  await expect.poll(() => inked(10).length).toBeGreaterThan(0)
})

test('a press on a mark goes to its passage and focuses it', async () => {
  const desk = await openDesk([LONG])
  const id = markEnd(desk)
  await expect.poll(() => inked().length).toBeGreaterThan(0)
  await strip().click({ position: { x: 5, y: inked()[0]! } })
  expect(desk.session.window.getState().focus).toBe(id)
  await expect
    .poll(() => desk.text().querySelectorAll('[data-block]')[390]?.getBoundingClientRect().top ?? 9999)
    .toBeLessThan(desk.scroller().getBoundingClientRect().bottom)
})

test('a press beside the marks scrolls there, and the frame shows the part in view', async () => {
  const desk = await openDesk([LONG])
  await expect.poll(() => desk.text().querySelectorAll('[data-block]').length).toBe(400)
  const height = canvas().clientHeight
  await strip().click({ position: { x: 5, y: Math.round(height * 0.6) } })
  // What is laid out on the way is as high as it is: no longer as high as was thought.
  const share = () => {
    const { scrollTop, scrollHeight, clientHeight } = desk.scroller()
    return (scrollTop + clientHeight / 2) / scrollHeight
  }
  await expect.poll(() => Math.abs(share() - 0.6)).toBeLessThan(0.2)
  const frame = strip().element().querySelectorAll('div')[0]!
  const middle = () => {
    const [own, whole] = [frame.getBoundingClientRect(), canvas().getBoundingClientRect()]
    return (own.top + own.height / 2 - whole.top) / height
  }
  await expect.poll(() => Math.abs(middle() - share())).toBeLessThan(0.03)
})

test('resting on a mark says its words', async () => {
  const desk = await openDesk([LONG])
  markEnd(desk)
  await expect.poll(() => inked().length).toBeGreaterThan(0)
  await userEvent.hover(strip(), { position: { x: 5, y: 2 } })
  await userEvent.hover(strip(), { position: { x: 4, y: inked()[0]! } })
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('Paragraph 390 says')
})

test('what is found in the text is ticked beside the bars while the bar is open', async () => {
  const desk = await openDesk([LONG])
  await expect.poll(() => desk.text().querySelectorAll('[data-block]').length).toBeGreaterThan(0)
  const { matchesOf } = await import('#shared/text/find-matches.ts')
  const { newFinding } = await import('#renderer/session/finding.ts')
  const start = desk.words('long').indexOf('Paragraph 100 ')
  const find = {
    ...newFinding('long-v1', 'Paragraph 100', 0),
    matches: matchesOf(new Uint32Array([start, start + 9])),
  }
  desk.session.window.setState((state) => ({ find: { ...state.find, left: find } }))
  await expect.poll(() => inked(10).length).toBeGreaterThan(0)
})
