/** The libraries of importers work where they run: with prototypes locked, as the killable process has them. */
import { expect, test } from 'vitest'
import { lockPrototypes } from '#main/work/lock-prototypes.ts'
import { docx, paragraph } from './docx.ts'
import { epub } from './epub.ts'
import { odt } from './odt.ts'
import { draft, outline } from './read.ts'

lockPrototypes()

test.each([
  ['a.docx', docx(paragraph('Words.'))],
  ['a.epub', epub([{ body: '<p>Words.</p>' }])],
  ['a.odt', odt('<text:p>Words.</text:p>')],
  ['a.html', Buffer.from('<title>T</title><p>Words.</p>')],
])('%s is read', async (name, bytes) => {
  expect(outline(await draft(name, bytes))).toEqual(['paragraph Words.'])
})
