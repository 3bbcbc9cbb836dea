/** The codebook's commands: where tags, passages and definitions end up, and that no tag ever stands under itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '#shared/changes/apply.ts'
import { invert } from '#shared/changes/change.ts'
import { CommandError } from '#shared/commands/command.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { dataOf } from '../support/changes.ts'
import { codeOf, command, place } from '../support/commands.ts'
import { context, run } from '../support/library.ts'
import { law } from '../support/law.ts'
import { codebook, sketchOf, taggedOf } from '../support/tags.ts'

describe('merging', () => {
  it.each([
    ['a b', '1:a 2:b 3:a,b 4:x,a,y,b x:', ['a'], 'b', 'b', '1:b 2:b 3:b 4:x,b,y x:', 3],
    ['a b c', '1:a,c 2:b', ['a', 'b'], 'c', 'c', '1:c 2:c', 2],
    ['a b<a c<a d', '1:b', ['a'], 'd', 'b<d c<d d', '1:b', 0],
    ['a b<a c<b', '1:a', ['a'], 'c', 'b<c c', '1:c', 1],
    ['a b<a c<b d<c', '', ['b', 'c'], 'd', 'a d<a', '', 0],
    ['p a<p b', '', ['a'], 'b', 'b p', '', 0],
  ])('%s with %s: %s into %s', (tags, tagged, merged, into, tree, after, count) => {
    const library = codebook(tags, tagged)
    const { params } = run(library, command('tag.merge'), { tags: merged, into })
    expect([sketchOf(library.tags), taggedOf(library), params?.['count']]).toEqual([tree, after, count])
  })
  it('fills what the target does not say from the first that does', () => {
    const library = codebook('a b c')
    const note = (id: string, definition: string, when: string, example?: string) =>
      library.tags.set(id, {
        id,
        label: id,
        scopeNote: { definition, when, whenNot: '' },
        ...(example !== undefined && { example }),
      })
    note('a', 'of a', 'when a', 'e')
    note('c', ' ', 'when c')
    run(library, command('tag.merge'), { tags: ['b', 'a'], into: 'c' })
    expect(library.tags.get('c')).toEqual({
      id: 'c',
      label: 'c',
      scopeNote: { definition: 'of a', when: 'when c', whenNot: '' },
      example: 'e',
    })
  })
  it('moves the mentions in notes, also of passages without the tag', () => {
    const library = codebook('a b', '1:a 2:b')
    const mention = (tag: string): NoteDoc => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'tagMention', attrs: { tag, label: 'A' } }] }],
    })
    for (const [id, one] of library.annotations) library.annotations.set(id, { ...one, body: mention('a') })
    run(library, command('tag.merge'), { tags: ['a'], into: 'b' })
    expect([...library.annotations.values()].map(({ body }) => body)).toEqual([mention('b'), mention('b')])
  })
  it('goes to the trash and comes back from it', () => {
    const library = codebook('a b<a c', '1:a,c 2:b 3:a')
    const before = dataOf(library)
    run(library, command('tag.merge'), { tags: ['a'], into: 'c' })
    const [entry] = library.trash.keys()
    run(library, command('trash.restore'), { entry })
    expect(dataOf(library)).toEqual(before)
  })
})

describe('splitting', () => {
  it.each([
    ['under' as const, 'n<a a<p p'],
    ['beside' as const, 'n<p a<p p'],
  ])('puts new tags %s it', (where, tree) => {
    const library = codebook('p a<p', '1:a')
    const parts = [{ into: { label: 'n' }, annotations: ['1'] }]
    const { made } = run(library, command('tag.split'), { tag: 'a', parts, place: where })
    expect(made).toBeUndefined()
    const [, , fresh] = [...library.tags.values()]
    expect(sketchOf(library.tags).replaceAll(fresh?.id ?? '', 'n')).toBe(tree)
  })
  it('gives each passage the tags of its parts, and leaves the rest', () => {
    const library = codebook('a b c', '1:a 2:x,a 3:a,c 4:a 5:b')
    const parts = [
      { into: { id: 'b' }, annotations: ['1', '2', '5'] },
      { into: { label: ' C ' }, annotations: ['2', '3'] },
    ]
    const { params } = run(library, command('tag.split'), { tag: 'a', parts, place: 'under' })
    expect([taggedOf(library), params]).toEqual([
      '1:b 2:x,b,c 3:c 4:a 5:b',
      { label: 'a', parts: 2, count: 3, texts: 0 },
    ])
  })
  it('makes one tag of one name', () => {
    const library = codebook('a', '1:a 2:a')
    const parts = [
      { into: { label: 'new  one' }, annotations: ['1'] },
      { into: { label: 'New one' }, annotations: ['2'] },
    ]
    run(library, command('tag.split'), { tag: 'a', parts, place: 'beside' })
    expect([...library.tags.values()].map(({ label }) => label)).toEqual(['a', 'new one'])
  })
})

describe('editing', () => {
  it.each([
    [{ label: ' a   new name ' }, { id: 'a', label: 'a new name', colour: 2, example: 'e' }],
    [
      { colour: null, example: null },
      { id: 'a', label: 'a' },
    ],
    [{ colour: 4 }, { id: 'a', label: 'a', colour: 4, example: 'e' }],
    [
      { scopeNote: { definition: 'd', when: '', whenNot: '' } },
      {
        id: 'a',
        label: 'a',
        scopeNote: { definition: 'd', when: '', whenNot: '' },
        colour: 2,
        example: 'e',
      },
    ],
    [
      { scopeNote: { definition: ' ', when: '', whenNot: '' } },
      { id: 'a', label: 'a', colour: 2, example: 'e' },
    ],
  ])('%j', (args, after) => {
    const library = codebook('a')
    library.tags.set('a', { id: 'a', label: 'a', colour: 2, example: 'e' })
    run(library, command('tag.edit'), { tag: 'a', ...args })
    expect(library.tags.get('a')).toEqual(after)
  })
})

describe('a codebook refuses', () => {
  it.each([
    ['tag.add', { label: 'A' }, 'tag-exists'],
    ['tag.add', { label: ' ' }, 'tag-empty'],
    ['tag.add', { label: 'new', broader: 'none' }, 'missing'],
    ['tag.move', { tags: ['a'], broader: 'c' }, 'tag-circle'],
    ['tag.move', { tags: ['a'], broader: 'a' }, 'tag-circle'],
    ['tag.move', { tags: ['a'], broader: 'none' }, 'missing'],
    ['tag.merge', { tags: ['a', 'b'], into: 'b' }, 'tag-into-itself'],
    [
      'tag.split',
      { tag: 'a', parts: [{ into: { label: 'a' }, annotations: [] }], place: 'under' },
      'tag-into-itself',
    ],
  ])('%s %j: %s', (id, args, code) =>
    expect(codeOf(() => run(codebook('a b<a c<b'), command(id), args))).toBe(code),
  )
  it('to move what is there already: nothing changes', () =>
    expect(run(codebook('a b<a'), command('tag.move'), { tags: ['b'], broader: 'a' }).changes).toEqual([]))
})

it('counts the passages and the texts it touches', () => {
  const at = place()
  expect(run(at.library, command('tag.merge'), { tags: [at.tag], into: at.under }).params).toEqual({
    label: 'power',
    into: 'law & order',
    count: 2,
    texts: 2,
  })
})

it('never runs in a circle, and everything done can be taken back', () => {
  law(fc.array(anyDeed, { maxLength: 12 }), (deeds) => {
    const library = codebook('a b<a c<b d<a e f<e', '1:a,b 2:c 3:d,e,f 4:a')
    const before = dataOf(library)
    const lists = deeds.flatMap(({ id, args }, series) => {
      try {
        return [run(library, command(id), args, context(series + 1)).changes]
      } catch (refused) {
        if (refused instanceof CommandError) return []
        throw refused
      }
    })
    for (const tag of library.tags.values()) {
      const above = new Set([tag.id])
      for (let at = tag.broader; at !== undefined; at = library.tags.get(at)?.broader) {
        expect(above, `${tag.id} stands under itself in ${sketchOf(library.tags)}`).not.toContain(at)
        above.add(at)
      }
    }
    for (const list of lists.toReversed()) applyChanges(library, invert(list))
    expect(dataOf(library)).toEqual(before)
  })
})

const tag = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const some = fc.uniqueArray(tag, { minLength: 1, maxLength: 3 })
const anyDeed = fc.oneof(
  fc.record({ id: fc.constant('tag.move'), args: fc.record({ tags: some, broader: fc.option(tag) }) }),
  fc.record({ id: fc.constant('tag.merge'), args: fc.record({ tags: some, into: tag }) }),
  fc.record({ id: fc.constant('tag.remove'), args: fc.record({ tag }) }),
  fc.record({
    id: fc.constant('tag.add'),
    args: fc.record({ label: fc.constantFrom('x', 'y'), broader: tag }),
  }),
  fc.record({
    id: fc.constant('tag.split'),
    args: fc.record({
      tag,
      place: fc.constantFrom('under', 'beside'),
      parts: fc.constant([{ into: { label: 'z' }, annotations: ['1', '2', '3'] }]),
    }),
  }),
)
