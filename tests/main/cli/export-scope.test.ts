/** Which annotations `export` takes: by tags whose names have commas in them, by words, marks, people, links. */
import { beforeEach, expect, test } from 'vitest'
import type { FilterOptions } from '#main/cli/annotation-filter.ts'
import { scopeOf } from '#main/cli/export-request.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { quotedText } from '#shared/model/passage.ts'
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

const quote = (one: Annotation) => {
  const passage = passageOf(one)
  return passage ? quotedText(passage) : ''
}

const filters: readonly [FilterOptions, (one: Annotation, isLinked: boolean) => boolean][] = [
  [{ words: 'SAME wôrds' }, (one) => /same/u.test(quote(one)) && /words/u.test(quote(one))],
  [{ mark: ['underline', 'dotted'] }, ({ style }) => style !== undefined && style.mark !== 'wash'],
  [{ author: ['Anne “=1+1”'] }, ({ creator }) => creator === 'Anne “=1+1”'],
  [{ withLink: true }, (_one, isLinked) => isLinked],
  [{ withLink: true, color: [1] }, ({ style }, isLinked) => isLinked && style?.colour === 1],
]

test.for(filters)('%j', async ([options, isWanted]) => {
  const { annotations, links } = desk.library.tables
  const linked = new Set([...links.values()].flatMap(({ from, to }) => [from.annotation, to.annotation]))
  const expected = [...annotations.values()]
    .filter((one) => isWanted(one, linked.has(one.id)))
    .map(({ id }) => id)
  expect(expected.length).toBeGreaterThan(0)
  expect(expected.length).toBeLessThan(annotations.size)
  expect(await scopeOf(desk, [], options)).toEqual({ annotations: expected })
})
