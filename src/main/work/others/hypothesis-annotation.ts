/** An annotation of Hypothesis with its thread of replies, as what it says. Offsets there are UTF-16 units, as ours. */
import type { Aim, ImportedAnnotation } from '#shared/formats/import/annotation-import.ts'
import { iriOf } from '#shared/formats/w3c/vocabulary.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { isUuid } from '#shared/model/ids.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { instant, lineOf, madeIri, noted, quoteOf, stored, type Tally } from './foreign.ts'
import type { HypothesisItem, HypothesisTarget } from './hypothesis-item.ts'

/** A public annotation is in this group; it needs no telling. */
const PUBLIC = '__world__'

/** @param replies of the whole thread; they are put into the note in the order of their dates */
export function toAnnotation(
  item: HypothesisItem,
  replies: readonly HypothesisItem[],
  tally: Tally,
): ImportedAnnotation {
  const { id, uri, created, updated, text, tags, group } = item
  const aims = item.target.map((target) => aimOf(target, uri))
  const pointing = aims.filter((aim) => aim.quote ?? aim.position)
  const [made, changed] = [instant(created), instant(updated)]
  if (group !== undefined && group !== PUBLIC)
    tally.count('foreign-groups', 'Groups were left out; their annotations came in')
  for (const _reply of replies) tally.count('foreign-replies', 'Replies were kept in the notes they answer')
  const sign = id ?? JSON.stringify([uri, created, text, pointing])
  return {
    // Their own ids are never GUIDs: one that is was written by Scholion, and the annotation is the same again.
    iri: id !== undefined && isUuid(id) ? iriOf(id) : madeIri('hypothesis', sign),
    once: true,
    creator: authorOf(item),
    ...(made !== undefined && { created: made }),
    ...(changed !== undefined && { modified: changed }),
    ...noted(threadNote(text, replies)),
    aims: pointing.length > 0 ? pointing : [{ source: uri || (aims[0]?.source ?? '') }],
    ...(pointing.length > 0 && { style: { colour: 1, mark: 'wash' } }),
    tagged: [],
    labels: tags.map(lineOf).filter((label) => label !== ''),
  }
}

/** `acct:name@service` without what is around the name, unless a name for people is given. */
function authorOf({ name, user }: HypothesisItem): string {
  return lineOf(name || user.replace(/^acct:([^@]*)@.*$/u, '$1'))
}

function threadNote(text: string, replies: readonly HypothesisItem[]): NoteDoc {
  const own = markdownToNote(stored(text))
  const ordered = replies.toSorted((a, b) =>
    (instant(a.created) ?? '').localeCompare(instant(b.created) ?? ''),
  )
  const content = ordered.flatMap((reply): NoteDoc['content'] => {
    const day = instant(reply.created)?.slice(0, 10)
    const head = [authorOf(reply), day].filter(Boolean).join(', ')
    const said = markdownToNote(stored(reply.text)).content.filter(({ type }) => type !== 'horizontalRule')
    const name: NoteDoc['content'][number] = {
      type: 'paragraph',
      content: [{ type: 'text', text: head === '' ? '—' : head, marks: [{ type: 'bold' }] }],
    }
    return [{ type: 'blockquote', content: [name, ...said] }]
  })
  return { type: 'doc', content: [...own.content, ...content] }
}

function aimOf({ source, selector = [] }: HypothesisTarget, uri: string): Aim {
  const said = selector.find((one) => one.type === 'TextQuoteSelector')
  const position = selector.find((one) => one.type === 'TextPositionSelector')
  const quote = said && quoteOf(said.exact, said.prefix, said.suffix)
  return {
    source: uri || (source ?? ''),
    ...(quote && { quote }),
    ...(position &&
      position.start < position.end && { position: { start: position.start, end: position.end } }),
    ...(position && { units: 'utf16' }),
  }
}
