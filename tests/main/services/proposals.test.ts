/** Annotations from elsewhere that wait for a place: entered beside the text, accepted, left, removed, each with undo. */
import { expect, test } from 'vitest'
import { describePassage } from '#shared/anchoring/describe.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { orphansOf } from '#shared/model/orphans.ts'
import { quotedText } from '#shared/model/passage.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { acceptProposals } from '#main/services/accept-proposals.ts'
import { act, bringIn } from './acting.ts'
import { openDesk } from './desk.ts'

const TEXT = 'The Treaty\nEach state shall keep the peace with its neighbours and with all others.\n'
const FILE = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  target: {
    source: 'The Treaty',
    selector: { type: 'TextQuoteSelector', exact: 'Each state must keep the peace with its neighbours' },
  },
})

async function waiting() {
  const desk = await openDesk()
  const document = await bringIn(desk, 'treaty.txt', TEXT)
  const args = { file: await desk.upload('one.json', FILE) }
  const { result } = await desk.job({ kind: 'import-annotations', args })
  const [orphan] = orphansOf(desk.library.tables)
  if (!orphan?.proposal) throw new Error('nothing waits')
  return { desk, document, orphan, result, id: orphan.annotation.id, spans: orphan.proposal.spans }
}

test('what waits for a place is told, listed with its words, and found sound', async () => {
  const { desk, orphan, result } = await waiting()
  expect(result).toMatchObject({ added: 1, proposed: 1, exact: 0, orphans: 0 })
  expect([orphan.proposal?.quotes[0]?.exact, orphan.passage, orphan.decision]).toEqual([
    'Each state must keep the peace with its neighbours',
    undefined,
    undefined,
  ])
  expect((await desk.library.verify()).problems).toEqual([])
})

test('accepting gives it the words of the text, and undo takes the place back', async () => {
  const { desk, document, orphan, id, spans } = await waiting()
  const { text } = blockTable((await desk.library.text(document, orphan.version)).blocks)
  const target = describePassage(text, { document, version: orphan.version }, spans)
  await act(desk.library, 'transfer.attach', { annotation: id, target })
  const passage = passageOf(desk.library.tables.annotations.get(id) ?? orphan.annotation)
  expect(passage && quotedText(passage)).toBe('Each state shall keep the peace with its neighbours')
  expect(orphansOf(desk.library.tables)).toEqual([])
  await desk.services.host.undo({})
  expect(orphansOf(desk.library.tables)).toEqual([orphan])
})

test('it can be left without a place, and goes to the trash and back with what was proposed', async () => {
  const { desk, id } = await waiting()
  await act(desk.library, 'transfer.leave', { annotation: id })
  expect(orphansOf(desk.library.tables)[0]?.decision).toBe('left')
  await act(desk.library, 'annotation.remove', { annotations: [id] })
  const { transfers, trash } = desk.library.tables
  expect([transfers.size, [...trash.values()][0]?.label]).toEqual([
    0,
    'Each state must keep the peace with its neighbours',
  ])
  await act(desk.library, 'trash.restore', { entry: [...trash.keys()][0] })
  expect(orphansOf(desk.library.tables)[0]?.decision).toBe('left')
})

test.each([
  ['all', 0, undefined, 0],
  ['those of enough likeness', 0.99, undefined, 1],
  ['none that was left on purpose', 0, 'left', 1],
] as const)('of what is proposed can be accepted at once: %s', async (_, least, left, rest) => {
  const { desk, document, id } = await waiting()
  if (left) await act(desk.library, 'transfer.leave', { annotation: id })
  expect(await acceptProposals(desk.library, document, least)).toBe(1 - rest)
  expect(orphansOf(desk.library.tables)).toHaveLength(rest)
})

test('accepting all is one step, and undo takes all places back', async () => {
  const { desk, orphan } = await waiting()
  await acceptProposals(desk.library, undefined, 0)
  expect(orphansOf(desk.library.tables)).toEqual([])
  await desk.services.host.undo({})
  expect(orphansOf(desk.library.tables)).toEqual([orphan])
})

test('of two places for one annotation the last counts', async () => {
  const { desk, document, orphan, id } = await waiting()
  const source = { document, version: orphan.version }
  const { text } = blockTable((await desk.library.text(document, orphan.version)).blocks)
  const places = [
    { start: 0, end: 3 },
    { start: 4, end: 10 },
  ].map((span) => ({
    annotation: id,
    target: describePassage(text, source, [span]),
  }))
  await act(desk.library, 'transfer.attachMany', { places })
  const passage = passageOf(desk.library.tables.annotations.get(id) ?? orphan.annotation)
  expect(passage && quotedText(passage)).toBe('Treaty')
})
