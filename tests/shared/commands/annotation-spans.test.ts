/** Ranges of annotations: further ones, one less, split, merged; every step inverts and keeps what it must. */
import { unionOf } from '#shared/anchoring/union.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { applyChanges } from '#shared/changes/apply.ts'
import { invert } from '#shared/changes/change.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { type NoteDoc, noteText } from '#shared/model/note.ts'
import { quotedText, type Span } from '#shared/model/passage.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataOf } from '../support/changes.ts'
import { codeOf, command, looseEnds, place, type Place } from '../support/commands.ts'
import { law } from '../support/law.ts'
import { ARTICLE, CHARTER, context, passage, run } from '../support/library.ts'

const { text } = ARTICLE
const anySpan = fc
  .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]): Span => ({ start, end: Math.min(text.length, start + length) }))
const anySpans = fc.array(anySpan, { minLength: 1, maxLength: 6 })
const at = (spans: readonly Span[]) => describePassage(text, { document: 'd', version: 'v' }, spans).spans
const quoteOf = ({ library }: Place, id: string): string => {
  const target = passageOf(library.annotations.get(id)!)
  return target ? quotedText(target) : ''
}

describe('a union of spans', () => {
  it.each<[string, [number, number][], [number, number][]]>([
    [
      'keeps what lies apart',
      [
        [9, 12],
        [0, 4],
      ],
      [
        [0, 4],
        [9, 12],
      ],
    ],
    [
      'joins what overlaps',
      [
        [0, 6],
        [4, 9],
      ],
      [[0, 9]],
    ],
    [
      'joins what touches',
      [
        [4, 9],
        [0, 4],
      ],
      [[0, 9]],
    ],
    [
      'takes in what lies inside',
      [
        [0, 9],
        [2, 5],
      ],
      [[0, 9]],
    ],
    [
      'bridges two with a third',
      [
        [0, 3],
        [6, 9],
        [2, 7],
      ],
      [[0, 9]],
    ],
  ])('%s', (_what, spans, joined) => {
    const found = unionOf(at(spans.map(([start, end]) => ({ start, end }))))
    expect(found.map(({ start, end }) => [start, end])).toEqual(joined)
  })

  it('is sorted and disjoint, covers the same units, and quotes what it covers', () => {
    law(anySpans, (spans) => {
      const found = unionOf(at(spans))
      found.forEach((span, index) => expect(span.start).toBeGreaterThan(found[index - 1]?.end ?? -1))
      const units = (list: readonly Span[]) =>
        new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, by) => start + by)))
      expect(units(found)).toEqual(units(spans))
      for (const { start, end, quote } of found) {
        expect(quote.exact).toBe(text.slice(start, end))
        expect(text.slice(0, start).endsWith(quote.prefix)).toBe(true)
        expect(text.slice(end).startsWith(quote.suffix)).toBe(true)
      }
    })
  })
})

describe('a further range', () => {
  it('stands beside the others, in the order of the text', () => {
    const here = place()
    run(here.library, command('annotation.addSpan'), {
      annotation: here.parts,
      target: passage(here.article, ARTICLE, 'ἀρχῇ'),
    })
    expect(quoteOf(here, here.parts)).toBe('ἀρχῇ … 👩‍👩‍👧 … אֱלֹהִים')
  })
  it('changes nothing when it is there already', () => {
    const here = place()
    const target = passage(here.article, ARTICLE, '👩‍👩‍👧')
    expect(
      run(here.library, command('annotation.addSpan'), { annotation: here.parts, target }).changes,
    ).toEqual([])
  })
  it('can be taken away again, but not the last one', () => {
    const here = place()
    const first = passageOf(here.library.annotations.get(here.parts)!)!.spans
    for (const { start, end } of first.slice(1))
      run(here.library, command('annotation.removeSpan'), { annotation: here.parts, start, end })
    expect(quoteOf(here, here.parts)).toBe('👩‍👩‍👧')
    const { start, end } = first[0]!
    expect(
      codeOf(() =>
        run(here.library, command('annotation.removeSpan'), { annotation: here.parts, start, end }),
      ),
    ).toBe('last-range')
  })
})

