/**
 * The editor's schema: exactly the nodes and marks of `model/note.ts`, each holding what the model's table
 * lets it hold. The extensions of Tiptap's starter kit bring the behaviour; their content is rewritten.
 */
import {
  type AnyExtension,
  type Extensions,
  getExtensionField,
  type JSONContent,
  Mark,
  Node,
} from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import { NOTE_CONTENT, type NoteDoc, type NoteNode, type NoteNodeType } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'

/** Nodes that may stand without content in the editor; the others need at least a place for the caret. */
const MAY_BE_EMPTY: readonly NoteNodeType[] = ['paragraph', 'heading', 'codeBlock']

/** All extensions of the editor; `placeholder` is shown while the note is empty. */
export function noteExtensions(placeholder: string): AnyExtension[] {
  const kit = StarterKit.configure({
    underline: false,
    trailingNode: false,
    heading: { levels: [1, 2, 3] },
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
  const parts = getExtensionField<() => Extensions>(kit, 'addExtensions', { name, options, storage })
  return [...parts().map(toModel), Placeholder.configure({ placeholder })]
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
  const allowed: readonly string[] = NOTE_CONTENT[node.type]
  if (content.length === 0 && allowed.length > 0 && !MAY_BE_EMPTY.includes(node.type)) {
    content.push(allowed.includes('paragraph') ? { type: 'paragraph' } : emptyItem())
  }
  if (node.type === 'doc') return { type: 'doc', content }
  const { content: _content, marks, ...rest } = node
  return {
    ...rest,
    ...(content.length > 0 && { content }),
    ...(marks && { marks: marks.map((mark) => ({ ...mark })) }),
  }
}

function emptyItem(): JSONContent {
  return { type: 'listItem', content: [{ type: 'paragraph' }] }
}
