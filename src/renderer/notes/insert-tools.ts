/** What can be done to a note being written: marks, signs of mentions, blocks, and the rows and columns of a table. */
import type { Editor } from '@tiptap/core'
import type { Sign } from './mentions/suggesting.ts'

export interface Tool {
  readonly id: string
  /** catalogue key */
  readonly label: string
  readonly values?: Readonly<Record<string, number>>
  run(editor: Editor): void
  isActive?(editor: Editor): boolean
}

const headings = ([1, 2, 3] as const).map(
  (level): Tool => ({
    id: `heading${level}`,
    label: 'mentions.insert.heading',
    values: { level },
    run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
    isActive: (editor) => editor.isActive('heading', { level }),
  }),
)

export const MARK_TOOLS: readonly Tool[] = [
  mark('bold', (editor) => editor.chain().focus().toggleBold().run()),
  mark('italic', (editor) => editor.chain().focus().toggleItalic().run()),
  mark('strike', (editor) => editor.chain().focus().toggleStrike().run()),
  mark('code', (editor) => editor.chain().focus().toggleCode().run()),
  mark('bulletList', (editor) => editor.chain().focus().toggleBulletList().run()),
  mark('blockquote', (editor) => editor.chain().focus().toggleBlockquote().run()),
  {
    id: 'taskList',
    label: 'mentions.insert.taskList',
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    id: 'paragraph',
    label: 'mentions.insert.paragraph',
    run: (editor) => editor.chain().focus().setParagraph().run(),
  },
]

function mark(id: string, run: (editor: Editor) => void): Tool {
  return { id, label: `notes.editor.${id}`, run }
}

export const BLOCK_TOOLS: readonly Tool[] = [
  ...headings,
  {
    id: 'orderedList',
    label: 'mentions.insert.orderedList',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  {
    id: 'codeBlock',
    label: 'mentions.insert.codeBlock',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
    isActive: (editor) => editor.isActive('codeBlock'),
  },
  {
    id: 'horizontalRule',
    label: 'mentions.insert.horizontalRule',
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
]

export const TABLE_TOOLS: readonly Tool[] = [
  table('rowBefore', (editor) => editor.chain().focus().addRowBefore().run()),
  table('rowAfter', (editor) => editor.chain().focus().addRowAfter().run()),
  table('columnBefore', (editor) => editor.chain().focus().addColumnBefore().run()),
  table('columnAfter', (editor) => editor.chain().focus().addColumnAfter().run()),
  table('headerRow', (editor) => editor.chain().focus().toggleHeaderRow().run()),
  table('deleteRow', (editor) => editor.chain().focus().deleteRow().run()),
  table('deleteColumn', (editor) => editor.chain().focus().deleteColumn().run()),
  table('deleteTable', (editor) => editor.chain().focus().deleteTable().run()),
]

function table(id: string, run: (editor: Editor) => void): Tool {
  return { id, label: `mentions.table.${id}`, run }
}

/** Two columns, three rows, the first of them a header: as much as a card shows at once. */
export function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()
}

/** Types a sign as the reader would, with a space before it where a word ends. */
export function typeSign(editor: Editor, sign: Sign): void {
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const before = tr.selection.$from.nodeBefore
      const isBeside = before !== null && !/\s$/u.test(before.text ?? '')
      tr.insertText(isBeside ? ` ${sign}` : sign)
      return true
    })
    .run()
}
