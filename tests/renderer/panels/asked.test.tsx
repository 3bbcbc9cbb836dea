/** What came from elsewhere and is not quite what is here: proposed places for words, and texts that are versions of known ones. */
import { intake } from '#renderer/panels/intake.ts'
import type { Session } from '#renderer/session/session.ts'
import { importAnnotations } from '#shared/commands/import-annotations.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { quotedText } from '#shared/model/passage.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'
import { imports } from './working-host.ts'

const button = (name: string | RegExp) => page.getByRole('button', { name })

/** The words that an annotation stands on. */
function quoteOf({ library }: Session, id: string): string | undefined {
  const annotation = library.annotations.get(id)
  const passage = annotation && passageOf(annotation)
  return passage && quotedText(passage)
}

const WAITING = [
  ['Bamako and Niamey adopted the Charter', 'Bamako and Niamey signed the Charter'],
  ['the goal is mutual assistance', 'The aim is mutual assistance'],
] as const

/** Annotations from elsewhere whose words the article has only nearly, each with a proposed place. */
async function openWaiting(count: number) {
  const opened = await openPanels({ panel: 'versions' })
  const { session } = opened
  const text = session.texts.get('article-v1')?.table.text ?? ''
  const time = '2024-01-01T00:00:00.000Z'
  const records = WAITING.slice(0, count).map(([exact, there], at) => {
    const start = text.indexOf(there)
    const annotation = `asked-${at}`
    return {
      annotation: {
        id: annotation,
        target: { document: 'article' },
        tags: [],
        creator: 'A. Reader',
        created: time,
        modified: time,
      },
      transfer: {
        id: `transfer-${at}`,
        annotation,
        version: 'article-v1',
        decision: 'asked' as const,
        proposal: {
          quotes: [{ exact, prefix: '', suffix: '' }],
          spans: [{ start, end: start + there.length }],
          score: 0.8,
        },
      },
    }
  })
  const annotations = records.map(({ annotation }) => annotation)
  const transfers = records.map(({ transfer }) => transfer)
  await session.perform(importAnnotations, { tags: [], relations: [], links: [], annotations, transfers })
  return opened
}

test('a proposed place is shown beside the words that came, and accepted', async () => {
  const { session } = await openWaiting(1)
  const row = page.getByText('Bamako and Niamey adopted the Charter')
  await expect.element(row).toBeVisible()
  await expect.element(page.getByText('Not these very words. Proposed (80 % alike):')).toBeVisible()
  await expect.element(page.getByText('Bamako and Niamey signed the Charter')).toBeVisible()
  await button(/^Accept the proposed place of “Bamako/u).click()
  await expect.poll(() => quoteOf(session, 'asked-0')).toBe('Bamako and Niamey signed the Charter')
  await expect.element(row).not.toBeInTheDocument()
})

test('all that is proposed is accepted in one step, and undone in one', async () => {
  const { session } = await openWaiting(2)
  const quotes = () => ['asked-0', 'asked-1'].map((id) => quoteOf(session, id))
  await button('Accept all 2 proposed places').click()
  await expect.poll(quotes).toEqual(['Bamako and Niamey signed the Charter', 'The aim is mutual assistance'])
  await session.undo()
  await expect.poll(quotes).toEqual([undefined, undefined])
})

test('a text that looks like a version of a known one goes to the trash and is compared with that', async () => {
  const { session, memory, requests } = await openPanels({
    answer: async (request, names) => {
      if (request.kind === 'plan-version') throw new HostFailure('cancelled', '')
      const result = await imports(memory)(request, names)
      if (result.kind !== 'import') return result
      const params = { title: 'The Alliance', document: 'article' }
      const remarks = [{ code: 'text-known', params, message: '' }]
      return { ...result, files: result.files.map((one) => ({ ...one, remarks })) }
    },
  })
  await intake(session, [new File(['Words.'], 'later.txt')])
  await button('Take it as a new version of “The Alliance” instead…').click()
  await expect
    .poll(() => requests.at(-1))
    .toMatchObject({ kind: 'plan-version', args: { document: 'article' } })
  expect(session.library.documents.has('new-latertxt')).toBe(false)
})
