/**
 * What can be done to the note that is being written: its marks, lists, mentions and tables. The palette leaves the
 * note open, so that its selection is still there when one of these is chosen.
 */
import {
  BLOCK_TOOLS,
  insertTable,
  MARK_TOOLS,
  TABLE_TOOLS,
  type Tool,
  typeSign,
} from '#renderer/notes/insert-tools.ts'
import { liveEditor } from '#renderer/notes/live-editor.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Editor } from '@tiptap/core'
import type { Action } from '../action.ts'

const KEYS: Readonly<Record<string, string>> = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  strike: 'Mod+Shift+S',
  code: 'Mod+E',
  paragraph: 'Mod+Alt+0',
  heading1: 'Mod+Alt+1',
  heading2: 'Mod+Alt+2',
  heading3: 'Mod+Alt+3',
  bulletList: 'Mod+Shift+8',
  orderedList: 'Mod+Shift+7',
  taskList: 'Mod+Shift+9',
  blockquote: 'Mod+Shift+B',
  codeBlock: 'Mod+Alt+C',
}

interface Deed {
  readonly id: string
  readonly label: string
  readonly values?: Readonly<Record<string, number>> | undefined
  readonly keys?: string | undefined
  can?(editor: Editor): boolean
  run(editor: Editor): void
}

const deed = (tool: Tool): Deed => ({
  id: tool.id,
  label: tool.label,
  values: tool.values,
  keys: KEYS[tool.id],
  run: tool.run,
})
const inTable = (editor: Editor): boolean => editor.isActive('table')

const deeds: readonly Deed[] = [
  ...[...MARK_TOOLS, ...BLOCK_TOOLS].map(deed),
  {
    id: 'link',
    label: 'notes.editor.link',
    can: ({ state }) => !state.selection.empty,
    run: (editor) => goToTool(editor, '[data-tool="link"]', true),
  },
  { id: 'passage', label: 'mentions.insert.passage', run: (editor) => typeSign(editor, '@') },
  { id: 'tag', label: 'mentions.insert.tag', run: (editor) => typeSign(editor, '#') },
  { id: 'table', label: 'mentions.insert.table', can: (editor) => !inTable(editor), run: insertTable },
  ...TABLE_TOOLS.map((tool) => ({ ...deed(tool), can: inTable })),
  {
    id: 'tools',
    label: 'mentions.actions.tools',
    keys: 'Alt+F10',
    run: (editor) => goToTool(editor, '[role="toolbar"] button', false),
  },
]

const actions: readonly Action[] = deeds.map(
  ({ id, label, values, keys, can, run }): Action => ({
    id: `note.${id}`,
    label: 'mentions.actions.note',
    labelValues: (_session, t) => ({ deed: t(label, values ?? {}) }),
    ...(keys !== undefined && { keys: [keys] }),
    zones: ['note'],
    enabled(session) {
      const editor = liveEditor(session)
      return editor !== undefined && (can?.(editor) ?? true)
    },
    run: ({ session }) => inNote(session, run),
  }),
)
export default actions

function inNote(session: Session, run: (editor: Editor) => void): void {
  const editor = liveEditor(session)
  if (editor) run(editor)
}

/** The tools of a selection are in the page a frame after the note has the keyboard again. */
function goToTool(editor: Editor, selector: string, press: boolean): void {
  requestAnimationFrame(() => {
    const button = editor.view.dom.closest('[data-field]')?.querySelector<HTMLElement>(selector)
    if (press) button?.click()
    else button?.focus()
  })
}
