/** What goes to the trash and what comes back, also after other things have gone. */
import { describe, expect, it } from 'vitest'
import { dataOf } from '../support/changes.ts'
import { codeOf, command, looseEnds, place, type Place } from '../support/commands.ts'
import { noteFromText } from '#shared/model/note.ts'
import { CHARTER, context, passage, run } from '../support/library.ts'
import { codebook, sketchOf } from '../support/tags.ts'

describe('the trash', () => {
  it.each<[string, (at: Place) => unknown]>([
    ['annotation.remove', (at) => ({ annotations: [at.linked] })],
    ['document.remove', (at) => ({ documents: [at.charter.id] })],
    ['link.remove', (at) => ({ link: at.link })],
    ['tag.remove', (at) => ({ tag: at.under })],
  ])('gives back what %s took', (id, args) => {
    const at = place()
    run(at.library, command('trash.empty'), {})
    const before = dataOf(at.library)
    run(at.library, command(id), args(at))
    const entries = [...at.library.trash.keys()]
    for (const entry of entries.toReversed()) run(at.library, command('trash.restore'), { entry })
    expect(entries.length).toBeGreaterThan(0)
    expect(dataOf(at.library)).toMatchObject(before)
  })
  it('does not give back over something that stands there now', () => {
    const at = place()
    run(at.library, command('tag.remove'), { tag: at.under }, context(8))
    const [entry] = [...at.library.trash.keys()].filter((one) => one !== at.entry)
    at.library.tags.set(at.under, { id: at.under, label: 'something else' })
    expect(codeOf(() => run(at.library, command('trash.restore'), { entry }))).toBe('restore-conflict')
  })
})

describe('what comes back after other things have gone', () => {
  const entriesOf = (at: Place) => [...at.library.trash.keys()].filter((one) => one !== at.entry)
  it('is an annotation without the tags that are gone', () => {
    const at = place()
    const mine =
      run(at.library, command('annotation.add'), { target: { library: true }, tags: [{ label: 'mine' }] })
        .made ?? ''
    const [tag = ''] = at.library.annotations.get(mine)?.tags ?? []
    run(at.library, command('annotation.remove'), { annotations: [mine] }, context(5))
    run(at.library, command('tag.remove'), { tag }, context(6))
    run(at.library, command('trash.restore'), { entry: entriesOf(at)[0] })
    expect([at.library.annotations.get(mine)?.tags, looseEnds(at.library)]).toEqual([[], []])
  })
  it('is not an annotation whose document is in the trash', () => {
    const at = place()
    run(at.library, command('document.remove'), { documents: [at.article.id] }, context(5))
    expect(codeOf(() => run(at.library, command('trash.restore'), { entry: at.entry }))).toBe('document-gone')
  })
  it('is a tag at the top, where the one it stood under now stands under it', () => {
    const library = codebook('p a<p b<a c')
    run(library, command('tag.merge'), { tags: ['a'], into: 'c' }, context(5))
    run(library, command('tag.move'), { tags: ['p'], broader: 'b' }, context(6))
    run(library, command('trash.restore'), { entry: [...library.trash.keys()][0] }, context(7))
    expect(sketchOf(library.tags)).toBe('a b<a c p<b')
  })
  it('is a tag with a number, where its name was given to another', () => {
    const library = codebook('p a<p')
    run(library, command('tag.remove'), { tag: 'a' }, context(5))
    run(library, command('tag.add'), { label: 'A' }, context(6))
    run(library, command('trash.restore'), { entry: [...library.trash.keys()][0] }, context(7))
    expect(library.tags.get('a')?.label).toBe('a (2)')
  })
  it('is not a link without its end, and its entry stays', () => {
    const at = place()
    run(at.library, command('link.remove'), { link: at.link }, context(5))
    const [entry = ''] = entriesOf(at)
    run(at.library, command('annotation.remove'), { annotations: [at.linked] }, context(6))
    expect(codeOf(() => run(at.library, command('trash.restore'), { entry }))).toBe('restore-nothing')
    expect(at.library.trash.has(entry)).toBe(true)
  })
  it.each([
    ['the first', 0],
    ['the second', 1],
  ])('is a link between two passages that both went, whichever comes back %s', (_name, first) => {
    const at = place()
    const other = run(at.library, command('annotation.add'), {
      target: passage(at.charter, CHARTER, 'Any attack'),
      tags: [],
    }).made
    const ends = [at.linked, other ?? ''].map((annotation, side) => ({
      document: (side === 0 ? at.article : at.charter).id,
      annotation,
    }))
    const { made: link = '' } = run(at.library, command('link.add'), {
      from: ends[0],
      to: ends[1],
      relation: { id: 'quotes' },
    })
    run(at.library, command('annotation.remove'), { annotations: [at.linked] }, context(5))
    run(at.library, command('annotation.remove'), { annotations: [other] }, context(6))
    const entries = entriesOf(at)
    for (const entry of first === 0 ? entries : entries.toReversed())
      run(at.library, command('trash.restore'), { entry }, context(7))
    expect([at.library.links.has(link), looseEnds(at.library)]).toEqual([true, []])
  })
  it('is a text in the pane it was in, unless another is there now', () => {
    const at = place()
    const panes = () => at.library.desks.get(at.desk)?.panes.map((pane) => pane?.document)
    const before = panes()
    run(at.library, command('document.remove'), { documents: [at.article.id] }, context(5))
    run(at.library, command('trash.restore'), { entry: entriesOf(at)[0] }, context(6))
    expect([before?.includes(at.article.id), panes()]).toEqual([true, before])
  })
  it('is a tag on passages that were changed since, with their changes', () => {
    const at = place()
    const mine = run(at.library, command('annotation.add'), {
      target: { library: true },
      tags: [{ label: 'mine' }, { label: 'other' }],
    }).made
    const [tag = '', other = ''] = at.library.annotations.get(mine ?? '')?.tags ?? []
    run(at.library, command('tag.remove'), { tag }, context(5))
    const body = noteFromText('written since')
    run(at.library, command('annotation.note'), { annotation: mine, body }, context(6))
    run(at.library, command('trash.restore'), { entry: entriesOf(at)[0] }, context(7))
    expect(at.library.annotations.get(mine ?? '')).toMatchObject({ tags: [other, tag], body })
  })
  it('is not an annotation whose version is gone', () => {
    const at = place()
    run(at.library, command('annotation.remove'), { annotations: [at.linked] }, context(5))
    const [entry] = entriesOf(at)
    const versions = at.article.versions.map((version) => ({ ...version, id: 'v-later' }))
    at.library.documents.set(at.article.id, { ...at.article, versions, current: 'v-later' })
    expect(codeOf(() => run(at.library, command('trash.restore'), { entry }))).toBe('version-gone')
  })
  it('is a desk with an empty side', () => {
    const at = place()
    run(at.library, command('desk.remove'), { desk: at.desk }, context(5))
    const [entry = ''] = entriesOf(at)
    run(at.library, command('document.remove'), { documents: [at.article.id] }, context(6))
    run(at.library, command('trash.restore'), { entry })
    expect(at.library.desks.get(at.desk)?.panes).toEqual([null, null])
  })
  it('is one entry each, though an id was given twice', () => {
    const at = place()
    const { changes } = run(
      at.library,
      command('annotation.remove'),
      { annotations: [at.linked, at.linked] },
      context(5),
    )
    expect(changes.filter((one) => one.table === 'annotations')).toHaveLength(1)
  })
})
