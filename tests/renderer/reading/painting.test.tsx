/** What is painted, under which names, and that nobody paints over a neighbour. */
import { restyleAnnotation } from '#shared/commands/annotations.ts'
import { afterEach, expect, test } from 'vitest'
import { type Desk, frame, openDesk, painted, paintedNames, wait, wordsOf } from './desk.tsx'
import { longText } from './hostile.ts'
import wash from '#renderer/reading/paint/wash.css?raw'
import underline from '#renderer/reading/paint/underline.css?raw'
import dotted from '#renderer/reading/paint/dotted.css?raw'
import moments from '#renderer/reading/paint/moments.css?raw'
import { COLOURS } from '#shared/model/primitives.ts'
import { MARK_STYLES } from '#shared/model/annotation.ts'
import { SIDES } from '#shared/model/desk.ts'
import { highlightName, MOMENTS, momentName } from '#renderer/reading/highlight-names.ts'
import { LANES } from '#shared/text/lanes.ts'

let desk: Desk
afterEach(() => desk.unmount())

const two = () =>
  openDesk([
    { id: 'one', title: 'One', blocks: ['The parties owe assistance.', 'They owe it at once.'] },
    { id: 'two', title: 'Two', blocks: ['The parties owe nothing.'] },
  ])

test('a highlight is painted in the same turn, over its own words only', async () => {
  desk = await two()
  desk.mark('one', 'owe assistance', { colour: 2 })
  expect(painted('left-wash-2-0').map(wordsOf)).toEqual(['owe assistance'])
  expect(paintedNames()).toEqual(['left-wash-2-0'])
})

test('a passage across paragraphs is painted paragraph by paragraph', async () => {
  desk = await two()
  desk.mark('one', 'assistance.\nThey owe')
  expect(painted('left-wash-1-0').map(wordsOf)).toEqual(['assistance.', 'They owe'])
})

test('panes have their own names, and a pane that closes takes only its own away', async () => {
  desk = await two()
  desk.mark('one', 'parties')
  desk.mark('two', 'parties')
  expect(paintedNames()).toEqual(['left-wash-1-0', 'right-wash-1-0'])
  const foreign = new Highlight()
  CSS.highlights.set('find-in-page', foreign)
  await desk.unmount()
  expect([...CSS.highlights.keys()]).toEqual(['find-in-page'])
  CSS.highlights.clear()
})

test('overlapping highlights lie in different lanes, and move up when one goes', async () => {
  desk = await two()
  desk.mark('one', 'The parties owe')
  desk.mark('one', 'parties owe assistance')
  const third = desk.mark('one', 'owe', { colour: 3 })
  expect(paintedNames()).toEqual(['left-wash-1-0', 'left-wash-1-1', 'left-wash-3-2'])
  desk.session.run(restyleAnnotation, { annotation: third, style: { colour: 4, mark: 'underline' } })
  expect(paintedNames()).toEqual(['left-underline-4-2', 'left-wash-1-0', 'left-wash-1-1'])
  await desk.session.settled()
  await desk.session.undo()
  await desk.session.undo()
  expect(paintedNames()).toEqual(['left-wash-1-0', 'left-wash-1-1'])
})

test('no element is added to the text for a highlight', async () => {
  desk = await two()
  const elements = () => [...desk.text().querySelectorAll('*')]
  const before = elements()
  const nodes = [...desk.text().querySelectorAll('p')].map((block) => block.firstChild)
  desk.mark('one', 'parties')
  expect(elements()).toEqual(before)
  expect([...desk.text().querySelectorAll('p')].map((block) => block.firstChild)).toEqual(nodes)
})

test('only what is near the viewport is registered, and it follows the reader', async () => {
  desk = await openDesk([{ id: 'long', title: 'Long', blocks: longText(120_000) }])
  for (let index = 1; index < 480; index += 4)
    if (index % 25 !== 0) desk.mark('long', `Paragraph ${index} weighs`)
  const count = () => painted('left-wash-1-0').length
  expect(count()).toBeGreaterThan(3)
  expect(count()).toBeLessThan(80)
  expect(painted('left-wash-1-0').some((range) => wordsOf(range) === 'Paragraph 1 weighs')).toBe(true)
  const end = desk.words('long').indexOf('Paragraph 477 weighs')
  desk.geometry.left.source?.reveal({ start: end, end: end + 20 })
  await wait(300)
  expect(painted('left-wash-1-0').some((range) => wordsOf(range) === 'Paragraph 1 weighs')).toBe(false)
  expect(painted('left-wash-1-0').some((range) => wordsOf(range) === 'Paragraph 477 weighs')).toBe(true)
})

test('focus, hover and a link being drawn are lit in every pane they touch', async () => {
  desk = await two()
  const one = desk.mark('one', 'parties')
  desk.session.window.setState({ focus: one, hover: { kind: 'annotation', id: one } })
  expect(paintedNames()).toEqual(['left-focus', 'left-hover', 'left-wash-1-0'])
  desk.session.window.setState({
    focus: null,
    hover: null,
    linking: { from: { kind: 'annotation', document: 'one', annotation: one } },
  })
  expect(paintedNames()).toEqual(['left-linking', 'left-wash-1-0'])
})

test('an annotation on another version is not painted here', async () => {
  desk = await two()
  const id = desk.mark('one', 'parties')
  const annotation = desk.session.library.annotations.get(id)!
  const target = { ...annotation.target, source: { document: 'one', version: 'one-v2' } }
  const after = { ...annotation, target } as typeof annotation
  await desk.session.settled()
  desk.memory.elsewhere([{ table: 'annotations', id, before: annotation, after }])
  await frame()
  expect(paintedNames()).toEqual([])
})

test('every name has a rule', () => {
  const rules = wash + underline + dotted + moments
  for (const side of SIDES) {
    for (const moment of MOMENTS) expect(rules).toContain(`::highlight(${momentName(side, moment)})`)
    for (const mark of MARK_STYLES)
      for (const colour of COLOURS)
        for (let lane = 0; lane < LANES; lane++)
          expect(rules).toContain(`::highlight(${highlightName(side, { mark, colour }, lane)})`)
  }
})
