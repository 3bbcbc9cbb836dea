/** The codebook as a tree: every question ends and has one answer, whatever is stored. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tag } from '#shared/model/tag.ts'
import { descendantsOf, tagPath, tagTree } from '#shared/model/tag-tree.ts'
import { law } from '../support/law.ts'
import { bracketed, tagsOf } from '../support/tags.ts'

describe('a tree of tags', () => {
  it.each([
    ['', ''],
    ['b a', 'a b'],
    ['c<b b<a d<a a', 'a(b(c) d)'],
    ['a<gone b<a', 'a(b)'],
    ['a<a b<a', 'a(b)'],
    ['b<a c<b a<c d<c', 'a(b(c(d)))'],
    ['t10 t9', 't9 t10'],
  ])('of %s is %s', (sketch, tree) => expect(bracketed(tagTree(tagsOf(sketch)))).toBe(tree))

  it.each([
    ['c<b b<a d<a a', 'a', 'a b d c'],
    ['c<b b<a d<a a', 'b', 'b c'],
    ['b<a a<b', 'b', 'b'],
    ['b<a a<b', 'a', 'a b'],
    ['a', 'none', 'none'],
  ])('of %s has under %s: %s', (sketch, id, under) =>
    expect(new Set(descendantsOf(tagsOf(sketch), id))).toEqual(new Set(under.split(' '))),
  )

  it.each([
    ['c<b b<a d<a a', 'c', 'a b c'],
    ['a<gone', 'a', 'a'],
    ['b<a c<b a<c d<c', 'd', 'a b c d'],
    ['b<a c<b a<c d<c', 'a', 'a'],
    ['a', 'none', ''],
  ])('of %s leads to %s by %s', (sketch, id, path) =>
    expect(
      tagPath(tagsOf(sketch), id)
        .map((tag) => tag.id)
        .join(' '),
    ).toBe(path),
  )

  it('has every tag once, where its path and its parent say, in any stored data', () => {
    law(anyTags, (tags) => {
      const seen = new Map<string, number>()
      const waiting = tagTree(tags).map((node) => ({ node, above: [] as string[] }))
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { node, above } = next
        const path = [...above, node.tag.id]
        seen.set(node.tag.id, (seen.get(node.tag.id) ?? 0) + 1)
        expect([node.depth, tagPath(tags, node.tag.id).map(({ id }) => id)]).toEqual([above.length, path])
        for (const id of path) expect(descendantsOf(tags, id)).toContain(node.tag.id)
        for (const child of node.children) waiting.push({ node: child, above: path })
      }
      expect(seen).toEqual(new Map([...tags.keys()].map((id) => [id, 1])))
    })
  })

  it('takes a chain of 20,000', () => {
    const chain = new Map<string, Tag>([['t0', { id: 't0', label: 't' }]])
    for (let at = 1; at < 20_000; at++)
      chain.set(`t${at}`, { id: `t${at}`, label: 't', broader: `t${at - 1}` })
    expect([tagTree(chain).length, descendantsOf(chain, 't0').size, tagPath(chain, 't19999').length]).toEqual(
      [1, 20_000, 20_000],
    )
  })
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
/** Six tags with any parents: gone, themselves, in circles. */
const anyTags = fc
  .tuple(...ids.map(() => fc.option(fc.constantFrom(...ids, 'gone'), { nil: undefined })))
  .map((parents) => tagsOf(ids.map((id, at) => (parents[at] ? `${id}<${parents[at]}` : id)).join(' ')))
