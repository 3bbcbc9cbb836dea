/** What a new library comes with. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { passageOf } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import { paneAt } from '#shared/model/desk.ts'
import { quotedText } from '#shared/model/passage.ts'
import { blockTable, toPoint } from '#shared/text/block-table.ts'
import { openDesk } from './desk.ts'

const samples = 'resources/samples'

test('the Sahel desk has the article on the left and the charter on the right', async () => {
  const { library } = await openDesk({ samples })
  const [desk] = library.tables.desks.values()
  const role = (side: 'left' | 'right') =>
    library.tables.documents.get((desk && paneAt(desk, side)?.document) ?? '')?.role
  expect([library.tables.desks.size, desk?.title, role('left'), role('right')]).toEqual([
    1,
    'Sahel desk',
    'article',
    'charter',
  ])
})

test('the example is three highlights, one note and two links, at the words that were meant', async () => {
  const { library } = await openDesk({ samples })
  await library.loadAllAnnotations()
  const { annotations, links, tags } = library.tables
  const quote = (id = '') => {
    const annotation = annotations.get(id)
    const passage = annotation && passageOf(annotation)
    return passage && `${annotation.style?.colour} ${quotedText(passage)}`
  }
  expect(
    [...links.values()].map((link) => [
      quote(link.from.annotation),
      link.relation,
      quote(link.to.annotation),
      link.body && noteText(link.body),
    ]),
  ).toEqual([
    [
      '4 collective defense and mutual assistance',
      'quotes',
      '4 an architecture of collective defence and mutual assistance',
      undefined,
    ],
    [
      '4 collective defense and mutual assistance',
      'weakens',
      '2 a duty to assist and to relieve the party attacked',
      '“Mutual assistance” is an aim here, a duty there.',
    ],
  ])
  expect(annotations.size).toBe(3)
  expect(
    [...annotations.values()]
      .filter((one) => one.body)
      .map((one) => [noteText(one.body!), one.tags.map((id) => tags.get(id)?.label)]),
  ).toEqual([
    [
      'The wording of Article 2. But Article 6 goes further: assistance is a duty, not only an objective.',
      ['purpose', 'obligation'],
    ],
  ])
})

test('the first highlight is in the first paragraph of the article', async () => {
  const { library } = await openDesk({ samples })
  await library.loadAllAnnotations()
  const first = [...library.tables.annotations.values()].find((one) => one.body)!
  const { source, spans } = passageOf(first)!
  const { blocks } = await library.text(source.document, source.version)
  expect(toPoint(blockTable(blocks), spans[0]!.start).block).toBe(1)
})

test('originals are kept byte for byte', async () => {
  const { library } = await openDesk({ samples })
  for (const { id, source } of library.tables.documents.values()) {
    expect(Buffer.from(await library.original(id)).equals(await readFile(`${samples}/${source.name}`))).toBe(
      true,
    )
  }
})

test('the charter first stands open at Article 2, and is remembered there', async () => {
  const { services, library, appData } = await openDesk({ samples })
  const [desk] = library.tables.desks.values()
  const charter = paneAt(desk!, 'right')!
  await services.close()
  const again = await openDesk({ appData })
  const { places, desk: current } = await again.services.host.state({})
  const place = places[`${desk!.id}/right/${charter.document}`]
  const { blocks } = await library.text(charter.document, charter.version)
  expect([current, blocks[place!.block]?.text]).toEqual([desk!.id, 'Article 2 — Purpose'])
})

test('undo does not take the desk away, and the example can be cleared and brought back', async () => {
  const { services, library } = await openDesk({ samples })
  expect(await services.host.undo({})).toEqual({ status: 'nothing' })
  const sizes = () => [library.tables.annotations.size, library.tables.links.size, library.tables.tags.size]
  await services.host.perform({ command: 'example.clear', args: {} })
  expect([...sizes(), library.tables.settings.get('library')?.example]).toEqual([0, 0, 0, undefined])
  await services.host.undo({})
  expect(sizes()).toEqual([3, 2, 2])
})

test('a library with its sample has no faults', async () => {
  const { library } = await openDesk({ samples })
  expect((await library.verify()).problems).toEqual([])
})
