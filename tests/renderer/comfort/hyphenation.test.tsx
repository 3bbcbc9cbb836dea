/** Words broken at the ends of lines, and a text that is the same afterwards as before. */
import type { Desk } from '../reading/desk.tsx'
import { frame, openDesk, painted, wait, wordsOf } from '../reading/desk.tsx'
import { dress } from '#renderer/shell/appearance.ts'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'

const FRENCH =
  'Les gouvernements constituent une organisation intergouvernementale extraordinairement complexe, responsable de l’administration internationale des infrastructures continentales.'
const ENGLISH =
  'Constitutional interpretation presupposes extraordinary administrative responsibility, notwithstanding international considerations regarding infrastructure.'

let desk: Desk
beforeEach(() => page.viewport(700, 700))
afterEach(() => desk.unmount())

const root = () => desk.text()
const breaks = () => root().querySelectorAll('[data-break]').length
const block = (index: number) => root().querySelector<HTMLElement>(`[data-block="${index}"]`)!

async function open(blocks: readonly string[], language = 'fr'): Promise<void> {
  desk = await openDesk([{ id: 'text', title: 'Text', language, blocks: [...blocks] }])
  root().style.width = '210px'
  document.documentElement.dataset['alignment'] = 'justified'
  dress(desk.session, { alignment: 'justified' })
  if (['fr', 'en', 'de'].includes(language)) await expect.poll(breaks).toBeGreaterThan(0)
}

/** Lines of a block as they are seen: the boxes of its text, by height. */
const linesOf = (element: HTMLElement) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  return new Set(
    [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top / 8)),
  ).size
}

test('a narrow justified column breaks words and takes fewer lines, and back', async () => {
  await open([FRENCH])
  const broken = block(0).getBoundingClientRect().height
  dress(desk.session, { hyphenation: 'never' })
  await expect.poll(breaks).toBe(0)
  expect(block(0).childNodes).toHaveLength(1)
  expect(broken).toBeLessThan(block(0).getBoundingClientRect().height)
  expect(linesOf(block(0))).toBeGreaterThan(3)
})

test('every text node together is the canonical text, and selecting everything says so', async () => {
  await open([FRENCH, `# ${FRENCH}`, ENGLISH])
  expect([...root().querySelectorAll('[data-block]')].map((one) => one.textContent).join('\n')).toBe(
    desk.words('text'),
  )
  expect(block(1).querySelector('[data-break]')).toBeNull()
  getSelection()?.selectAllChildren(block(0))
  expect(getSelection()?.toString().trim()).toBe(FRENCH)
})

test('what is copied has no soft hyphens', async () => {
  await open([FRENCH])
  const field = document.createElement('textarea')
  document.body.append(field)
  getSelection()?.selectAllChildren(block(0))
  await userEvent.copy()
  field.focus()
  await userEvent.paste()
  field.remove()
  expect(field.value.trim()).toBe(FRENCH)
})

test('the caret passes an offered break as if it were not there', async () => {
  await open(['intergouvernementale et responsable'])
  const first = block(0).firstChild!
  const selection = getSelection()!
  selection.collapse(first, 0)
  const offsets: number[] = []
  for (let step = 0; step < 24; step++) {
    selection.modify('move', 'right', 'character')
    offsets.push(unitsBefore(selection))
  }
  expect(offsets).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  selection.collapse(first, 0)
  selection.modify('extend', 'right', 'word')
  expect(selection.toString().trim()).toBe('intergouvernementale')
})

function unitsBefore({ focusNode, focusOffset }: Selection): number {
  const range = document.createRange()
  range.setStart(block(0), 0)
  range.setEnd(focusNode!, focusOffset)
  return range.toString().length
}

test('a selection stays on its words when the breaks come and go', async () => {
  await open([FRENCH])
  dress(desk.session, { hyphenation: 'never' })
  await expect.poll(breaks).toBe(0)
  const at = FRENCH.indexOf('gouvernementale')
  getSelection()?.setBaseAndExtent(block(0).firstChild!, at, block(0).firstChild!, at + 15)
  dress(desk.session, { hyphenation: 'always' })
  await expect.poll(breaks).toBeGreaterThan(3)
  expect(getSelection()?.toString()).toBe('gouvernementale')
  dress(desk.session, { hyphenation: 'never' })
  await expect.poll(breaks).toBe(0)
  expect(getSelection()?.toString()).toBe('gouvernementale')
})

test('highlights stay on their words when the breaks come and go', async () => {
  await open([FRENCH])
  desk.mark('text', 'organisation intergouvernementale')
  const quoted = () => [...CSS.highlights.keys()].flatMap(painted).map(wordsOf)
  await frame()
  expect(quoted()).toContain('organisation intergouvernementale')
  dress(desk.session, { hyphenation: 'never' })
  await expect.poll(breaks).toBe(0)
  expect(quoted()).toContain('organisation intergouvernementale')
})

test('a language without patterns stays whole', async () => {
  await open([ENGLISH], 'xx')
  await wait(100)
  expect(breaks()).toBe(0)
})

test('the language of the text decides where', async () => {
  await open([ENGLISH], 'en')
  const parts = [...block(0).childNodes].map((node) => node.textContent).filter(Boolean)
  expect(parts.slice(0, 4)).toEqual(['Con', 'sti', 'tu', 'tional in'])
})
