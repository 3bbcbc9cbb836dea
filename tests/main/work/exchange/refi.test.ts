/** A library out as a REFI-QDA project and in again: nothing is lost but what the format says that it drops. */
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import qdpx from '#shared/formats/exporters/qdpx.ts'
import { madeGuid } from '#shared/formats/refi/guid.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import type { Tag } from '#shared/model/tag.ts'
import { decodePart, elementsIn, readXml, type XmlElement } from '#main/work/xml.ts'
import { everything } from '../../../shared/support/everything.ts'
import { exportedBytes, scopeOf, withOptions } from '../../../shared/support/exporting.ts'
import { freshLibrary } from '../../../shared/support/library.ts'
import { lossesOf } from '../../../shared/support/losses.ts'
import { bring, read, shelf } from '../annotations/reading.ts'

const desk = everything()
const bytes = await exportedBytes(qdpx, withOptions(qdpx, scopeOf(desk)))
const parts = unzipSync(bytes)
const project = readXml(decodePart(parts['project.qde'] ?? new Uint8Array(), { file: '', part: '' }), {
  file: '',
  part: '',
})

/** The order that Project.xsd demands, and what each element cannot do without. */
const ORDER: Record<string, string[]> = {
  Project: ['Users', 'CodeBook', 'Sources', 'Notes', 'Links', 'NoteRef'],
  Code: ['Description', 'NoteRef', 'Code'],
  TextSource: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef'],
  Note: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef'],
  PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
  Coding: ['CodeRef', 'NoteRef'],
  Link: ['NoteRef'],
}
const NEEDED: Record<string, string[]> = {
  Project: ['name'],
  User: ['guid'],
  Code: ['guid', 'name', 'isCodable'],
  TextSource: ['guid', 'plainTextPath'],
  PlainTextSelection: ['guid', 'startPosition', 'endPosition'],
  Coding: ['guid'],
  Link: ['guid', 'direction', 'originGUID', 'targetGUID'],
  Note: ['guid'],
  NoteRef: ['targetGUID'],
  CodeRef: ['targetGUID'],
}
const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u

function all(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))]
}

test('the elements of a project stand in the order of the schema, with what they need, and none is empty', () => {
  const wrong = all(project).flatMap((element) => {
    const children = element.children.filter((child) => typeof child !== 'string')
    const places = children.map((child) => (ORDER[element.name] ?? [child.name]).indexOf(child.name))
    const isOrdered = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0))
    const missing = (NEEDED[element.name] ?? []).filter((name) => !element.attributes.has(name))
    const isList = /^(?:Users|Codes|Sources|Notes|Links)$/u.test(element.name)
    return isOrdered && missing.length === 0 && !(isList && children.length === 0) ? [] : [element.name]
  })
  expect(wrong).toEqual([])
})

test('GUIDs are GUIDs, each there once, and every reference has its target', () => {
  const guids = all(project).flatMap((element) => element.attributes.get('guid') ?? [])
  expect(guids.filter((guid) => !GUID.test(guid))).toEqual([])
  expect(new Set(guids).size).toBe(guids.length)
  const refs = all(project).flatMap((element) =>
    ['targetGUID', 'originGUID', 'creatingUser'].flatMap((name) => element.attributes.get(name) ?? []),
  )
  expect(refs.filter((guid) => !guids.includes(guid))).toEqual([])
})

test('GUIDs that are made are the same each time, and others for other parts', () => {
  const some = Array.from({ length: 20_000 }, (_, at) => madeGuid('span', `a${at % 200}`, String(at)))
  expect(new Set(some).size).toBe(some.length)
  expect(some[7]).toBe(madeGuid('span', 'a7', '7'))
  expect(some.filter((guid) => !GUID.test(guid))).toEqual([])
})

