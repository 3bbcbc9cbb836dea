/** A whole Word file: properties, styles, numbering, title, table of contents, page numbers, and what it is about. */
import type { ExportScope } from '../exporter.ts'
import { reading } from '../readable/annotation.ts'
import { scopeIndex } from '../scope-index.ts'
import { listsOf } from './lists.ts'
import type { NoteTools } from './note.ts'
import { bookmarkOf, notesForm } from './notes-form.ts'
import { clean, runsOf } from './runs.ts'
import { withSteps } from './steps.ts'
import { stylesOf } from './styles.ts'
import { type Body, textForm } from './text-form.ts'
import { type FileChild, loadWord, STYLES, type Word } from './word.ts'

/** A4 with Word's usual margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1304, right: 1304, bottom: 1304, left: 1304 },
}
/** Units of text whose pages are worked out; longer files leave that to the program that opens them. */
const LAID_OUT = 150_000

/** The bytes of the file. */
export async function wordFile(scope: ExportScope): Promise<Uint8Array> {
  const word = await loadWord()
  const here = reading(scope, scopeIndex(scope))
  const lists = listsOf(word)
  const isText = scope.options['whole'] === 'text'
  const anchorOf = (annotation: string) => (here.index.find(annotation) ? bookmarkOf(annotation) : undefined)
  const tools: NoteTools = isText ? { word, lists } : { word, lists, anchorOf }
  const body: Body = isText
    ? await textForm(here, tools)
    : { children: notesForm(here, tools), comments: [], footnotes: {} }
  const { children, comments, footnotes } = body
  const language = isText ? scope.documents[0]?.document.language : scope.t('export-notes.language')
  const file = new word.Document({
    ...propertiesOf(scope, isText),
    styles: stylesOf(language),
    numbering: { config: lists.config() },
    ...(comments.length > 0 && { comments: { children: comments } }),
    footnotes,
    ...(await pageNumbers(scope, isText)),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footer(word) },
        children: [
          ...(isText ? [] : titleBlocks(word, scope)),
          ...contents(word, scope, isText),
          ...withSteps(word, scope, children),
        ],
      },
    ],
  })
  const bytes = await word.Packer.pack(file, 'uint8array')
  return bytes
}

function propertiesOf({ title, documents, settings, tags, t, generated }: ExportScope, isText: boolean) {
  const creators = new Set(documents.flatMap(({ document }) => document.creators))
  const used = new Set(documents.flatMap((one) => one.annotations.flatMap((annotation) => annotation.tags)))
  const labels = [...used].flatMap((id) => tags.get(id)?.label ?? [])
  const made = t('export.made', { date: generated.slice(0, 10) })
  const reader = clean(settings.creator).trim()
  return {
    title: clean(title),
    creator: clean(isText ? [...creators].join('; ') : reader) || 'Scholion',
    lastModifiedBy: reader || 'Scholion',
    description: clean(made),
    ...(labels.length > 0 && { keywords: clean(labels.join(', ')).slice(0, 2000) }),
  }
}

function titleBlocks(word: Word, { title, t, generated }: ExportScope): FileChild[] {
  return [
    new word.Paragraph({ heading: word.HeadingLevel.TITLE, children: runsOf(word, title) }),
    new word.Paragraph({
      style: STYLES.citation,
      children: runsOf(word, t('export.made', { date: generated.slice(0, 10) })),
    }),
  ]
}

/** A table of contents where there is something to find. */
function contents(word: Word, { documents, t }: ExportScope, isText: boolean): FileChild[] {
  const headings = documents.reduce(
    (sum, one) => sum + (isText ? one.table.blocks.filter(({ type }) => type === 'heading').length : 1),
    0,
  )
  if (isText && headings < 3) return []
  return [
    new word.Paragraph({ style: STYLES.contents, children: runsOf(word, t('export-notes.contents')) }),
    new word.TableOfContents(t('export-notes.contents'), {
      hyperlink: true,
      headingStyleRange: isText ? '1-3' : '1-2',
    }),
  ]
}

async function pageNumbers({ documents }: ExportScope, isText: boolean) {
  const units = documents.reduce(
    (sum, one) => sum + (isText ? one.table.text.length : one.annotations.length * 300),
    0,
  )
  if (units > LAID_OUT) return {}
  const { estimatePageNumbers } = await import('docx/layout')
  return { pageNumbers: estimatePageNumbers }
}

function footer(word: Word) {
  const number = new word.TextRun({ children: [word.PageNumber.CURRENT], size: 18, color: '777777' })
  return new word.Footer({
    children: [new word.Paragraph({ alignment: word.AlignmentType.CENTER, children: [number] })],
  })
}
