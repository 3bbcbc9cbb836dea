/** Which annotations `export --tag` takes: names with commas in them, and several at once. */
import { beforeEach, expect, test } from 'vitest'
import { scopeOf } from '#main/cli/export-request.ts'
import { brimming } from '../services/brimming.ts'
import type { Desk } from '../services/desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await brimming()
})

test.each([
  ['a name with a comma in it, as it is', ['+tag, "quoted"'], [['+tag, "quoted"']]],
  ['the same in quotes, among others', ['"+tag, ""quoted""",عدالة'], [['+tag, "quoted"'], ['عدالة']]],
  ['several, given one by one', ['+tag, "quoted"', 'عدالة'], [['+tag, "quoted"'], ['عدالة']]],
  ['the tags under one', ['law & order'], [['law & order', 'عدالة']]],
])('%s', async (_what, tag, wanted) => {
  const { tags, annotations } = desk.library.tables
  const labels = (ids: readonly string[]) => ids.map((id) => tags.get(id)?.label ?? '')
  const expected = [...annotations.values()]
    .filter((one) => wanted.every((any) => labels(one.tags).some((label) => any.includes(label))))
    .map(({ id }) => id)
  expect(expected.length).toBeGreaterThan(0)
  expect(await scopeOf(desk, [], { tag })).toEqual({ annotations: expected })
})

test('a name that no tag has is refused', async () => {
  await expect(scopeOf(desk, [], { tag: ['no, such'] })).rejects.toMatchObject({ code: 'missing' })
})