describe('a split', () => {
  it('keeps note, tags and links with the first part; the second has style and tags', () => {
    const here = place()
    const before = here.library.annotations.get(here.linked)!
    const parts = ['λόγος\n', 'בְּרֵאשִׁית'].map((words) => passage(here.article, ARTICLE, words))
    const { made = '' } = run(here.library, command('annotation.split'), { annotation: here.linked, parts })
    const [first, second] = [here.library.annotations.get(here.linked)!, here.library.annotations.get(made)!]
    expect([first.body, first.tags]).toEqual([before.body, before.tags])
    expect([second.body, second.tags, second.style]).toEqual([undefined, before.tags, before.style])
    expect(here.library.links.get(here.link)?.from.annotation).toBe(here.linked)
  })
  it.each<[string, (here: Place) => unknown]>([
    [
      'words outside of it',
      (here) => [passage(here.article, ARTICLE, 'ἀρχῇ'), passage(here.article, ARTICLE, 'בְּרֵאשִׁית')],
    ],
    [
      'parts in the wrong order',
      (here) => [passage(here.article, ARTICLE, 'בְּרֵאשִׁית'), passage(here.article, ARTICLE, 'λόγος\n')],
    ],
    [
      'another text',
      (here) => [passage(here.charter, CHARTER, 'Any'), passage(here.charter, CHARTER, 'attack')],
    ],
  ])('refuses %s', (_what, parts) => {
    const here = place()
    const args = { annotation: here.linked, parts: parts(here) }
    expect(codeOf(() => run(here.library, command('annotation.split'), args))).toBe('split-outside')
  })
})

describe('a merge', () => {
  it('keeps the first in the text, with all ranges, notes, tags and links, and the others in the trash', () => {
    const here = place()
    const tags = new Set([here.linked, here.parts].flatMap((id) => here.library.annotations.get(id)!.tags))
    run(here.library, command('annotation.note'), { annotation: here.parts, body: noteOf('second') })
    const trashed = here.library.trash.size
    const { made = '' } = run(here.library, command('annotation.merge'), {
      annotations: [here.linked, here.parts],
    })
    const kept = here.library.annotations.get(made)!
    expect([made, here.library.annotations.has(here.linked)]).toEqual([here.parts, false])
    expect([noteText(kept.body!), new Set(kept.tags)]).toEqual(['second\na *note*\n- not a list', tags])
    expect(
      [...here.library.links.values()]
        .flatMap(({ from, to }) => [from, to])
        .filter((end) => end.annotation === made).length,
    ).toBe(2)
    expect(here.library.trash.size - trashed).toBe(1)
  })
  it('takes a link between the merged away, and brings both back from the trash', () => {
    const here = place()
    const end = (annotation: string) => ({ document: here.article.id, annotation })
    const { made: inner = '' } = run(here.library, command('link.add'), {
      from: end(here.linked),
      to: end(here.parts),
      relation: { id: 'quotes' },
    })
    run(here.library, command('annotation.merge'), { annotations: [here.linked, here.parts] })
    expect([here.library.links.has(inner), looseEnds(here.library)]).toEqual([false, []])
    const [entry] = [...here.library.trash.values()].filter(({ changes }) =>
      changes.some(({ id }) => id === here.linked),
    )
    run(here.library, command('trash.restore'), { entry: entry!.id })
    expect([here.library.annotations.has(here.linked), here.library.links.has(inner)]).toEqual([true, true])
  })
  it('is the example of a tag of which one of them was', () => {
    const here = place()
    run(here.library, command('tag.edit'), { tag: here.tag, example: here.linked })
    run(here.library, command('annotation.merge'), { annotations: [here.linked, here.parts] })
    expect(here.library.tags.get(here.tag)?.example).toBe(here.parts)
  })
  it('is what notes mention that mentioned one of the merged', () => {
    const here = place()
    const mention = (annotation: string) => ({
      type: 'passageMention' as const,
      attrs: { document: here.article.id, annotation, label: 'its words' },
    })
    const [other] = [...here.library.annotations.values()].filter(
      (one) => passageOf(one)?.source.document === here.charter.id,
    )
    const body: NoteDoc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [mention(here.linked)] }],
    }
    run(here.library, command('annotation.note'), { annotation: other!.id, body })
    run(here.library, command('annotation.merge'), { annotations: [here.linked, here.parts] })
    const after = here.library.annotations.get(other!.id)!.body!
    expect(after.content[0]?.content).toEqual([mention(here.parts)])
  })
  it('refuses highlights of two texts', () => {
    const here = place()
    const other = [...here.library.annotations.values()].find(
      (one) => passageOf(one)?.source.document === here.charter.id,
    )!
    const args = { annotations: [here.linked, other.id] }
    expect(codeOf(() => run(here.library, command('annotation.merge'), args))).toBe('other-document')
  })
  it('inverts, whatever is merged', () => {
    law(
      fc.array(anySpans, { minLength: 2, maxLength: 4 }),
      (list) => {
        const here = place()
        const annotations = list.map((spans, series) => {
          const target = passage(
            here.article,
            ARTICLE,
            ...spans.map(({ start, end }): [number, number] => [start, end]),
          )
          return run(
            here.library,
            command('annotation.add'),
            { target, style: { colour: 1, mark: 'wash' } },
            context(50 + series),
          ).made!
        })
        const before = dataOf(here.library)
        const { changes } = run(here.library, command('annotation.merge'), { annotations })
        applyChanges(here.library, invert(changes))
        expect(dataOf(here.library)).toEqual(before)
      },
      60,
    )
  })
})

function noteOf(words: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
}
