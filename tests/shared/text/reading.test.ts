/** What a text goes through at import, and how its places are cited. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '#shared/text/normalise.ts'
import { placeIndex, placeLabel } from '#shared/text/place.ts'
import { law } from '../support/law.ts'
import { headed } from '../support/texts.ts'

describe('a normalised text', () => {
  it.each([
    ['CRLF', 'a\r\nb\rc', 'a\nb\nc', 0, 0],
    ['a BOM at the start only', '\uFEFFa\uFEFF', 'a\uFEFF', 0, 0],
    ['Unicode line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd', 0, 0],
    ['decomposed letters', 'e\u0301 \u1100\u1161', 'é 가', 0, 0],
    ['lone surrogates', '\ud800a\udc00\ud83d\ude00', '\ufffda\ufffd😀', 2, 0],
    ['NULs', 'a\0b\0', 'ab', 0, 2],
  ])('has %s mended and counted', (_what, raw, text, surrogates, nuls) => {
    expect(normaliseText(raw)).toEqual({ text, surrogates, nuls })
  })
  it('is in stored form, and stays so', () => {
    law(fc.string({ unit: 'binary' }), (raw) => {
      const { text } = normaliseText(raw)
      expect(
        text.isWellFormed() && text === text.normalize('NFC') && !/[\0\r\u2028\u2029\u0085]/.test(text),
      ).toBe(true)
      expect(normaliseText(`x${text}`)).toEqual({ text: `x${text}`.normalize('NFC'), surrogates: 0, nuls: 0 })
    })
  })
})

describe('a place', () => {
  const table = headed(
    ['heading', 'Charter'],
    ['paragraph', 'before'],
    ['heading', 'Article 6 — An attack on one'],
    ['paragraph', 'one'],
    ['paragraph', ''],
    ['paragraph', 'two'],
    ['heading', 'A heading that goes on for quite some time without a number'],
    ['paragraph', 'three'],
  )
  it.each([
    ['Charter', ''],
    ['before', '¶1'],
    ['Article', 'Article 6'],
    ['one', 'Article 6 ¶1'],
    ['two', 'Article 6 ¶2'],
    ['three', 'A heading that goes on for quite some t… ¶1'],
  ])('of “%s” is “%s”', (words, label) => {
    expect(placeLabel(placeIndex(table).at(table.text.lastIndexOf(words)))).toBe(label)
  })
  it.each([
    ['Article 6 — x', 'Article 6'],
    ['Chapitre IV. x', 'Chapitre IV'],
    ['Art. 12a: x', 'Art. 12a'],
    ['Παράγραφος 3 - x', 'Παράγραφος 3'],
    ['Plain', 'Plain'],
    ['𝔘'.repeat(30), `${'𝔘'.repeat(19)}…`],
  ])('under “%s” is “%s”', (heading, label) => {
    expect(placeLabel({ heading })).toBe(label)
  })
  it('in an empty text is nowhere', () => {
    expect(placeLabel(placeIndex(headed()).at(3))).toBe('')
  })
})
