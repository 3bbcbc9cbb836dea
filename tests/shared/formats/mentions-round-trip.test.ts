/** Notes through a W3C file into another library: nothing of them changes, and mentions keep what they mean. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import jsonLd from '#shared/formats/exporters/json-ld.ts'
import markdown from '#shared/formats/exporters/markdown.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { type NoteDoc, noteText, parseNote } from '#shared/model/note.ts'
import { mentionsIn } from '#shared/model/note-mentions.ts'
import { exported, importInto, scopeOf } from '../support/exporting.ts'
import { CHARTER, type Desk, document, freshLibrary, NOW, passage, records } from '../support/library.ts'
import { anyNote, MENTIONED } from '../support/notes.ts'

const nothing = () => undefined
const signed = { creator: 'A Reader', created: NOW, modified: NOW }
const MENTION: NoteDoc = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'see ' },
        {
          type: 'passageMention',
          attrs: { document: MENTIONED.document, annotation: MENTIONED.annotation, label: 'attack' },
        },
        { type: 'tagMention', attrs: { tag: MENTIONED.tag, label: 'law' } },
      ],
    },
  ],
}

/** A charter with one marked passage, a tag that nothing but notes name, and these notes on the document. */
function noted(notes: readonly NoteDoc[]): Pick<Desk, 'library' | 'texts'> {
  const library = freshLibrary()
  const charter = document(MENTIONED.document, 'The Charter', CHARTER)
  library.documents.set(charter.id, charter)
  library.tags.set(MENTIONED.tag, { id: MENTIONED.tag, label: 'law', colour: 2 })
  const add = (annotation: Omit<Annotation, 'creator' | 'created' | 'modified'>) =>
    library.annotations.set(annotation.id, { ...annotation, ...signed })
  notes.forEach((body, index) => {
    const id = `018c7a9b-2000-7000-8000-${String(index).padStart(12, '0')}`
    add({ id, target: { document: charter.id }, tags: [], body })
  })
  add({
    id: MENTIONED.annotation,
    target: passage(charter, CHARTER, 'attack on all'),
    style: { colour: 1, mark: 'wash' },
    tags: [],
  })
  return { library, texts: () => CHARTER }
}

const fileOf = (from: Pick<Desk, 'library' | 'texts'>) => exported(jsonLd, scopeOf(from))
const noteIn = (library: Desk['library']) =>
  [...library.annotations.values()].flatMap(({ body }) => body ?? [])[0]

describe('any note through a W3C file', () => {
  it('is the same in a fresh library, its mentions too', async () => {
    const notes = fc.sample(anyNote, 300).flatMap((note) => {
      const checked = parseNote(note)
      // A note without words is not kept; that is another rule.
      return checked.ok && noteText(checked.note).trim() !== '' ? [checked.note] : []
    })
    const from = noted(notes)
    const library = freshLibrary()
    importInto(library, nothing, await fileOf(from))
    expect(records(library, 'annotations')).toEqual(records(from.library, 'annotations'))
    expect(records(library, 'tags')).toEqual(records(from.library, 'tags'))
  })
})

describe('a mention', () => {
  it('follows its passage to a new id, and importing again adds nothing', async () => {
    const file = await fileOf(noted([MENTION]))
    const library = freshLibrary()
    library.annotations.set(MENTIONED.annotation, {
      id: MENTIONED.annotation,
      target: { library: true },
      tags: [],
      ...signed,
    })
    importInto(library, nothing, file)
    const marked = [...library.annotations.values()].find(({ style }) => style)
    expect(marked?.id).not.toBe(MENTIONED.annotation)
    expect(mentionsIn(noteIn(library) ?? MENTION)).toContain(marked?.id)
    expect(importInto(library, () => CHARTER, file).report.annotations.added).toBe(0)
  })
  it('follows its tag to the one of the library with the same name', async () => {
    const library = freshLibrary()
    library.tags.set('own', { id: 'own', label: 'LAW' })
    importInto(library, nothing, await fileOf(noted([MENTION])))
    expect(mentionsIn(noteIn(library) ?? MENTION)).toContain('own')
  })
  it('follows its document to the one with the same text', async () => {
    const library = freshLibrary()
    const own = document('018c7a9b-3000-7000-8000-000000000001', 'Mine', CHARTER)
    library.documents.set(own.id, own)
    importInto(library, () => CHARTER, await fileOf(noted([MENTION])))
    expect(mentionsIn(noteIn(library) ?? MENTION)).toContain(own.id)
  })
  it('of something that did not come along is its words', async () => {
    const from = noted([MENTION])
    from.library.annotations.delete(MENTIONED.annotation)
    from.library.tags.delete(MENTIONED.tag)
    const library = freshLibrary()
    importInto(library, nothing, await fileOf(from))
    expect(noteIn(library)?.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'see attack#law' }] },
    ])
  })
  it('is read in Markdown with the title of its document', async () => {
    expect(await exported(markdown, scopeOf(noted([MENTION])))).toContain('see “attack” (_The Charter_)#law')
  })
})
