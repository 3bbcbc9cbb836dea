import { styleNamed, templateNames } from '#main/services/export-names.ts'
import { expect, it } from 'vitest'

const styles = [{ id: 'http://example.org/house', title: 'House style', xml: '<style/>' }]

it.each([
  ['apa', 'apa'],
  ['OSCOLA', 'oscola'],
  ['house style', 'http://example.org/house'],
  ['http://example.org/house', 'http://example.org/house'],
  ['library', 'library'],
  ['nobody', 'nobody'],
])('the style asked for as %s is %s', (asked, id) => {
  expect(styleNamed({ styles }, asked)).toBe(id)
})

it('templates are known by the names the reader gave, and by those of the app', () => {
  expect(templateNames({ templates: { Mine: '{{highlight}}' } })).toEqual(
    expect.arrayContaining(['Mine', 'quotation']),
  )
})
