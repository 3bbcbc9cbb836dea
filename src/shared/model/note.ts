/**
 * The rich text of notes: Tiptap (ProseMirror) JSON limited to a whitelist of nodes and marks. The same
 * table is the schema of the editor, the check at every border, and what the serialisers walk.
 */
import { type NoteAttrs, readAttrs } from './note-attrs.ts'
import { safeUrl } from './safe-url.ts'
import { z } from './zod.ts'

export const NOTE_MARKS = ['bold', 'italic', 'strike', 'code', 'link'] as const
export type NoteMarkType = (typeof NOTE_MARKS)[number]

export interface NoteMark {
  readonly type: NoteMarkType
  readonly attrs?: { readonly href: string }
}

const ITEM_CONTENT = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'codeBlock',
  'table',
] as const
const INLINE = ['text', 'hardBreak', 'passageMention', 'tagMention'] as const
const CELL_CONTENT = ['paragraph', 'bulletList', 'orderedList', 'taskList'] as const

/** What each node may hold; `text` is a leaf with words, the empty ones are leaves without. */
export const NOTE_CONTENT = {
  doc: [...ITEM_CONTENT, 'horizontalRule'],
  paragraph: INLINE,
  heading: INLINE,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ITEM_CONTENT,
  taskList: ['taskItem'],
  taskItem: ITEM_CONTENT,
  blockquote: ITEM_CONTENT,
  codeBlock: ['text'],
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: CELL_CONTENT,
  tableHeader: CELL_CONTENT,
  horizontalRule: [],
  hardBreak: [],
  passageMention: [],
  tagMention: [],
  text: [],
} as const satisfies Record<string, readonly string[]>
export type NoteNodeType = keyof typeof NOTE_CONTENT

export interface NoteNode {
  readonly type: NoteNodeType
  readonly attrs?: NoteAttrs
  readonly content?: readonly NoteNode[]
  readonly marks?: readonly NoteMark[]
  readonly text?: string
}

/** A whole note: its root is always `doc`. */
export interface NoteDoc {
  readonly type: 'doc'
  readonly content: readonly NoteNode[]
}

/** Deepest nesting of a note; deeper JSON parses but cannot always be written again. */
const DEPTH_LIMIT = 48

/**
 * Turns unknown JSON into a note, or says what was wrong and where. Unknown attributes are dropped;
 * an unknown node or mark, an unsafe link, or a node in the wrong place refuses the whole note.
 */
export function parseNote(value: unknown): { ok: true; note: NoteDoc } | { ok: false; reason: string } {
  try {
    const root = readNode(value, 'note', 0)
    if (root.type !== 'doc') return { ok: false, reason: `note: the root is “${root.type}”, not “doc”` }
    return { ok: true, note: { type: 'doc', content: root.content ?? [] } }
  } catch (error) {
    if (error instanceof NoteError) return { ok: false, reason: error.message }
    throw error
  }
}

class NoteError extends Error {}

function readNode(value: unknown, path: string, depth: number): NoteNode {
  if (depth > DEPTH_LIMIT) throw new NoteError(`${path}: nested deeper than ${DEPTH_LIMIT}`)
  if (!isRecord(value)) throw new NoteError(`${path}: not an object`)
  const type = value['type']
  if (typeof type !== 'string' || !Object.hasOwn(NOTE_CONTENT, type)) {
    throw new NoteError(`${path}: unknown node “${String(type).slice(0, 40)}”`)
  }
  const nodeType = type as NoteNodeType
  if (nodeType === 'text') return readText(value, path)
  const attrs = readAttrs(nodeType, value['attrs'])
  if (attrs && 'problem' in attrs) throw new NoteError(`${path}: ${attrs.problem}`)
  const content = readContent(nodeType, value['content'], path, depth)
  return { type: nodeType, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}

function readText(value: Record<string, unknown>, path: string): NoteNode {
  const text = value['text']
  if (typeof text !== 'string' || text === '') throw new NoteError(`${path}: text without words`)
  const marks = value['marks'] === undefined ? [] : readMarks(value['marks'], path)
  return { type: 'text', ...(marks.length > 0 && { marks }), text: text.toWellFormed() }
}

function readMarks(value: unknown, path: string): NoteMark[] {
  if (!Array.isArray(value)) throw new NoteError(`${path}: marks are not a list`)
  return value.map((mark: unknown) => {
    const type = isRecord(mark) ? mark['type'] : undefined
    const known = NOTE_MARKS.find((name) => name === type)
    if (!isRecord(mark) || !known) throw new NoteError(`${path}: unknown mark “${String(type).slice(0, 40)}”`)
    if (known !== 'link') return { type: known }
    const href = isRecord(mark['attrs']) ? safeUrl(mark['attrs']['href']) : undefined
    if (href === undefined) throw new NoteError(`${path}: a link that is not http, https or mailto`)
    return { type: known, attrs: { href } }
  })
}

function readContent(type: NoteNodeType, value: unknown, path: string, depth: number): NoteNode[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new NoteError(`${path}: content is not a list`)
  const allowed: readonly string[] = NOTE_CONTENT[type]
  return value.map((child: unknown, index) => {
    const node = readNode(child, `${path}.${type}[${index}]`, depth + 1)
    if (!allowed.includes(node.type)) throw new NoteError(`${path}: “${node.type}” cannot stand in “${type}”`)
    return node
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The check of a note inside zod schemas of records. */
export const noteSchema = z.unknown().transform((value, context): NoteDoc => {
  // An optional note that is absent comes by here too, and an error made for each would cost more than all the rest.
  const result = value === undefined ? { ok: false as const, reason: 'note: not there' } : parseNote(value)
  if (result.ok) return result.note
  context.addIssue({ code: 'custom', message: result.reason })
  return z.NEVER
})

/** A note of plain paragraphs, one per line; blank lines are dropped. */
export function noteFromText(text: string): NoteDoc {
  const lines = text
    .toWellFormed()
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
  return {
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  }
}

/**
 * The words of a note, blocks joined by line breaks and the cells of a row by tabs: for search, excerpts and
 * accessible names. A mention is its label, a tag's with `#` before it.
 */
export function noteText(note: NoteDoc): string {
  return linesOf(note).join('\n')
}

function linesOf(node: NoteNode | NoteDoc): string[] {
  const content = node.content ?? []
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock') {
    return [content.map(wordsOf).join('')]
  }
  if (node.type === 'tableRow')
    return [content.map((cell) => linesOf(cell).join(' ').replaceAll('\n', ' ')).join('\t')]
  return content.flatMap(linesOf)
}

/** The words of what stands in a line. */
function wordsOf(node: NoteNode): string {
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'text') return node.text ?? ''
  return mentionText(node)
}

/** A mention as words: a passage's label as it is, a tag's with `#` before it; '' for other nodes. */
export function mentionText({ type, attrs }: NoteNode): string {
  if (type === 'passageMention') return attrs?.label ?? ''
  return type === 'tagMention' ? `#${attrs?.label ?? ''}` : ''
}

/** Whether a note says nothing: no words at all. */
export function isEmptyNote(note: NoteDoc): boolean {
  return noteText(note).trim() === ''
}
