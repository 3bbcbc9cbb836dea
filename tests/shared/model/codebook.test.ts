/** A codebook beside the tags of a library: what is the same, what is new, what is filled, what is kept. */
import { describe, expect, it } from 'vitest'
import { importCodebook } from '#shared/commands/codebook.ts'
import { type Code, codesSchema, mergeCodebook } from '#shared/model/codebook.ts'
import type { Tag } from '#shared/model/tag.ts'
import { context, counting, freshLibrary, run } from '../support/library.ts'

const guid = (n: number) => `018c7a9b-4000-4000-8000-${String(n).padStart(12, '0')}`
const note = (definition: string, when = '', whenNot = '') => ({ definition, when, whenNot })
const merge = (tags: readonly Tag[], codes: readonly Code[]) =>
  mergeCodebook(new Map(tags.map((tag) => [tag.id, tag])), codes, counting(3))
const after = (tags: readonly Tag[], codes: readonly Code[]) =>
  merge(tags, codes).tags.map((one) => one.after)
const codesOf = (tags: readonly Tag[], codes: readonly Code[]) =>
  merge(tags, codes).remarks.map(({ code }) => code)

describe('a code', () => {
  it.each([
    [
      'with a GUID of its own is a new tag of that id',
      [],
      [{ guid: guid(1), label: 'power', colour: 2 }],
      [{ id: guid(1), label: 'power', colour: 2 }],
    ],
    [
      'stands under the one above it',
      [],
      [
        { guid: guid(1), label: 'a' },
        { guid: guid(2), label: 'b', parent: 0 },
      ],
      [
        { id: guid(1), label: 'a' },
        { id: guid(2), label: 'b', broader: guid(1) },
      ],
    ],
    [
      'is the tag with its GUID, whatever its name',
      [{ id: guid(1), label: 'mine' }],
      [{ guid: guid(1), label: 'theirs', colour: 3 }],
      [{ id: guid(1), label: 'mine', colour: 3 }],
    ],
    [
      'is the tag with its name, whatever its GUID',
      [{ id: guid(9), label: 'Close  Reading' }],
      [{ guid: guid(1), label: 'close reading', colour: 3 }],
      [{ id: guid(9), label: 'Close  Reading', colour: 3 }],
    ],
    [
      'changes nothing that is there already',
      [{ id: guid(1), label: 'a', colour: 1, scopeNote: note('d') }],
      [{ guid: guid(1), label: 'a', colour: 1, scopeNote: note('d') }],
      [],
    ],
    [
      'fills only the empty parts of a scope note',
      [{ id: guid(1), label: 'a', scopeNote: note('mine', '', 'n') }],
      [{ guid: guid(1), label: 'a', scopeNote: note('theirs', 'w') }],
      [{ id: guid(1), label: 'a', scopeNote: note('mine', 'w', 'n') }],
    ],
    [
      'moves a tag from the top to its place',
      [
        { id: guid(1), label: 'a' },
        { id: guid(2), label: 'b' },
      ],
      [
        { guid: guid(1), label: 'a' },
        { guid: guid(2), label: 'b', parent: 0 },
      ],
      [{ id: guid(2), label: 'b', broader: guid(1) }],
    ],
  ] satisfies [string, Tag[], Code[], Tag[]][])('%s', (_what, tags, codes, expected) => {
    expect(after(tags, codes)).toEqual(expected)
  })
  it.each([
    ['name', [{ id: guid(1), label: 'mine' }], [{ guid: guid(1), label: 'theirs' }], 'codebook-kept-label'],
    [
      'colour',
      [{ id: guid(1), label: 'a', colour: 1 }],
      [{ guid: guid(1), label: 'a', colour: 2 }],
      'codebook-kept-colour',
    ],
    [
      'scope note',
      [{ id: guid(1), label: 'a', scopeNote: note('mine') }],
      [{ guid: guid(1), label: 'a', scopeNote: note('theirs') }],
      'codebook-kept-scope-note',
    ],
    [
      'place',
      [
        { id: guid(1), label: 'a' },
        { id: guid(2), label: 'b', broader: guid(3) },
        { id: guid(3), label: 'c' },
      ],
      [
        { guid: guid(1), label: 'a' },
        { guid: guid(2), label: 'b', parent: 0 },
      ],
      'codebook-kept-place',
    ],
    [
      'place above what it would stand under',
      [
        { id: guid(1), label: 'a', broader: guid(2) },
        { id: guid(2), label: 'b' },
      ],
      [
        { guid: guid(1), label: 'a' },
        { guid: guid(2), label: 'b', parent: 0 },
      ],
      'codebook-kept-place',
    ],
  ] satisfies [string, Tag[], Code[], string][])(
    'never takes away a %s of the reader, and says so',
    (_what, tags, codes, code) => {
      expect([after(tags, codes), codesOf(tags, codes)]).toEqual([[], [code]])
    },
  )
})

describe('codes of one name', () => {
  const codes: Code[] = [
    { guid: guid(1), label: 'Actors' },
    { guid: guid(2), label: 'Other', parent: 0 },
    { guid: guid(3), label: 'Places' },
    { guid: guid(4), label: 'other', parent: 2 },
    { guid: guid(4), label: 'OTHER', parent: 2 },
  ]
  it('get names of their own, and ids of their own', () => {
    const tags = after([], codes)
    expect(tags.map(({ label }) => label)).toEqual([
      'Actors',
      'Other',
      'Places',
      'other (Places)',
      'OTHER (2)',
    ])
    expect(new Set(tags.map(({ id }) => id)).size).toBe(5)
    expect(codesOf([], codes)).toEqual(['codebook-renamed', 'codebook-renamed'])
  })
  it('are found again by their GUIDs', () => {
    expect(after(after([], codes.slice(0, 4)), codes.slice(0, 4))).toEqual([])
  })
  it('are renamed in a time that grows with their number only', () => {
    const many = Array.from({ length: 20_000 }, (): Code => ({ label: 'same' }))
    expect(merge([], many).added).toBe(20_000)
  })
})

describe('the command', () => {
  const codes: Code[] = [{ label: 'a' }, { label: 'b', parent: 0 }]
  it('adds all as one step, and the second time nothing', () => {
    const library = freshLibrary()
    expect(run(library, importCodebook, { codes }, context()).params).toEqual({ count: 2, filled: 0 })
    expect(run(library, importCodebook, { codes }, context(5)).changes).toEqual([])
  })
  it.each([
    ['a code under itself', [{ label: 'a', parent: 0 }]],
    ['a code under a later one', [{ label: 'a', parent: 1 }, { label: 'b' }]],
    ['a code without a name', [{ label: '' }]],
  ])('refuses %s', (_what, codes) => {
    expect(codesSchema.safeParse(codes).success).toBe(false)
  })
})
