/** Steps asked for faster than the host answers are done in the order in which they were asked for. */
import { addTag, removeTag } from '#shared/commands/tags.ts'
import { openSession, type Session } from '#renderer/session/session.ts'
import { expect, test } from 'vitest'
import { memoryHost } from '../memory-host.ts'

/** A session whose host answers late, with one tag. */
async function slow(): Promise<{ session: Session; tag: string }> {
  const memory = memoryHost([])
  const late = <A, T>(call: (args: A) => Promise<T>) => {
    return async (args: A): Promise<T> => {
      await new Promise((resolve) => setTimeout(resolve))
      return call(args)
    }
  }
  const session = await openSession({
    ...memory,
    host: { ...memory.host, perform: late(memory.host.perform) },
  })
  const { made: tag = '' } = session.run(addTag, { label: 'duty' })
  await session.settled()
  return { session, tag }
}

test('an undo asked for while tags are being removed is about the removing', async () => {
  const { session, tag } = await slow()
  const removing = session.perform(removeTag, { tag })
  const undone = await session.undo()
  await removing
  expect(undone).toMatchObject({ transaction: { params: { command: 'tag.remove' } } })
  expect([...session.library.tags.keys()]).toEqual([tag])
})

test('a redo right behind an undo brings its step back, and both are known to be under way', async () => {
  const { session, tag } = await slow()
  const moves = [session.undo(), session.redo()]
  expect(session.status.getState().busy).toBe(true)
  expect((await Promise.all(moves)).map(({ status }) => status)).toEqual(['done', 'done'])
  expect([[...session.library.tags.keys()], session.status.getState().busy]).toEqual([[tag], false])
})

test('what was done just now can be undone before the host has told of it', async () => {
  const { session } = await slow()
  session.run(addTag, { label: 'right' })
  expect(session.status.getState().undo).toEqual({
    undo: { command: 'tag.add', params: { label: 'right' } },
    redo: null,
  })
})

test('a step that fails holds up nothing behind it', async () => {
  const { session } = await slow()
  const failing = session.perform(removeTag, { tag: 'nowhere' })
  expect((await session.undo()).status).toBe('done')
  await expect(failing).rejects.toThrow()
})
