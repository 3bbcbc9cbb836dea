import { LinkDialog } from '#renderer/links/link-dialog.tsx'
import { Margin } from '#renderer/notes/margin.tsx'
import type { Side } from '#shared/model/desk.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type FakeDesk, fakeDesk } from './fake-desk.tsx'

let desk: FakeDesk
const margins = (side: Side, id: string) => <Margin side={side} document={id} version={`${id}-v1`} />
const card = (words: string) => page.getByRole('article', { name: new RegExp(words, 'u') })

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
})

test('a card dragged onto another asks for the relation of both', async () => {
  const a = desk.mark('article', 'armed force', { note: 'Here.' })
  const b = desk.mark('charter', 'a duty to assist', { note: 'There.' })
  await desk.show({ margins, over: <LinkDialog /> })
  await expect.element(card('armed force')).toBeVisible()
  await userEvent.dragAndDrop(card('armed force'), card('a duty to assist'))
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(desk.session.window.getState().linking).toEqual({
    from: { kind: 'annotation', document: 'article', annotation: a },
    to: { kind: 'annotation', document: 'charter', annotation: b },
  })
})

test('a card let go of over nothing links nothing', async () => {
  desk.mark('article', 'armed force', { note: 'Here.' })
  await desk.show({ margins })
  await expect.element(card('armed force')).toBeVisible()
  await userEvent.dragAndDrop(card('armed force'), page.elementLocator(desk.pane('right')))
  expect(desk.session.window.getState().linking).toBe(null)
})
