/** Annotations from elsewhere whose very words are not in their text: proposed above the thresholds, never placed. */
import { expect, test } from 'vitest'
import { bring, read, shelf } from './reading.ts'

const TEXT = [
  'The Treaty',
  'Each state shall keep the peace with its neighbours and with all others, so long as the sun shines.',
  'The parties meet once a year in one of their capitals to look at what was done.',
  'Nothing in this treaty shall be read as a promise of help in war.',
  'Every party pays its own way and keeps its own books.',
  'Every party pays its own way and keeps its own house.',
].join('\n')

const w3c = (exact: string, value = ''): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    ...(value !== '' && { body: { type: 'TextualBody', value } }),
    target: { source: 'The Treaty', selector: { type: 'TextQuoteSelector', exact } },
  })

async function brought(exact: string, books = shelf([{ title: 'The Treaty', text: TEXT }])) {
  const plan = bring(books, await read('one.json', w3c(exact, 'A note.')), { enter: true })
  for (const one of plan.records.transfers) books.library.transfers.set(one.id, one)
  return { plan, books }
}

test.each([
  [
    'a word changed',
    'Each state must keep the peace with its neighbours and with all others',
    'Each state shall keep the peace with its neighbours and with all others',
  ],
  [
    'words left out',
    'The parties meet once a year in their capitals to look at what was done',
    'The parties meet once a year in one of their capitals to look at what was done',
  ],
])('%s: the place is proposed, and the annotation stands in no passage', async (_, exact, there) => {
  const { plan } = await brought(exact)
  const [asked] = plan.records.transfers
  const [span = { start: 0, end: 0 }] = asked?.proposal?.spans ?? []
  expect(TEXT.slice(span.start, span.end)).toBe(there)
  expect([plan.records.annotations[0]?.target, asked?.decision, plan.report.annotations.proposed]).toEqual([
    { document: 'd1' },
    'asked',
    1,
  ])
})

test.each([
  ['too few of the words', 'Each republic may break a peace with a rival and with most others'],
  ['two places as good', 'Every party pays its own way and keeps its own cows'],
  ['few words', 'keep that peace'],
])('%s: nothing is proposed, and it is an orphan', async (_, exact) => {
  const { plan } = await brought(exact)
  expect([plan.records.annotations.length, plan.report.annotations.orphans]).toEqual([0, 1])
})

test('what waits for a place is not brought in a second time, and another passage is not taken for it', async () => {
  const words = 'Each state must keep the peace with its neighbours and with all others'
  const { books } = await brought(words)
  expect((await brought(words, books)).plan.report.annotations).toMatchObject({ added: 0, merged: 1 })
  const other = 'Nothing in this treaty can be read as a promise of help in war'
  expect((await brought(other, books)).plan.report.annotations).toMatchObject({ added: 1, proposed: 1 })
})
