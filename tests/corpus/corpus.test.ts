/** Each hostile or broken file ends as the table says, within the limits, and nothing in its text can act. */
import { afterAll, expect, test } from 'vitest'
import { startReader } from './child.ts'
import { FILES } from './files.ts'

/** Milliseconds for one file (security.md B4). */
const LIMIT = 30_000
const reader = startReader(LIMIT)
afterAll(() => reader.close())

test.each(FILES)('$what', { timeout: 2 * LIMIT }, async ({ name, make, ends, options, has = '' }) => {
  const { code, draft } = await reader.read(name, make(), options)
  expect(code).toBe(ends)
  const blocks = draft?.blocks ?? []
  const links = blocks.flatMap(({ marks = [] }) => marks.map(({ attrs }) => attrs?.href ?? ''))
  const acting = links.filter((href) => href !== '' && !/^(?:https?|mailto):/u.test(href))
  expect([blocks.some(({ text }) => text.includes(has)) || code !== 'sound', acting]).toEqual([true, []])
})
