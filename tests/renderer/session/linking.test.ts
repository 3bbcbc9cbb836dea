/** Once a link is made, the end chosen last stays in front, whichever way the link points. */
import { chooseEnd, finishLink } from '#renderer/session/acts.ts'
import { openSession } from '#renderer/session/session.ts'
import { expect, test } from 'vitest'
import { memoryHost } from '../memory-host.ts'

test.each([false, true])('the end chosen last is in front of a new link (swapped: %s)', async (swap) => {
  const texts = ['article', 'charter'].map((id) => ({ id, title: id, blocks: ['The duty is mutual.'] }))
  const session = await openSession(memoryHost(texts))
  for (const { id } of texts) {
    await session.texts.open(id, `${id}-v1`)
    const place = { side: 'left', document: id, version: `${id}-v1` } as const
    chooseEnd(session, { kind: 'selection', selected: { ...place, span: { start: 4, end: 8 } } })
  }
  finishLink(session, { id: 'quotes' }, swap)
  const front = session.library.annotations.get(session.window.getState().focus ?? '')
  expect(front?.target).toMatchObject({ source: { document: 'charter' } })
})
