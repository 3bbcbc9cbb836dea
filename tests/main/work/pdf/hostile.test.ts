/** Whatever is changed in a PDF, it is read, or refused with words; also with prototypes locked, as the process has them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnnotations } from '#main/work/check-annotations.ts'
import { checkDraft } from '#main/work/check-draft.ts'
import { isHostError } from '#main/work/failure.ts'
import { lockPrototypes } from '#main/work/lock-prototypes.ts'
import { readPdfHighlights } from '#main/work/pdf/highlights.ts'
import { toHostError } from '#shared/host/errors.ts'
import { lines, makePdf } from '../../../support/make-pdf.ts'
import { read } from '../read-draft-of.ts'

lockPrototypes()

const REFUSALS = ['file-empty', 'not-pdf', 'pdf-locked', 'pdf-scanned', 'pdf-too-many-pages', 'pdf-page-slow']
const MADE = Buffer.from(
  makePdf({
    pages: [
      {
        words: [
          ...lines(['The charter of the région'], { y: 60, size: 18, font: 'bold' }),
          ...lines(
            [
              'The parties recognise that peace in the whole',
              'region depends on it and on their coop-',
              'eration.',
            ],
            { y: 100 },
          ),
          ...lines(
            [
              'Nothing in this chapter keeps a party from the',
              'measures that it finds necessary for its own',
              'safety.',
            ],
            { x: 330, y: 100 },
          ),
          ...lines(['ﬁrst שלום'], { y: 200 }),
        ],
        marks: [
          {
            type: 'Highlight',
            boxes: [[72, 90, 200, 102]],
            note: 'n',
            author: 'a',
            time: 'D:2023',
            colour: [1, 1, 0],
          },
        ],
      },
      { words: lines(['Of peace', 'and more.'], { y: 100, font: 'italic' }), picture: true },
    ],
    info: { Title: 'The charter' },
    labels: { 0: '/S /r' },
    outline: ['Of peace'],
  }),
)

async function outcome(bytes: Uint8Array): Promise<string> {
  const reply = await read('a.pdf', bytes)
  if ('error' in reply) return isHostError(reply.error) ? reply.error.code : 'nonsense'
  try {
    checkDraft(structuredClone(reply.value), 'a.pdf')
    return 'sound'
  } catch (thrown) {
    return toHostError(thrown).code
  }
}

async function marksOf(bytes: Uint8Array): Promise<string> {
  try {
    checkAnnotations(structuredClone(await readPdfHighlights(bytes, 'a.pdf')), 'a.pdf')
    return 'sound'
  } catch (thrown) {
    return toHostError(thrown).code
  }
}

test('the file itself is read where prototypes are locked', async () => {
  expect([await outcome(MADE), await marksOf(MADE)]).toEqual(['sound', 'sound'])
})

const place = fc.double({ min: 0, max: 1, noNaN: true })
const bytes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 })
const piece = fc.constantFrom(
  '<<',
  '>>',
  '[',
  ']',
  '/Kids',
  '/Parent 1 0 R',
  '2 0 R',
  '-1',
  '1e99',
  '99999999999',
  'null',
  'stream\n',
  'endobj',
  '(',
  ')',
  'Tj',
  'cm',
  'q',
  'BT',
  '0 0 0 0 0 0 Tm',
  '\0',
)
const edits = fc.array(fc.tuple(place, fc.nat(30), piece), { minLength: 1, maxLength: 4 })

test('any bytes changed', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (changes) => {
      const copy = Uint8Array.from(MADE)
      for (const [at, byte] of changes) copy[Math.floor(at * (copy.length - 1))] = byte
      expect(['sound', ...REFUSALS]).toContain(await outcome(copy))
      expect(['sound', ...REFUSALS]).toContain(await marksOf(copy))
    }),
    { numRuns: 500 },
  )
})

test('any words cut out and any pieces put in', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      let text = MADE.toString('latin1')
      for (const [share, cut, put] of changes) {
        const at = Math.floor(share * text.length)
        text = text.slice(0, at) + put + text.slice(at + cut)
      }
      expect(['sound', ...REFUSALS]).toContain(await outcome(Buffer.from(text, 'latin1')))
    }),
    { numRuns: 500 },
  )
})
