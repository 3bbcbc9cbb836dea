/** A note as paragraphs and tables of Word, in the text of a file or in a comment. */
import { mentionText, type NoteDoc, type NoteMark, type NoteNode, noteText } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { directionOf } from '#shared/text/direction.ts'
import type { Lists } from './lists.ts'
import { runsOf } from './runs.ts'
import {
  type IParagraphOptions,
  type IRunOptions,
  type Paragraph,
  type ParagraphChild,
  STYLES,
  type Table,
  type Word,
} from './word.ts'

export interface NoteTools {
  readonly word: Word
  readonly lists: Lists
  /** the style of plain paragraphs; in comments headings are bold lines of it */
  readonly plain?: string
  /** where a mention leads within the file: the name of a bookmark */
  anchorOf?(annotation: string): string | undefined
}

type Set = Omit<IParagraphOptions, 'children'>

/** The blocks of a note. */
export function noteBlocks(tools: NoteTools, note: NoteDoc): (Paragraph | Table)[] {
  const plain: Set = tools.plain === undefined ? {} : { style: tools.plain }
  return note.content.flatMap((node) => blocks(tools, node, plain, 0))
}

function blocks(tools: NoteTools, node: NoteNode, set: Set, depth: number): (Paragraph | Table)[] {
  const { word } = tools
  const content = node.content ?? []
  switch (node.type) {
    case 'heading': {
      const level = node.attrs?.level ?? 4
      if (tools.plain !== undefined) return [paragraph(tools, content, set, { bold: true })]
      const heading =
        level <= 4
          ? word.HeadingLevel.HEADING_4
          : level === 5
            ? word.HeadingLevel.HEADING_5
            : word.HeadingLevel.HEADING_6
      return [paragraph(tools, content, { heading })]
    }
    case 'bulletList':
    case 'taskList':
    case 'orderedList':
      return listBlocks(tools, node, depth)
    case 'blockquote':
      return content.flatMap((child) => blocks(tools, child, { style: STYLES.quote }, depth))
    case 'codeBlock':
      return [paragraph(tools, content, { style: STYLES.code })]
    case 'horizontalRule':
      return [new word.Paragraph({ thematicBreak: true })]
    case 'table':
      return [tableOf(tools, node)]
    default:
      return [paragraph(tools, content, set)]
  }
}

function listBlocks(tools: NoteTools, node: NoteNode, depth: number): (Paragraph | Table)[] {
  const numbering = tools.lists.list(node.type === 'orderedList' ? (node.attrs?.start ?? 1) : undefined)
  return (node.content ?? []).flatMap((item) =>
    (item.content ?? [{ type: 'paragraph' as const }]).flatMap((child, index) => {
      const style = index === 0 ? STYLES.list : STYLES.continued
      if (index > 0 || child.type !== 'paragraph') return blocks(tools, child, { style }, depth + 1)
      const box = item.type === 'taskItem' ? (item.attrs?.checked === true ? '☑ ' : '☐ ') : ''
      return [paragraph(tools, child.content ?? [], { style, ...numbering(depth) }, {}, box)]
    }),
  )
}

function paragraph(
  { word, anchorOf }: NoteTools,
  nodes: readonly NoteNode[],
  set: Set,
  look: IRunOptions = {},
  before = '',
): Paragraph {
  const isRtl =
    directionOf(noteText({ type: 'doc', content: [{ type: 'paragraph', content: nodes }] })) === 'rtl'
  const children = nodes.flatMap((node) => inline(word, node, look, anchorOf))
  return new word.Paragraph({
    ...set,
    ...(isRtl && { bidirectional: true }),
    children: [...runsOf(word, before, look), ...children],
  })
}

function inline(
  word: Word,
  node: NoteNode,
  look: IRunOptions,
  anchorOf: NoteTools['anchorOf'],
): ParagraphChild[] {
  if (node.type === 'hardBreak') return [new word.TextRun({ break: 1 })]
  if (node.type === 'text') return marked(word, node.text ?? '', node.marks ?? [], look)
  if (node.type === 'tagMention') return runsOf(word, mentionText(node), look)
  const anchor = anchorOf?.(node.attrs?.annotation ?? '')
  const words = `“${mentionText(node)}”`
  if (anchor === undefined) return runsOf(word, words, look)
  return [
    new word.InternalHyperlink({ anchor, children: runsOf(word, words, { ...look, style: 'Hyperlink' }) }),
  ]
}

function marked(word: Word, text: string, marks: readonly NoteMark[], look: IRunOptions): ParagraphChild[] {
  const has = (type: NoteMark['type']): boolean => marks.some((mark) => mark.type === type)
  const href = safeUrl(marks.find(({ type }) => type === 'link')?.attrs?.href)
  const runs = runsOf(word, text, {
    ...look,
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('strike') && { strike: true }),
    ...(has('code') && { font: 'Courier New' }),
    ...(href !== undefined && { style: 'Hyperlink' }),
  })
  return href === undefined || runs.length === 0
    ? runs
    : [new word.ExternalHyperlink({ link: href, children: runs })]
}

function tableOf(tools: NoteTools, node: NoteNode): Table {
  const { word } = tools
  const rows = (node.content ?? []).map((row) => {
    const cells = (row.content ?? []).map((cell) => {
      const inside = (cell.content ?? []).flatMap((child) => blocks(tools, child, {}, 0))
      const { colspan, rowspan } = cell.attrs ?? {}
      return new word.TableCell({
        children: inside.length > 0 ? inside : [new word.Paragraph({})],
        ...(colspan !== undefined && { columnSpan: colspan }),
        ...(rowspan !== undefined && { rowSpan: rowspan }),
      })
    })
    const isHead = (row.content ?? []).some((cell) => cell.type === 'tableHeader')
    return new word.TableRow({ children: cells, ...(isHead && { tableHeader: true }) })
  })
  return new word.Table({ rows, width: { size: 100, type: word.WidthType.PERCENTAGE } })
}
