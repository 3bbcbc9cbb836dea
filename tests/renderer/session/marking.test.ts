/** Choosing a mark changes the highlight in front, or how those to come are marked, and never both. */
import { chooseMark, mark } from '#renderer/session/acts.ts'
import { openSession } from '#renderer/session/session.ts'
import { expect, test } from 'vitest'
import { memoryHost } from '../memory-host.ts'

test.each([
  ['a highlight in front', true, [1, 'underline', 'wash']],
  ['nothing in front', false, [0, 'wash', 'underline']],
] as const)('with %s', async (_, isFocused, expected) => {
  const session = await openSession(
    memoryHost([{ id: 'article', title: 'Article', blocks: ['The duty is mutual.'] }]),
  )
  await session.texts.open('article', 'article-v1')
  const place = { side: 'left', document: 'article', version: 'article-v1' } as const
  session.window.setState({ selection: { ...place, span: { start: 4, end: 8 } } })
  const made = mark(session, 2) ?? ''
  session.window.setState({ focus: isFocused ? made : null })
  const changed = chooseMark(session, 'underline')
  const style = session.library.annotations.get(made)?.style
  expect([changed, style?.mark, session.passing.store.getState().lastMark]).toEqual(expected)
})
