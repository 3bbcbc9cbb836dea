/** Esc steps back one rung at a time. */
import { stepBack } from '#renderer/shell/escape.ts'
import { expect, test } from 'vitest'
import { openWindow } from './open-shell.tsx'

test('Esc leaves the editor, then the card, the selection, the link being drawn and the armed tool, in this order', async () => {
  const { session, mark, context } = await openWindow()
  const focus = mark('article', 'mutual assistance')
  const selection = {
    side: 'left',
    document: 'article',
    version: 'article-v1',
    span: { start: 0, end: 3 },
  } as const
  session.window.setState({
    editing: 'note',
    focus,
    selection,
    linking: { from: { kind: 'document', document: 'charter' } },
    armed: { kind: 'colour', colour: 2 },
  })
  const left = () => {
    const state = session.window.getState()
    return (['editing', 'focus', 'selection', 'linking', 'armed'] as const).filter(
      (rung) => state[rung] !== null,
    )
  }
  const rungs = [left()]
  while (left().length > 0) {
    stepBack(context)
    rungs.push(left())
  }
  expect(rungs.map((rung) => rung[0])).toEqual([
    'editing',
    'focus',
    'selection',
    'linking',
    'armed',
    undefined,
  ])
})
