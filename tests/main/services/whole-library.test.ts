/** Questions about annotations that are in no window: answered from the index, also after a restart. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type NoteDoc, noteFromText } from '#shared/model/note.ts'
import { sum128 } from '#main/library/digest.ts'
import { act, bringIn, passage } from './acting.ts'
import { type Desk, openDesk } from './desk.ts'

const mention = (attrs: object): NoteDoc => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'passageMention', attrs: { label: 'there', ...attrs } }] },
  ],
})

/** Two texts with four annotations; the ids are in the order they were made. */
async function annotated(): Promise<{ desk: Desk; ids: string[]; documents: string[] }> {
  const desk = await openDesk()
  const { library } = desk
  const article = await bringIn(
    desk,
    'article.txt',
    'Zola on Écriture\nThe duty to assist is mutual, and the DUTY is old.',
  )
  const charter = await bringIn(desk, 'charter.txt', 'A charter\nEach party owes a duty.')
  const target = (document: string, words: string) => passage(library, document, words)
  const first = await act(library, 'annotation.add', {
    target: await target(article, 'DUTY is old'),
    style: { colour: 2, mark: 'wash' },
    tags: [{ label: 'duty' }],
  })
  const ids = [
    first,
    await act(library, 'annotation.add', {
      target: await target(article, 'mutual'),
      tags: [{ label: 'duty' }],
    }),
    await act(library, 'annotation.add', {
      target: await target(charter, 'owes'),
      tags: [{ label: 'Owing' }],
      body: mention({ document: article, annotation: first }),
    }),
    await act(library, 'annotation.add', {
      target: { document: charter },
      body: noteFromText('Naïve, all of it'),
    }),
  ]
  return { desk, ids, documents: [article, charter] }
}

test.each<[string, string, number[]]>([
  ['words of a quote, whatever their case', 'duty', [0]],
  ['words of a title and a quote together', 'zola mutual', [1]],
  ['words without their accents', 'ecriture', [1, 0]],
  ['words of a note, whose first words stand for a quote', 'naive', [3]],
  ['nothing that has only one of two words', 'duty nowhere', []],
  ['everything, newest first, for no words', '  ', [3, 2, 1, 0]],
])('a search finds %s', async (_what, words, found) => {
  const { desk, ids } = await annotated()
  const answer = await desk.services.host.findAnnotations({ words, limit: 10 })
  expect(answer.map(({ id }) => ids.indexOf(id))).toEqual(found)
})

test('a search says what a list shows, and no more than it was asked for', async () => {
  const { desk, ids, documents } = await annotated()
  const [note] = await desk.services.host.findAnnotations({ words: '', limit: 1 })
  expect(note).toEqual({ id: ids[3], document: documents[1], quote: '', note: 'Naïve, all of it' })
  expect(await desk.services.host.findAnnotations({ words: 'old', limit: 5 })).toEqual([
    { id: ids[0], document: documents[0], quote: 'DUTY is old', colour: 2 },
  ])
})

/** Tags, pages of them and backlinks as the host tells them, by the places in the list of ids. */
async function told({ services, library }: Desk, ids: readonly string[]) {
  const tag = (label: string) =>
    [...library.tables.tags.values()].find((one) => one.label === label)?.id ?? ''
  const both = [tag('duty'), tag('Owing')]
  const page = async (offset: number, limit: number) => {
    const { total, excerpts } = await services.host.tagged({ tags: both, offset, limit })
    return [total, ...excerpts.map(({ id }) => ids.indexOf(id))]
  }
  const { tagCounts, tables } = await services.host.open({})
  const document =
    [...library.tables.documents.values()].find(({ title }) => title.startsWith('Zola'))?.id ?? ''
  const backlinks = async (of: string) =>
    (await services.host.backlinks({ of })).map(({ id }) => ids.indexOf(id))
  const mentioned = async (of: string) =>
    (await services.host.mentioned({ document: of })).map((id) => ids.indexOf(id)).toSorted((a, b) => a - b)
  const inDocuments = [...library.tables.documents.keys()].map(mentioned)
  return {
    counts: both.map((id) => tagCounts[id]),
    loaded: tables.annotations.length,
    pages: [await page(0, 2), await page(2, 2), await page(9, 2)],
    backlinks: [await backlinks(ids[0] ?? ''), await backlinks(document), await backlinks(ids[1] ?? '')],
    mentioned: (await Promise.all(inDocuments)).flat(),
  }
}

const EXPECTED = {
  counts: [2, 1],
  loaded: 0,
  pages: [[3, 2, 1], [3, 0], [3]],
  backlinks: [[2], [2], []],
  mentioned: [0],
}

test('tags are counted and listed by document and place, mentions are found from the other end', async () => {
  const { desk, ids } = await annotated()
  expect(await told(desk, ids)).toEqual(EXPECTED)
  await act(desk.library, 'annotation.remove', { annotations: [ids[1], ids[2]] })
  expect(await told(desk, ids)).toEqual({
    ...EXPECTED,
    counts: [1, undefined],
    pages: [[1, 0], [1], [1]],
    backlinks: [[], [], []],
    mentioned: [],
  })
})

test.each<[string, (path: string) => Promise<void>]>([
  ['from its index', async () => undefined],
  ['from the annotations, when the index is of an older shape', writeOlder],
  [
    'from the annotations, when the index is damaged',
    async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('duty', 'dutx')),
  ],
])('a library opened again answers the same %s', async (_what, meddle) => {
  const { desk, ids } = await annotated()
  await desk.services.close()
  await meddle(join(desk.folder, 'index.json'))
  const again = await openDesk({ folder: desk.folder })
  expect(await told(again, ids)).toEqual(EXPECTED)
})

/** An index of the same state as the first Scholion wrote it: whole, with shorter rows. */
async function writeOlder(path: string): Promise<void> {
  const seq = /"seq":(?<seq>\d+)/u.exec(await readFile(path, 'utf8'))?.groups?.['seq'] ?? ''
  const body = `"seq":${seq},"rows":[\n["a","d","a quote",0,false]\n]}\n`
  await writeFile(path, `{"sum":"${sum128(body)}",\n${body}`)
}
