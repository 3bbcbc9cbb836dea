import { ownChoices, stillThere } from '#renderer/panels/export/own-choices.ts'
import { styleOption } from '#shared/formats/citing/styles.ts'
import { expect, it } from 'vitest'

const kept = { styles: [{ id: 'urn:own', title: 'Own', xml: '' }], templates: { Mine: '{{highlight}}' } }

it('the reader’s own styles are offered by their titles', () => {
  expect(ownChoices(styleOption(), kept)).toEqual([{ id: 'urn:own', label: 'Own' }])
})

it.each([
  ['a style of the app', { style: 'apa' }, []],
  ['the style of the library', { style: 'library' }, []],
  ['a kept style', { style: 'urn:own' }, []],
  ['a removed style', { style: 'urn:gone' }, ['urn:gone']],
  ['a kept template', { template: 'Mine' }, []],
  ['a template that comes along', { template: 'list' }, []],
  ['a template of the moment', { template: '{{highlight}}!' }, []],
  ['a removed template', { template: 'Yours' }, ['Yours']],
  ['a switch', { pictures: true }, []],
])('of last time, %s is there or is told to be gone', (_name, chosen, gone) => {
  const read = stillThere({ markdown: chosen }, kept, ['apa'])
  expect(read).toEqual({ options: { markdown: gone.length > 0 ? {} : chosen }, gone: { markdown: gone } })
})
