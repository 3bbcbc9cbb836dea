/** A Word file of notes: chapters and places as headings, quotations with the bar of their colour, notes, tags, links. */
import { chaptersOf, membersIn } from '../grouping/chapters.ts'
import { groupingOf } from '../grouping/groups.ts'
import { readableNote, type Reading } from '../readable/annotation.ts'
import { citeText } from '../readable/cite.ts'
import { citation, styledWork } from '../readable/styled.ts'
import { type Entry, entryLink, entryOf } from '../readable/entry.ts'
import type { ScopeDocument } from '../exporter.ts'
import { inParts } from '../progress.ts'
import { linkLine } from './comments.ts'
import { directionOf } from '#shared/text/direction.ts'
import { noteBlocks, type NoteTools } from './note.ts'
import { runsOf } from './runs.ts'
import { MADE } from './steps.ts'
import { headingOf } from './text.ts'
import { type FileChild, type IParagraphOptions, type Paragraph, STYLES, TONES } from './word.ts'

/** Everything but the title and the table of contents. */
export function notesForm(here: Reading, tools: NoteTools): FileChild[] {
  const { scope } = here
  const { word } = tools
  const children: FileChild[] = []
  const marked = new Set<string>()
  const heading = (level: number, words: string): void => {
    children.push(new word.Paragraph({ heading: headingOf(word, level), children: runsOf(word, words) }))
  }
  const by = groupingOf(scope.options)
  const chapters = [...chaptersOf(here, by)]
  const made = inParts(scope, membersIn(chapters), MADE)
  for (const { heading: words, about, parts } of chapters) {
    heading(1, words)
    if (about) children.push(...aboutBlocks(here, tools, about))
    if (parts.length === 0)
      children.push(new word.Paragraph({ children: runsOf(word, scope.t('export.empty')) }))
    for (const part of parts) {
      if (part.heading !== '') heading(2, part.heading)
      for (const member of part.members) {
        const isFirst = !marked.has(member.annotation.id)
        marked.add(member.annotation.id)
        for (const child of entryBlocks(here, tools, entryOf(here, member), isFirst)) children.push(child)
        made()
      }
    }
  }
  if (by === 'order' || scope.documents.length === 0) return children
  heading(1, scope.t('export-notes.documents'))
  for (const one of scope.documents) children.push(...aboutBlocks(here, tools, one))
  return children
}

/** The name of the bookmark of an annotation: at most 40 letters and digits. */
export function bookmarkOf(annotation: string): string {
  return `a${annotation.replace(/[^0-9a-z]/g, '')}`.slice(0, 40)
}

function aboutBlocks(here: Reading, tools: NoteTools, { document }: ScopeDocument): Paragraph[] {
  const { word } = tools
  const links = here.index.linksAtDocument(document.id).map((link) => entryLink(here, link))
  const words = [styledWork(here.scope, document, 'text') ?? citeText(document), document.role]
    .filter((part) => part !== '')
    .join(' · ')
  return [
    new word.Paragraph({ style: STYLES.citation, children: runsOf(word, words) }),
    ...links.map((link) => linkLine(tools, link)),
  ]
}

function entryBlocks(here: Reading, tools: NoteTools, entry: Entry, isFirst: boolean): FileChild[] {
  const { word } = tools
  const { annotation, quotes, colour, tags } = entry
  const lines = quotes.flatMap((quote, index) => [
    ...(index > 0 ? ['[…]'] : []),
    ...quote.split('\n').filter((line) => line.trim() !== ''),
  ])
  const bar = {
    style: 'single',
    size: 24,
    space: 8,
    color: colour ? TONES[colour.number] : 'BBB4A8',
  } as const
  const quoted = lines.map((line, nth): Paragraph => {
    const isRtl = directionOf(line) === 'rtl'
    const set: IParagraphOptions = {
      style: STYLES.quote,
      keepNext: true,
      ...(nth === 0 && { spacing: { before: 280, after: 100 } }),
      border: isRtl ? { right: bar } : { left: bar },
      ...(isRtl && { bidirectional: true }),
    }
    return new word.Paragraph({ ...set, children: runsOf(word, line) })
  })
  const cited = quotes.length > 0 ? citation(entry, 'text') : ''
  const bookmark = isFirst ? [new word.Bookmark({ id: bookmarkOf(annotation.id), children: [] })] : []
  return [
    ...quoted,
    new word.Paragraph({
      style: STYLES.citation,
      children: [...bookmark, ...runsOf(word, cited && `— ${cited}`)],
    }),
    ...(annotation.body ? noteBlocks(tools, readableNote(here.scope, annotation.body)) : []),
    ...(tags.length > 0 ? [tagLine(here, tools, tags)] : []),
    ...entry.links.flatMap((link) => [
      linkLine(tools, link),
      ...(link.link.body ? noteBlocks(tools, readableNote(here.scope, link.link.body)) : []),
    ]),
  ]
}

function tagLine(here: Reading, { word }: NoteTools, tags: readonly string[]): Paragraph {
  const words = here.scope.t('export-notes.tags', { tags: tags.join(', ') })
  return new word.Paragraph({ style: STYLES.tags, children: runsOf(word, words) })
}
