/** Texts that go out as TEI come back through the reader of TEI: the same words in the same kinds of blocks. */
import exporter from '#shared/formats/exporters/tei.ts'
import { expect, test } from 'vitest'
import { everything } from '../../../shared/support/everything.ts'
import { draft } from '../read-draft-of.ts'
import { exportedBytes, scopeOf, withOptions } from '../../../shared/support/exporting.ts'

const made = everything()
const whole = scopeOf(made)

test.each(whole.documents.map((one) => [one.document.title, one] as const))('%s', async (_title, one) => {
  const bytes = await exportedBytes(exporter, withOptions(exporter, { ...whole, documents: [one] }))
  const { blocks, bibliography } = await draft('a.xml', bytes)
  const said = (all: readonly { text: string; type: string }[]) =>
    all
      .filter(({ text }) => text.trim() !== '')
      .map(({ type, text }) => `${type}: ${text.replace(/[ \n]+/gu, ' ').trim()}`)
  expect(said(blocks)).toEqual(said(one.table.blocks))
  expect(bibliography.title).toBe(one.document.title)
})
