/** One canonical text: blocks to offsets and back, code points, clusters, words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAt, blockTable, slices, toOffset, toPoint } from '#shared/text/block-table.ts'
import { codePointMap } from '#shared/text/code-points.ts'
import { snap, step, tidySpan } from '#shared/text/graphemes.ts'
import { countWords, wholeWords } from '#shared/text/words.ts'
import { paragraphs } from '../support/library.ts'
import { law } from '../support/law.ts'
import { anySpan, anyTable, around, HOSTILE } from '../support/texts.ts'

describe('a block table', () => {
  const table = blockTable(paragraphs('ab', '', 'c'))
  it('joins blocks by line feeds', () => {
    expect([table.text, table.starts]).toEqual(['ab\n\nc', [0, 3, 4]])
  })
  it.each([
    [-5, 0],
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [99, 2],
  ])('finds offset %i in block %i', (offset, block) => {
    expect(blockAt(table, offset)).toBe(block)
  })
  it('of nothing has no block', () => {
    expect([blockAt(blockTable([]), 0), slices(blockTable([]), { start: 0, end: 1 })]).toEqual([-1, []])
  })
  it('leads from an offset to a block and back', () => {
    law(anySpan, ({ table: any, span: { start } }) =>
      expect(toOffset(any, toPoint(any, start)), around(any.text, start)).toBe(start),
    )
  })
  it('cuts a span into the words of its blocks', () => {
    law(anySpan, ({ table: any, span }) => {
      const parts = slices(any, span).map((part) => any.blocks[part.block]?.text.slice(part.offset, part.end))
      expect(parts.join('')).toBe(any.text.slice(span.start, span.end).replaceAll('\n', ''))
    })
  })
})

describe('code points', () => {
  it.each([
    ['abc', 2, 2],
    ['𝔘b', 2, 1],
    ['𝔘b', 3, 2],
    ['a👩‍👩‍👧b', 9, 6],
    ['שָׁ', 3, 3],
  ])('of %s: UTF-16 offset %i is %i', (text, utf16, points) => {
    const map = codePointMap(text)
    expect([map.toCodePoints(utf16), map.toUtf16(points)]).toEqual([points, utf16])
  })
  it('agree with counting one by one, there and back', () => {
    law(anyTable, ({ text }) => {
      const map = codePointMap(text)
      let at = 0
      const characters = [...text]
      characters.forEach((character, index) => {
        expect([map.toCodePoints(at), map.toUtf16(index)], around(text, at)).toEqual([index, at])
        at += character.length
      })
      expect([map.toCodePoints(text.length), map.toUtf16(characters.length + 5)]).toEqual([
        characters.length,
        text.length,
      ])
    })
  })
  it('count an offset inside a pair as before it', () => {
    expect(codePointMap('a𝔘b').toCodePoints(2)).toBe(1)
  })
})

describe('grapheme clusters', () => {
  it.each([
    ['שָׁלוֹם', 1, 0, 3],
    ['بِسْمِ', 1, 0, 2],
    ['x👩‍👩‍👧y', 4, 1, 9],
    ['🇲🇱🇳🇪', 2, 0, 4],
    ['🇲🇱🇳🇪', 4, 4, 4],
    ['é', 1, 0, 2],
    ['a\r\nb', 2, 1, 3],
    ['ab', 1, 1, 1],
    ['ab', -3, 0, 0],
    ['ab', 9, 2, 2],
  ])('of %s: %i snaps to %i and %i', (text, offset, back, on) => {
    const given = text === 'é' ? 'e\u0301' : text
    expect([snap(given, offset, -1), snap(given, offset, 1)]).toEqual([back, on])
  })
  it('of a long run of flags stay whole', () => {
    const text = '🇲🇱'.repeat(60)
    for (let at = 0; at <= text.length; at++) expect(snap(text, at, -1), around(text, at)).toBe(at - (at % 4))
  })
  it('are what stepping goes through, forth and back', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    for (const [, { text }] of HOSTILE.slice(0, 4)) {
      const bounds = [...segmenter.segment(text)].map((one) => one.index)
      const forth: number[] = []
      for (let at = 0; at < text.length; at = step(text, at, 1)) forth.push(at)
      const back: number[] = []
      for (let at = text.length; at > 0; ) back.unshift((at = step(text, at, -1)))
      expect([forth, back]).toEqual([bounds, bounds])
    }
  })
  it('stay whole in a tidied span, which has no white space at its ends', () => {
    law(anySpan, ({ table: { text }, span }) => {
      const tidy = tidySpan(text, span)
      expect(/^\s|\s$/u.test(text.slice(tidy.start, tidy.end)), around(text, tidy.start)).toBe(false)
    })
  })
  it('tidies a span given backwards', () => {
    expect(tidySpan(' a b ', { start: 5, end: 0 })).toEqual({ start: 1, end: 4 })
  })
})

describe('words', () => {
  it.each([
    ['', 0],
    ['one two, three.', 3],
    ["l'Alliance des États", 3],
    ['μῆνιν ἄειδε', 2],
    ['— … !', 0],
  ])('in %j: %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
  it.each([
    [1, 6, 0, 7],
    [4, 7, 4, 7],
    [3, 4, 3, 4],
  ])('touched by %i–%i are %i–%i', (start, end, low, high) => {
    expect(wholeWords('one two three', start, end)).toEqual({ start: low, end: high })
  })
  it('never shrink a span', () => {
    law(fc.tuple(anySpan), ([{ table, span }]) => {
      const whole = wholeWords(table.text, span.start, span.end)
      expect(whole.start <= span.start && whole.end >= span.end).toBe(true)
    })
  })
})