test('texts are plain, without a byte order mark, with line feeds; selections count code points in them', () => {
  for (const source of elementsIn(project, 'Sources').flatMap((list) => elementsIn(list, 'TextSource'))) {
    const file = parts[`sources/${source.attributes.get('guid')}.txt`] ?? new Uint8Array()
    expect(file[0]).not.toBe(0xef)
    const points = [...new TextDecoder().decode(file)]
    expect(points).not.toContain('\r')
    for (const { attributes } of elementsIn(source, 'PlainTextSelection')) {
      const [start, end] = ['startPosition', 'endPosition'].map((name) => Number(attributes.get(name)))
      expect(points.slice(start, end).join('').replace(/\s+/gu, ' ')).toBe(attributes.get('name'))
    }
  }
})

test('a project that is read again has every passage, note, tag, memo and link', async () => {
  const file = await read('everything.qdpx', bytes)
  const plan = bring({ ...shelf([]), library: freshLibrary() }, file)
  const { library } = desk
  expect(plan.report.orphans).toEqual([])
  const label = (tags: ReadonlyMap<string, Tag>) => (id: string) => tags.get(id)?.label ?? id
  const said = (
    tags: ReadonlyMap<string, Tag>,
    annotations: Iterable<(typeof plan.records.annotations)[number]>,
  ) =>
    [...annotations]
      .flatMap((one) => {
        const spans = passageOf(one)?.spans ?? []
        const note = one.body ? noteText(one.body).replace(/^\n+/u, '') : ''
        const words = spans.length === 0 ? ['—'] : spans.map(({ quote }) => quote.exact.replace(/\s+/gu, ' '))
        // A passage in parts becomes passages, the note on the first.
        return words.map((quote, at) =>
          JSON.stringify([quote, at === 0 ? note : '', one.tags.map(label(tags)), one.creator, one.created]),
        )
      })
      .toSorted()
  const tags = new Map(plan.records.tags.map((tag) => [tag.id, tag]))
  // What is noted on a whole text is signed by nobody; the format says so.
  const isSigned = (row: string) => !/about the whole|of the rider/u.test(row)
  const [out, back] = [said(library.tags, library.annotations.values()), said(tags, plan.records.annotations)]
  expect(back.filter(isSigned)).toEqual(out.filter(isSigned))
  expect(back).toHaveLength(out.length)
  const book = (all: Iterable<Tag>) =>
    [...all].map(({ id, label: name, broader = '' }) => [id, name, broader].join(' ')).toSorted()
  expect(book(plan.records.tags)).toEqual(book(library.tags.values()))
  const relations = new Map(
    [...library.relations.values(), ...plan.records.relations].map((one) => [one.id, one.label]),
  )
  const tied = (links: Iterable<(typeof plan.records.links)[number]>) =>
    [...links]
      .map(({ id, relation, from, to, body }) =>
        JSON.stringify([id, relations.get(relation), from, to, body && noteText(body)]),
      )
      .toSorted()
  expect(tied(plan.records.links)).toEqual(tied(library.links.values()))
})

test('what a project cannot hold is counted', async () => {
  expect(await lossesOf(qdpx, scopeOf(desk))).toEqual({
    'formats.drops.formatting': 3,
    'formats.drops.colours': 7,
    'formats.drops.layout': 3,
    'formats.drops.tagExamples': 1,
    'formats.drops.documentNotes': 2,
    'formats.drops.parts': 3,
  })
})

test('everything that is pointed to is there, also where a link leads out of what is exported', async () => {
  const scope = scopeOf(desk)
  const near = { ...scope, whole: false, documents: scope.documents.slice(0, 1) }
  for (const one of [scope, near]) {
    const qde =
      unzipSync(await exportedBytes(qdpx, withOptions(qdpx, one)))['project.qde'] ?? new Uint8Array()
    const elements = all(readXml(decodePart(qde, { file: '', part: '' }), { file: '', part: '' }))
    const guids = elements.flatMap(({ attributes }) => attributes.get('guid') ?? [])
    const pointed = elements.flatMap(({ attributes }) =>
      ['creatingUser', 'targetGUID', 'originGUID'].flatMap((name) => attributes.get(name) ?? []),
    )
    const notes = elements.flatMap(({ name, attributes }) =>
      name === 'Note' ? (attributes.get('guid') ?? []) : [],
    )
    expect(pointed.filter((guid) => !guids.includes(guid))).toEqual([])
    expect(notes.filter((guid) => !pointed.includes(guid))).toEqual([])
  }
})
