/**
 * The two mentions of the editor's schema: a passage or a document behind `@`, a tag behind `#`. Each is one
 * unbreakable thing in a line; how it looks while it is edited is told by a node view, so that its words are
 * those of today and not those of when it was written.
 */
import { Mention } from '@tiptap/extension-mention'
import type { NodeView } from '@tiptap/pm/view'
import { idSchema } from '#shared/model/ids.ts'
import { MENTION_LABEL_LIMIT, mentionLabel, type NoteAttrs } from '#shared/model/note-attrs.ts'

type MentionType = 'passageMention' | 'tagMention'

/** Shows a mention in the editor: an element that keeps itself up to date until it is let go. */
export type MentionSight = (type: MentionType, attrs: NoteAttrs) => { dom: HTMLElement; destroy(): void }

const ATTRS = {
  passageMention: ['document', 'annotation'],
  tagMention: ['tag'],
} as const

/** The extension of one kind of mention, without its list of suggestions. */
export function mentionNode(type: MentionType, see?: MentionSight) {
  const names = ATTRS[type]
  return Mention.extend({
    name: type,
    addAttributes: () => ({
      ...Object.fromEntries(names.map((name) => [name, idAttribute(name)])),
      label: {
        default: '…',
        parseHTML: (element: HTMLElement) => mentionLabel(element.dataset['label'] ?? element.textContent),
        renderHTML: ({ label }) => ({ 'data-label': label }),
      },
    }),
    parseHTML: () => [
      { tag: `span[data-type="${type}"]`, getAttrs: (element) => isId(element.dataset[names[0]]) && null },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      { 'data-type': type, ...HTMLAttributes },
      wordsOf(type, node.attrs['label']),
    ],
    renderText: ({ node }) => wordsOf(type, node.attrs['label']),
    // Backspace takes the whole mention away, as it does any letter.
    addKeyboardShortcuts: () => ({}),
    addProseMirrorPlugins: () => [],
    addNodeView: () => (see ? ({ node }): NodeView => see(type, node.attrs) : null),
  })
}

/** An id as an attribute; one that is none is not taken over. */
function idAttribute(name: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const value = element.dataset[name]
      return isId(value) ? value : null
    },
    renderHTML: (attrs: Record<string, unknown>) =>
      typeof attrs[name] === 'string' ? { [`data-${name}`]: attrs[name] } : {},
  }
}

function isId(value: unknown): boolean {
  return idSchema.safeParse(value).success
}

function wordsOf(type: MentionType, label: unknown): string {
  const words = String(label).slice(0, MENTION_LABEL_LIMIT)
  return type === 'tagMention' ? `#${words}` : words
}
