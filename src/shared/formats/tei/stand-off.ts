/**
 * Annotations and links beside the texts of a TEI file: `<annotation>` with string ranges as targets and the motivations
 * of the W3C, tags as `<rs>` into a taxonomy, links as `<relation>` (TEI P5, `standOff`, `annotation`, `relation`).
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { isEmptyNote, type NoteDoc, noteText } from '#shared/model/note.ts'
import { blockAt } from '#shared/text/block-table.ts'
import { xmlText } from '../codebook/xml.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { relationLabel } from '../relation-label.ts'
import { blockId } from './text.ts'
import { writtenBefore } from './words.ts'

/** Ids in the file, by those of the records. */
export type Ids = ReadonlyMap<string, string>

/** The annotations of one text. @param number of the text in the file, from 1 */
export function* annotationsTei(
  { t }: Pick<ExportScope, 't'>,
  one: ScopeDocument,
  number: number,
  ids: Ids,
): Iterable<string> {
  const here = one.annotations.filter(({ id }) => ids.has(id))
  if (here.length === 0) return
  yield '<listAnnotation>\n'
  for (const annotation of here) {
    const { body, tags, style } = annotation
    const said = body && !isEmptyNote(body) ? body : undefined
    const motivation = [said && 'commenting', style && 'highlighting', tags.length > 0 && 'tagging'].filter(
      Boolean,
    )
    const facts = [
      `xml:id="${ids.get(annotation.id)}"`,
      `target="${targetOf(annotation, one, number)}"`,
      `motivation="${motivation.length === 0 ? 'linking' : motivation.join(' ')}"`,
      ...(style ? [`ana="#colour.${style.colour}" rend="${style.mark}"`] : []),
    ]
    yield `<annotation ${facts.join(' ')}>`
    yield signatureTei(annotation, t)
    if (said) yield noteTei(said)
    for (const tag of tags) {
      const id = ids.get(tag)
      if (id !== undefined) yield `<rs ana="#${id}"/>`
    }
    yield '</annotation>\n'
  }
  yield '</listAnnotation>\n'
}

/** Pointers to the words of an annotation, one for each block they touch; to the whole text without words. */
export function targetOf(annotation: Annotation, { table }: ScopeDocument, number: number): string {
  const spans = passageOf(annotation)?.spans ?? []
  const pointers = spans.flatMap(({ start, end }) => {
    const last = blockAt(table, Math.max(start, end - 1))
    const found: string[] = []
    for (let index = blockAt(table, start); index <= last; index++) {
      const block = table.blocks[index]
      const from = table.starts[index] ?? 0
      if (!block) break
      const before = writtenBefore(block, Math.max(0, start - from))
      const after = writtenBefore(block, Math.min(block.text.length, end - from))
      if (after > before) found.push(`#string-range(${blockId(number, index)},${before},${after - before})`)
    }
    return found
  })
  return pointers.length > 0 ? pointers.join(' ') : `#t${number}`
}

/** Who made a record, and when it was made and changed. */
function signatureTei({ creator, created, modified }: Annotation | Link, t: ExportScope['t']): string {
  const name = `<respStmt><resp>${xmlText(t('export-tei.annotator'))}</resp><name>${xmlText(creator)}</name></respStmt>`
  const times = `<change when="${created}" status="created"/><change when="${modified}" status="modified"/>`
  return `${creator.trim() === '' ? '' : name}<revisionDesc>${times}</revisionDesc>`
}

/**
 * Links whose ends are in the file: what is linked, and beside it, for a relation cannot say so, annotations of these
 * relations with who made them, when and why.
 */
export function* relationsTei(scope: ExportScope, links: readonly Link[], ids: Ids): Iterable<string> {
  if (links.length === 0) return
  const end = ({ document, annotation }: LinkEnd): string => `#${ids.get(annotation ?? document)}`
  yield '<listRelation>\n'
  for (const link of links) {
    const meant = scope.relations.get(link.relation)
    const [from, to] = [end(link.from), end(link.to)]
    const ends = meant?.directed === false ? `mutual="${from} ${to}"` : `active="${from}" passive="${to}"`
    const said = `<desc>${xmlText(relationLabel(meant, true, scope.t))}</desc>`
    yield `<relation xml:id="${ids.get(link.id)}" name="${ids.get(link.relation)}" ana="#${ids.get(link.relation)}" ${ends}>${said}</relation>\n`
  }
  yield '</listRelation>\n<listAnnotation>\n'
  for (const link of links) {
    const id = ids.get(link.id)
    const why = link.body && !isEmptyNote(link.body) ? noteTei(link.body) : ''
    yield `<annotation xml:id="${id}.made" target="#${id}" motivation="linking">${signatureTei(link, scope.t)}${why}</annotation>\n`
  }
  yield '</listAnnotation>\n'
}

function noteTei(body: NoteDoc): string {
  const lines = noteText(body)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return `<note>${lines.map((line) => `<p>${xmlText(line)}</p>`).join('')}</note>`
}
