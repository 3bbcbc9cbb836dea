/** Every command: what it changes, that the change inverts, and what it refuses. */
import { describe, expect, it } from 'vitest'
import { applyChanges, findConflict } from '#shared/changes/apply.ts'
import { invert } from '#shared/changes/change.ts'
import { COMMANDS } from '#shared/commands/registry.ts'
import { parseRecord } from '#shared/model/library.ts'
import { noteFromText } from '#shared/model/note.ts'
import { dataOf } from '../support/changes.ts'
import { codeOf, command, looseEnds, place, type Place, RUNS } from '../support/commands.ts'
import { ARTICLE, context, passage, run } from '../support/library.ts'

describe('every command', () => {
  it('is tried here', () => {
    expect([...COMMANDS.keys()].toSorted()).toEqual(Object.keys(RUNS).toSorted())
  })
  it.each(Object.entries(RUNS))('%s changes something and takes it back', (id, args) => {
    const at = place()
    const given = args(at)
    const before = dataOf(at.library)
    const { changes } = run(at.library, command(id), given)
    expect(dataOf(at.library)).not.toEqual(before)
    const back = invert(changes)
    expect(findConflict(at.library, back)).toBeUndefined()
    applyChanges(at.library, back)
    expect(dataOf(at.library)).toEqual(before)
  })
  it.each(Object.entries(RUNS))('%s leaves records that pass their check, and no loose ends', (id, args) => {
    const at = place()
    for (const one of run(at.library, command(id), args(at)).changes) {
      if (one.after) expect(parseRecord(one.table, one.after)).toEqual({ ok: true, record: one.after })
    }
    expect(looseEnds(at.library)).toEqual([])
  })
  it.each(Object.entries(RUNS))('%s fits the library it was computed on', (id, args) => {
    const at = place()
    const one = command(id)
    expect(
      findConflict(at.library, one.run(at.library, one.args.parse(args(at)), context()).changes),
    ).toBeUndefined()
  })
})

describe('a command refuses', () => {
  it.each<[string, string, (at: Place) => unknown, string]>([
    [
      'a highlight that is not there',
      'annotation.restyle',
      () => ({ annotation: 'none', style: { colour: 1, mark: 'wash' } }),
      'missing',
    ],
    [
      'a tag that is not there',
      'annotation.tag',
      (at) => ({ annotation: at.linked, tags: [{ id: 'none' }] }),
      'missing',
    ],
    [
      'a tag without a name',
      'annotation.tag',
      (at) => ({ annotation: at.linked, tags: [{ label: '  ' }] }),
      'tag-empty',
    ],
    [
      'to move a highlight to another document',
      'annotation.retarget',
      (at) => ({
        annotation: at.linked,
        target: {
          ...passage(at.article, ARTICLE, 'ἀρχῇ'),
          source: { document: at.charter.id, version: 'v' },
        },
      }),
      'other-document',
    ],
    [
      'an imported id that is taken',
      'annotations.import',
      (at) => ({ tags: [{ id: at.tag, label: 'x' }], relations: [], annotations: [], links: [] }),
      'id-taken',
    ],
    [
      'one id twice',
      'annotations.import',
      () => ({
        tags: [
          { id: 'x', label: 'x' },
          { id: 'x', label: 'y' },
        ],
        relations: [],
        annotations: [],
        links: [],
      }),
      'id-taken',
    ],
    [
      'an import that points to nothing',
      'annotations.import',
      (at) => ({
        tags: [],
        relations: [],
        annotations: [{ ...at.library.annotations.get(at.linked), id: 'n', tags: ['none'] }],
        links: [],
      }),
      'missing',
    ],
    ['a document that is there', 'document.import', (at) => ({ documents: [at.article] }), 'document-exists'],
    [
      'a document without a title',
      'document.edit',
      (at) => ({ document: at.article.id, fields: { title: ' ' } }),
      'title-empty',
    ],
    [
      'a version that is not there',
      'desk.open',
      (at) => ({ desk: at.desk, side: 'left', pane: { document: at.article.id, version: 'none' } }),
      'missing',
    ],
    [
      'a link to itself',
      'link.add',
      (at) => ({
        from: { document: at.article.id },
        to: { document: at.article.id },
        relation: { id: 'quotes' },
      }),
      'link-to-itself',
    ],
    [
      'a relation that is not there',
      'link.add',
      (at) => ({
        from: { document: at.article.id },
        to: { document: at.charter.id },
        relation: { id: 'none' },
      }),
      'missing',
    ],
    ['two tags with one name', 'tag.edit', (at) => ({ tag: at.tag, label: 'Law & Order' }), 'tag-exists'],
    ['a tag renamed to nothing', 'tag.edit', (at) => ({ tag: at.tag, label: ' ' }), 'tag-empty'],
    [
      'a relation without a name',
      'link.add',
      (at) => ({
        from: { document: at.article.id },
        to: { document: at.charter.id },
        relation: { label: ' ' },
      }),
      'relation-empty',
    ],
    ['a trash entry that is not there', 'trash.restore', () => ({ entry: 'none' }), 'missing'],
  ])('%s', (_what, id, args, code) => {
    const at = place()
    expect(codeOf(() => run(at.library, command(id), args(at)))).toBe(code)
  })
  it('the last desk to be removed', () => {
    const at = place()
    run(at.library, command('desk.remove'), { desk: at.desk })
    const [last] = at.library.desks.keys()
    expect(codeOf(() => run(at.library, command('desk.remove'), { desk: last }))).toBe('last-desk')
  })
})

describe('typing in a note', () => {
  it('has one merge key for one session', () => {
    const at = place()
    const type = (words: string, session: string) =>
      run(at.library, command('annotation.note'), {
        annotation: at.linked,
        body: noteFromText(words),
        session,
      }).merge
    expect([type('a', '1') === type('ab', '1'), type('a', '1') === type('a', '2')]).toEqual([true, false])
  })
  it('that leaves nothing takes the note away', () => {
    const at = place()
    run(at.library, command('annotation.note'), { annotation: at.linked, body: noteFromText(' ') })
    expect(at.library.annotations.get(at.linked)).not.toHaveProperty('body')
  })
})
