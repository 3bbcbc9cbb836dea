/** How texts are set: face, alignment, the size of one side; and the line being read stays where it is. */
import { ask } from '#renderer/shell/ask.ts'
import { dress } from '#renderer/shell/appearance.ts'
import { Shell } from '#renderer/shell/shell.tsx'
import { AppearanceForm } from '#renderer/shell/appearance-form.tsx'
import type { Appearance } from '#shared/host/passing-state.ts'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ARTICLE, type Opened, openWindow } from '../shell/open-shell.tsx'

const WORDS =
  'extraordinary considerations regarding international responsibility, as they say again and again, '
const LONG = {
  ...ARTICLE,
  language: 'en',
  blocks: Array.from({ length: 120 }, (_, at) => `Paragraph ${at}. ${WORDS.repeat(4)}`),
}

let opened: Opened
const text = (side: 'left' | 'right') => document.querySelector<HTMLElement>(`[data-zone="${side}-text"]`)!
const block = (at: number) => text('left').querySelector<HTMLElement>(`[data-block="${at}"]`)!

async function openLong(): Promise<void> {
  opened = await openWindow([LONG, { ...LONG, id: 'charter', title: 'The other' }])
  await opened.show(<Shell />)
  await expect.poll(() => text('left')?.querySelectorAll('[data-block]').length).toBe(120)
}
beforeEach(openLong)

test.each([
  ['serif', 'Literata'],
  ['sans', 'Inter'],
  ['hyperlegible', 'Atkinson Hyperlegible Next'],
  ['dyslexic', 'OpenDyslexic'],
] as const)('the face %s is %s, comes with the program, and falls back to Literata', async (face, name) => {
  dress(opened.session, { face })
  const { fontFamily } = getComputedStyle(block(1))
  expect(fontFamily).toContain(name)
  expect(fontFamily).toContain('Literata')
  await expect
    .poll(() => [...document.fonts].some((one) => one.family.includes(name) && one.status === 'loaded'))
    .toBe(true)
})

test.each([
  ['another face', { face: 'dyslexic' }],
  ['justified text', { alignment: 'justified' }],
  ['hyphenation', { hyphenation: 'always' }],
  ['larger text', { size: 24 }],
] satisfies [string, Partial<Appearance>][])(
  'with %s the line being read stays where it is',
  async (_name, change) => {
    const source = () => opened.context.panes.left.source!
    source().resume({ block: 40, offset: 0.3 })
    await expect.poll(() => source().place()?.block).toBe(40)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const before = source().place()!
    dress(opened.session, change)
    await document.fonts.ready
    await new Promise((resolve) => setTimeout(resolve, 500))
    const after = source().place()!
    expect(after.block).toBe(before.block)
    expect(Math.abs(after.offset - before.offset)).toBeLessThan(0.1)
  },
)

test('one side can have larger text, remembered for this side of this desk', async () => {
  opened.session.window.setState({ side: 'right' })
  ask('pane.bigger', opened.context)
  ask('pane.bigger', opened.context)
  await expect.poll(() => getComputedStyle(text('right')).fontSize).toBe('20px')
  expect(getComputedStyle(text('left')).fontSize).toBe('18px')
  await opened.session.passing.flush()
  expect(opened.memory.state.paneSizes).toEqual({ 'desk/right': 2 })
  ask('pane.sameSize', opened.context)
  await expect.poll(() => getComputedStyle(text('right')).fontSize).toBe('18px')
})

test('the form writes each face in itself, and numbers as the language does', async () => {
  await opened.show(<AppearanceForm withLanguage />)
  const option = page.getByText('Dyslexia-friendly').first().element()
  expect(getComputedStyle(option).fontFamily).toContain('OpenDyslexic')
  dress(opened.session, { language: 'fr' })
  await expect.element(page.getByText('1,62').first()).toBeVisible()
})
