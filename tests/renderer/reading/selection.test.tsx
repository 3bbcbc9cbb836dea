/** The law of selection: every span, selected in the page, is the same span again. */
import { layText } from '#renderer/reading/laid-text.ts'
import { rangesOf, select } from '#renderer/reading/ranges.ts'
import { rawSpan, selectedSpan } from '#renderer/reading/selection.ts'
import { cutSections } from '#renderer/reading/sections.ts'
import { slices } from '#shared/text/block-table.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Desk, openDesk, wait, wordsOf } from './desk.tsx'
import { HOSTILE, longText } from './hostile.ts'

let desk: Desk | undefined
afterEach(async () => {
  await desk?.unmount()
  desk = undefined
})

async function lay(blocks: Parameters<typeof openDesk>[0][number]['blocks']) {
  desk = await openDesk([{ id: 'text', title: 'Text', blocks }])
  const { table } = desk.session.texts.get('text-v1')!
  return layText(table, cutSections(table), desk.text())
}
type Laid = Awaited<ReturnType<typeof lay>>

const back = (laid: Laid) => selectedSpan(laid, getSelection()!)
const show = ({ table }: Laid, span?: { start: number; end: number }) =>
  span && `${span.start}–${span.end} ${table.text.slice(span.start, span.end)}`

describe('span → selection → span', () => {
  for (const [name, blocks] of Object.entries(HOSTILE)) {
    test(name, async () => {
      const laid = await lay(blocks)
      const { length } = laid.table.text
      for (let start = 0; start < length; start++) {
        for (let end = start + 1; end <= Math.min(length, start + 24); end++) {
          const span = tidySpan(laid.table.text, { start, end })
          if (span.start >= span.end) continue
          select(laid, span)
          if (show(laid, back(laid)) !== show(laid, span))
            expect(show(laid, back(laid))).toBe(show(laid, span))
        }
      }
      select(laid, { start: 0, end: length })
      expect(show(laid, back(laid))).toBe(show(laid, tidySpan(laid.table.text, { start: 0, end: length })))
    })
    test(`${name}: ranges cover exactly the words of a span`, async () => {
      const laid = await lay(blocks)
      const { text } = laid.table
      for (let start = 0; start < text.length; start += 3) {
        const span = { start, end: Math.min(text.length, start + 17) }
        const words = slices(laid.table, span).map(({ block, offset, end }) =>
          laid.table.blocks[block]!.text.slice(offset, end),
        )
        const painted = rangesOf(laid, span).map(wordsOf).join('')
        expect(painted).toBe(words.join('').replaceAll('\t', ''))
      }
    })
  }
})

test('what starts in the margin is no selection of the text', async () => {
  const laid = await lay(['one two'])
  const margin = document.querySelector('.test-margin')!.firstChild!
  getSelection()!.setBaseAndExtent(margin, 0, laid.blockElement(0)!.firstChild!, 3)
  expect(rawSpan(laid, getSelection()!)).toBeUndefined()
})

test('what runs out of the text ends with it', async () => {
  const laid = await lay(['one two', 'three'])
  const margin = document.querySelector('.test-margin')!.firstChild!
  getSelection()!.setBaseAndExtent(laid.blockElement(0)!.firstChild!, 4, margin, 2)
  expect(back(laid)).toEqual({ start: 4, end: 13 })
})

test('a triple click selects one paragraph', async () => {
  const laid = await lay(['one two', 'three'])
  await userEvent.tripleClick(laid.blockElement(0)!)
  await expect.poll(() => desk?.session.window.getState().selection?.span).toEqual({ start: 0, end: 7 })
})

test('Ctrl+A in the text selects the text and not the page', async () => {
  const laid = await lay(['one two', 'three'])
  desk?.geometry.left.source?.focusText(0)
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(back(laid)).toEqual({ start: 0, end: 13 })
})

test('places between sections and blocks count as the start of the next block', async () => {
  const laid = await lay(longText(40_000))
  await expect.poll(() => laid.blockElement(laid.table.blocks.length - 1)).toBeTruthy()
  const second = laid.sections[1]!
  const at = (node: Node, offset: number) =>
    rawSpan(laid, { anchorNode: node, anchorOffset: offset, focusNode: node, focusOffset: offset })?.start
  expect(at(laid.root, 1)).toBe(second.start)
  expect(at(laid.sectionElement(1)!, 2)).toBe(laid.table.starts[second.from + 2])
  expect(at(laid.root, laid.root.childNodes.length)).toBe(laid.table.text.length)
})

test('a settled selection is the window’s, and gone when it is gone', async () => {
  const laid = await lay(['one two', 'three'])
  select(laid, { start: 4, end: 7 })
  expect(desk?.session.window.getState().selection).toBeNull()
  await expect.poll(() => desk?.session.window.getState().selection?.span).toEqual({ start: 4, end: 7 })
  getSelection()?.collapseToEnd()
  await wait(50)
  expect(desk?.session.window.getState().selection).toBeNull()
})
