/** Annotations and links of Scholion as W3C annotations; a link in the portable form, with both passages. */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { markdownToNote } from '../notes/markdown-to-note.ts'
import { noteToMarkdown } from '../notes/note-to-markdown.ts'
import type { ExportScope } from '../exporter.ts'
import { CONTEXT, iriOf, LIBRARY_IRI } from './vocabulary.ts'
import { oneOrMany, type Targets } from './write-target.ts'

/** One annotation as plain JSON. */
export function writeAnnotation(annotation: Annotation, scope: ExportScope, targets: Targets): object {
  const labels = annotation.tags.flatMap((id) => scope.tags.get(id)?.label ?? [])
  const body = [
    ...(annotation.body ? [textualBody(annotation.body)] : []),
    ...labels.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ]
  const { style } = annotation
  const aims = targets.ofAnnotation(annotation)
  const styled = style
    ? aims.map((aim) => ({ ...aim, styleClass: `scholion-${style.mark}-${style.colour}` }))
    : aims
  const version = passageOf(annotation)?.source.version
  return {
    '@context': CONTEXT,
    id: iriOf(annotation.id),
    type: 'Annotation',
    motivation: motivationOf(annotation),
    ...signature(annotation),
    ...(body.length > 0 && { body }),
    target: styled.length > 0 ? oneOrMany(styled) : LIBRARY_IRI,
    ...(style && { 'scholion:colour': style.colour, 'scholion:mark': style.mark }),
    ...(version !== undefined && { 'scholion:version': iriOf(version) }),
    ...(annotation.tags.length > 0 && { 'scholion:tagged': annotation.tags.map(iriOf) }),
    ...exactNote(annotation.body),
  }
}

/** One link: the start as target, the end as a linking body, then the relation and the rationale. */
export function writeLink(link: Link, scope: ExportScope, targets: Targets): object {
  const relation = scope.relations.get(link.relation)
  return {
    '@context': CONTEXT,
    id: iriOf(link.id),
    type: 'Annotation',
    motivation: 'linking',
    ...signature(link),
    body: [
      ...targets.ofEnd(link.to).map(({ type, source, selector }) => ({
        type,
        source,
        purpose: 'linking',
        ...(selector && { selector }),
      })),
      { type: 'TextualBody', purpose: 'classifying', value: relation?.label ?? link.relation },
      ...(link.body ? [textualBody(link.body)] : []),
    ],
    target: oneOrMany(targets.ofEnd(link.from)),
    'scholion:relation': iriOf(link.relation),
    'scholion:from': writeEnd(link.from),
    'scholion:to': writeEnd(link.to),
    ...exactNote(link.body),
  }
}

function writeEnd({ document, annotation }: LinkEnd): object {
  return {
    'scholion:document': iriOf(document),
    ...(annotation !== undefined && { 'scholion:annotation': iriOf(annotation) }),
  }
}

function motivationOf(annotation: Annotation): string {
  if (annotation.body) return 'commenting'
  return annotation.style || annotation.tags.length === 0 ? 'highlighting' : 'tagging'
}

function signature({ creator, created, modified }: Annotation | Link): object {
  return { ...(creator !== '' && { creator: { type: 'Person', name: creator } }), created, modified }
}

function textualBody(note: NoteDoc): object {
  return { type: 'TextualBody', value: noteToMarkdown(note), format: 'text/markdown', purpose: 'commenting' }
}

/** The note as JSON text too, where Markdown cannot say all of it (empty paragraphs, for instance). */
function exactNote(note: NoteDoc | undefined): object {
  if (!note) return {}
  const json = JSON.stringify(note)
  return json === JSON.stringify(markdownToNote(noteToMarkdown(note))) ? {} : { 'scholion:note': json }
}
