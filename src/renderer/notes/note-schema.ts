/**
 * The editor's schema: exactly the nodes and marks of `model/note.ts`, each holding what the model's table
 * lets it hold. The extensions of Tiptap bring the behaviour; their content is rewritten.
 */
import {
  type AnyExtension,
  type Extensions,
  getExtensionField,
  type JSONContent,
  type KeyboardShortcutCommand,
  Mark,
  Node,
} from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import { NOTE_CONTENT, type NoteDoc, type NoteNode, type NoteNodeType } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { type MentionSight, mentionNode } from './mention-nodes.ts'
import { noteDepth } from './note-depth.ts'
import { tableNodes } from './table-nodes.ts'

/** Nodes that may stand without content in the editor; the others need at least a place for the caret. */
const MAY_BE_EMPTY: readonly NoteNodeType[] = ['paragraph', 'heading', 'codeBlock', 'tableRow']

interface NoteWords {
  /** shown while the note is empty */
  readonly placeholder: string
  /** the accessible name of the checkbox of a task */
  task(words: string): string
}

/** All extensions of the editor; `see` shows mentions, which are their labels without it. */
export function noteExtensions(words: NoteWords, see?: MentionSight): AnyExtension[] {
  const task = TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: ({ textContent }) => words.task(textContent) },
  })
  const own = [
    ...kitParts(),
    TaskList,
    task,
    ...tableNodes(),
    mentionNode('passageMention', see),
    mentionNode('tagMention', see),
  ]
  return [
    ...own.map(toModel).map(withoutOwnKeys),
    noteDepth,
    Placeholder.configure({ placeholder: words.placeholder }),
  ]
}

function kitParts(): Extensions {
  const kit = StarterKit.configure({
    underline: false,
    trailingNode: false,
    // Each paragraph runs as its first letter does; the lists around follow by style (note-view.module.css).
    paragraph: { HTMLAttributes: { dir: 'auto' } },
    heading: { levels: [1, 2, 3], HTMLAttributes: { dir: 'auto' } },
    dropcursor: { color: 'var(--accent)' },
    link: {
      openOnClick: false,
      autolink: false,
      markdownLinks: true,
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (address) => safeUrl(address) !== undefined,
    },
  })
  const { name, options, storage } = kit
  return getExtensionField<() => Extensions>(kit, 'addExtensions', { name, options, storage })()
}

function toModel(extension: AnyExtension): AnyExtension {
  if (extension instanceof Node && isNodeType(extension.name)) {
    const content = contentOf(extension.name)
    return content === undefined ? extension : extension.extend({ content })
  }
  if (!(extension instanceof Mark)) return extension
  if (extension.name === 'link')
    return extension.extend({ addAttributes: () => ({ href: { default: null } }) })
  // The model lets code be bold, so that what was imported is not flattened by opening it.
  return extension.name === 'code' ? extension.extend({ excludes: '' }) : extension
}

type Shortcuts = Record<string, KeyboardShortcutCommand>

/** Chords such as `Mod-Shift-8` are the reader's to choose and belong to the desk's actions; Tab and Enter stay. */
function withoutOwnKeys(extension: AnyExtension): AnyExtension {
  const addKeyboardShortcuts = function (this: { parent: (() => Shortcuts) | undefined }): Shortcuts {
    const own = Object.entries(this.parent?.() ?? {})
    return Object.fromEntries(own.filter(([keys]) => !/^Mod-(?:Shift-|Alt-)?[a-z0-9]$/iu.test(keys)))
  }
  if (extension instanceof Node) return extension.extend({ addKeyboardShortcuts })
  return extension instanceof Mark ? extension.extend({ addKeyboardShortcuts }) : extension
}

/** What a node may hold, as a content expression; undefined for leaves. */
function contentOf(type: NoteNodeType): string | undefined {
  const allowed: readonly string[] = NOTE_CONTENT[type]
  if (allowed.length === 0) return undefined
  return `(${allowed.join(' | ')})${MAY_BE_EMPTY.includes(type) ? '*' : '+'}`
}

function isNodeType(name: string): name is NoteNodeType {
  return Object.hasOwn(NOTE_CONTENT, name)
}

/** A note as content of the editor: nodes that the model lets be empty get a paragraph for the caret. */
export function editable(note: NoteDoc | undefined): JSONContent {
  return withRoom(note ?? { type: 'doc', content: [] })
}

function withRoom(node: NoteNode | NoteDoc): JSONContent {
  const content = (node.content ?? []).map(withRoom)
  if (content.length === 0 && !MAY_BE_EMPTY.includes(node.type)) content.push(...roomIn(node.type))
  if (node.type === 'doc') return { type: 'doc', content }
  const { content: _content, marks, ...rest } = node
  return {
    ...rest,
    ...(content.length > 0 && { content }),
    ...(marks && { marks: marks.map((mark) => ({ ...mark })) }),
  }
}

/** The least that a node without content needs: a paragraph, or what leads to one. */
function roomIn(type: NoteNodeType): JSONContent[] {
  const allowed: readonly NoteNodeType[] = NOTE_CONTENT[type]
  const [first] = allowed
  if (first === undefined || first === 'text') return []
  if (allowed.includes('paragraph')) return [{ type: 'paragraph' }]
  const content = roomIn(first)
  // A row may be empty, but a table of nothing has no place for the caret.
  const inner = first === 'tableRow' ? [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] : content
  return [{ type: first, ...(inner.length > 0 && { content: inner }) }]
}
