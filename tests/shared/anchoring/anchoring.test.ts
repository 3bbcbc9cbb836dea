/** Describing a passage and finding it again: what is described is found, in any script. */
import { describe as group, expect, it } from 'vitest'
import { describe, describePassage } from '#shared/anchoring/describe.ts'
import { find, occurrences, resolve } from '#shared/anchoring/resolve.ts'
import { CONTEXT_LIMIT, extentOf, passageSchema, quotedText, type Span } from '#shared/model/passage.ts'
import { law } from '../support/law.ts'
import { anySpan, around, HOSTILE } from '../support/texts.ts'

function isFound(text: string, span: Span): void {
  expect(resolve(text, { ...span, quote: describe(text, span) }), around(text, span.start)).toEqual({
    status: 'exact',
    span,
  })
}

group('a described span', () => {
  it.each(HOSTILE)('is found where it was in %s', (_name, { text }) => {
    for (let start = 0; start < text.length; start += 7) {
      for (const length of [1, 5, 40])
        if (start + length <= text.length) isFound(text, { start, end: start + length })
    }
  })
  it('is found where it was in any text', () => {
    law(anySpan, ({ table, span }) => isFound(table.text, span), 1000)
  })
  it('has surroundings that are those of the text and within the limit', () => {
    law(anySpan, ({ table: { text }, span }) => {
      const { prefix, exact, suffix } = describe(text, span)
      expect(text.slice(span.start - prefix.length, span.end + suffix.length)).toBe(prefix + exact + suffix)
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT_LIMIT)
    })
  })
  it('is found by its words alone, or is called ambiguous, never elsewhere', () => {
    law(anySpan, ({ table: { text }, span }) => {
      const found = find(text, describe(text, span))
      if (found.status !== 'orphan') expect(found.span, around(text, span.start)).toEqual(span)
    })
  })
  it('is found after words were put before it', () => {
    law(anySpan, ({ table: { text }, span }) => {
      const quote = describe(text, span)
      const moved = resolve(`@@@\n${text}`, { ...span, quote })
      if (moved.status === 'moved') expect(moved.span).toEqual({ start: span.start + 4, end: span.end + 4 })
    })
  })
  it('tells the ten equal verses apart while its context reaches', () => {
    const text = HOSTILE.find(([name]) => name === 'a verse ten times')?.[1].text ?? ''
    const starts = occurrences(text, 'night')
    const found = starts.map((start) => find(text, describe(text, { start, end: start + 5 })))
    expect(found.map((one) => (one.status === 'orphan' ? one.reason : one.span.start))).toEqual(starts)
  })
})

group('a quote', () => {
  const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix })
  it.each([
    ['words that are gone', 'abc', quote('x'), 'not-found'],
    ['words twice without surroundings', 'x y x', quote('x'), 'ambiguous'],
    ['surroundings that fit both', 'a x b a x b', quote('x', 'a ', ' b'), 'ambiguous'],
    [
      'surroundings that fit by chance',
      'red x did. a x ran',
      quote('x', 'all the world ', ' slept'),
      'ambiguous',
    ],
  ])('is an orphan: %s', (_case, text, given, reason) => {
    expect(find(text, given)).toEqual({ status: 'orphan', quote: given, reason })
  })
  it.each([
    ['the only place', 'a x b', quote('x', 'other', 'words'), 2],
    ['the better surroundings', 'a x b, c x d', quote('x', 'c ', ' d'), 9],
  ])('is found at %s', (_case, text, given, start) => {
    expect(find(text, given)).toMatchObject({ status: 'moved', span: { start } })
  })
  it('is not believed at a position with other words', () => {
    expect(resolve('abcx', { start: 0, end: 1, quote: quote('x') })).toEqual({
      status: 'moved',
      span: { start: 3, end: 4 },
    })
  })
  it.each([
    [0, 0],
    [2, 1],
    [-1, 1],
    [0, 9],
  ])('cannot be made of %i–%i', (start, end) => {
    expect(() => describe('abc', { start, end })).toThrow('is not inside a text')
  })
})

group('a passage', () => {
  const text = 'one two three'
  const passage = describePassage(text, { document: 'd', version: 'v' }, [
    { start: 8, end: 13 },
    { start: 0, end: 3 },
  ])
  it('has its spans in the order of the text', () => {
    expect([quotedText(passage), extentOf(passage)]).toEqual(['one … three', { start: 0, end: 13 }])
  })
  it('passes its check', () => {
    expect(passageSchema.safeParse(passage).success).toBe(true)
  })
})
