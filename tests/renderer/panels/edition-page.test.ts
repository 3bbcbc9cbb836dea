/** The annotated edition in a browser: ribbons where two texts face each other, and all of it without a script. */
import edition from '#shared/formats/exporters/edition.ts'
import { expect, onTestFinished, test } from 'vitest'
import { exported, scopeOf, withOptions } from '../../shared/support/exporting.ts'
import { desk } from '../../shared/support/library.ts'

/** The page of the edition in a frame of its own. */
async function shown(width: number, sandbox = 'allow-scripts allow-same-origin'): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', sandbox)
  frame.width = String(width)
  frame.height = '700'
  frame.srcdoc = await exported(edition, withOptions(edition, scopeOf(desk())))
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  await loaded
  const page = frame.contentDocument
  if (!page) throw new Error('the frame has no page')
  return page
}

const ribbons = (page: Document): number => page.querySelectorAll('.gutter path[visibility="visible"]').length
const left = (page: Document, selector: string): number =>
  page.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN

test('two texts face each other with ribbons between their passages, and a ribbon lights both ends', async () => {
  const page = await shown(1300)
  await expect.poll(() => ribbons(page)).toBeGreaterThan(0)
  expect(left(page, '.pane.right')).toBeGreaterThan(left(page, '.pane.left') + 400)
  page.querySelector('.gutter path')?.dispatchEvent(new PointerEvent('pointerenter'))
  expect(
    new Set([...page.querySelectorAll('.pane .lit')].map((one) => one.closest('.pane')?.className)).size,
  ).toBe(2)
})

test.each([
  ['without a script', 1300, 'allow-same-origin'],
  ['in a narrow window', 700, 'allow-scripts allow-same-origin'],
])('%s every number, note and cross-reference is there, and no ribbon', async (_how, width, sandbox) => {
  const page = await shown(width, sandbox)
  const facts = [
    ribbons(page),
    page.querySelectorAll('.xr a.to').length > 0,
    page.querySelectorAll('#links li').length,
  ]
  expect(facts).toEqual([0, true, desk().library.links.size])
})

test('notes beside their words never lie on one another or on the text', async () => {
  const page = await shown(1300)
  const boxes = [...page.querySelectorAll('.pane.left .u > .note')].map((one) => one.getBoundingClientRect())
  const text = left(page, '.pane.left .body .u > p')
  const over = boxes.filter(
    (box, at) => box.right > text || boxes.slice(at + 1).some((next) => next.top < box.bottom),
  )
  expect([boxes.length > 1, over]).toEqual([true, []])
})
