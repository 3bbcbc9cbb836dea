/** Pictures in a text: they come when the reader is near, nothing moves when they do, and they leave again. */
import { showPictureHere } from '#renderer/reading/pictures/show-here.ts'
import type { Block } from '#shared/model/document.ts'
import { page, userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { type Desk, openDesk, wait } from './desk.tsx'

const MAP = 'a'.repeat(64)
const lines = (count: number, name: string): Block[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${name}${at}`,
    type: 'paragraph',
    text: `${name} line ${at}`,
  }))
const figure = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  id,
  type: 'figure',
  text,
  ...more,
})
const image = (alt: string, digest = MAP) => ({ digest, alt, width: 400, height: 200 })

let desk: Desk
afterEach(() => desk.unmount())

/** A real picture of 400 × 200 pixels. */
async function bytes(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(400, 200)
  const paint = canvas.getContext('2d')
  paint?.fillRect(20, 20, 300, 100)
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
}
async function open(blocks: readonly Block[]): Promise<void> {
  await page.viewport(1300, 800)
  const picture = await bytes()
  desk = await openDesk([{ id: 'one', title: 'One', blocks }], {}, (memory) =>
    memory.pictures.set(MAP, picture),
  )
  await expect.poll(() => desk.geometry.left.source !== null).toBe(true)
}
const frames = () => [...desk.text().querySelectorAll<HTMLElement>('[data-picture]')]
const shown = () => frames().map((one) => one.querySelector('img')?.naturalWidth ?? one.dataset['status'])
const top = (words: string) =>
  [...desk.text().querySelectorAll('p')].find((one) => one.textContent === words)?.getBoundingClientRect().top

test('a picture stands in its place from the start and comes without moving a line', async () => {
  await open([figure('f', 'A map', { image: image('A map') }), ...lines(3, 'after')])
  const before = top('after line 0')
  await expect.poll(shown).toEqual([400])
  expect([top('after line 0'), frames()[0]?.getBoundingClientRect().height]).toEqual([before, 200])
})

test('a picture far away is not fetched; near it comes, far again it is given back', async () => {
  await open([...lines(200, 'before'), figure('f', '', { image: image('') }), ...lines(200, 'after')])
  await wait(200)
  expect(shown()).toEqual(['loading'])
  desk.geometry.left.source?.reveal({ start: desk.words('one').indexOf('after line 0'), end: 1e9 })
  await expect.poll(shown).toEqual([400])
  const url = frames()[0]?.querySelector('img')?.src ?? ''
  desk.geometry.left.source?.reveal({ start: 0, end: 5 })
  await expect.poll(shown).toEqual(['loading'])
  await expect(fetch(url)).rejects.toThrow()
})

test.each([
  ['its own words', figure('f', 'A map', { image: image('A map') }), 'A map', ''],
  ['words that stand in the line before', figure('f', '', { image: image('the map') }), 'the map', ''],
  [
    'no words',
    figure('f', '', { image: image('') }),
    'No words describe this picture',
    'No words describe this picture',
  ],
])('a picture with %s says so', async (_name, block, named, seen) => {
  await open([...lines(2, 'before'), block])
  expect([
    frames()[0]?.ariaLabel,
    frames()[0]?.nextElementSibling?.matches('span') ? frames()[0]?.nextElementSibling?.textContent : '',
  ]).toEqual([`Picture, open larger: ${named}`, seen])
})

test('a picture that did not come is its address, in words, and no picture is asked for', async () => {
  await open([figure('f', 'A map', { imageAddress: 'https://example.org/a.png' }), ...lines(2, 'after')])
  expect(desk.text().textContent).toContain('https://example.org/a.png')
  expect(desk.text().querySelector('img, a')).toBeNull()
})

test('a picture that cannot be had says why', async () => {
  await open([figure('f', 'A map', { image: image('A map', 'b'.repeat(64)) }), ...lines(2, 'after')])
  await expect.poll(() => frames()[0]?.textContent).toContain('has no picture')
})

test('pictures count nothing in the text: a selection across one has its words only', async () => {
  await open([
    ...lines(1, 'before'),
    figure('f', '', { image: image('') }),
    figure('g', 'A map', { image: image('A map') }),
    ...lines(1, 'after'),
  ])
  desk.geometry.left.source?.select({ start: 0, end: desk.words('one').length })
  const { selection } = desk.session.window.getState()
  expect(desk.words('one').slice(selection?.span.start, selection?.span.end)).toBe(
    'before line 0\n\nA map\nafter line 0',
  )
})

test('the keyboard goes over a picture without words as over an empty line', async () => {
  await open([...lines(1, 'before'), figure('f', '', { image: image('') }), ...lines(1, 'after')])
  desk.geometry.left.source?.focusText('before line 0'.length)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(desk.geometry.left.source?.caret()).toBeGreaterThan('before line 0\n'.length)
})

test('a click or the wish at the caret opens it large', async () => {
  await open([...lines(2, 'before'), figure('f', 'A map', { image: image('A map') })])
  frames()[0]?.click()
  const large = { id: 'picture', about: 'one/one-v1/2' }
  expect(desk.session.window.getState().dialog).toEqual(large)
  desk.session.window.setState({ dialog: null })
  desk.geometry.left.source?.focusText(desk.words('one').indexOf('A map'))
  expect(showPictureHere(desk.session, 'left', desk.geometry.left.source!)).toBe(true)
  expect(desk.session.window.getState().dialog).toEqual(large)
})

test('a picture in a footnote comes where the note is shown at its sign', async () => {
  const mark = { start: 5, end: 6, type: 'noteRef', attrs: { container: 'n' } } as const
  await open([
    { id: 'p', type: 'paragraph', text: 'Owned1.', marks: [mark] },
    ...lines(120, 'between'),
    figure('f', 'A map', { image: image('A map'), within: [{ id: 'n', kind: 'note' }] }),
  ])
  await userEvent.hover(desk.text().querySelector('[data-note]') ?? expect.fail())
  const preview = () => document.querySelector('[data-footnote]')
  await expect.poll(() => preview()?.querySelector('img')?.naturalWidth).toBe(400)
  preview()?.querySelector('button')?.click()
  expect(desk.session.window.getState().dialog, 'it is enlarged where it stands').toBeNull()
})
