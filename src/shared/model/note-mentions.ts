/**
 * What a note mentions: passages, documents and tags by their ids. Backlinks are counted from it, and a
 * merge of tags rewrites mentions with it; a note without the mention comes back as it was.
 */
import { mentionText, type NoteDoc, type NoteNode } from './note.ts'

/** The ids of annotations, documents and tags mentioned, each once, in the order they are met. */
export function mentionsIn(note: NoteDoc): readonly string[] {
  const ids = new Set<string>()
  const walk = (node: NoteNode | NoteDoc): void => {
    if ('attrs' in node) {
      const { document, annotation, tag } = node.attrs
      for (const id of [annotation, document, tag]) if (id !== undefined) ids.add(id)
    }
    node.content?.forEach(walk)
  }
  walk(note)
  return [...ids]
}

/** Where mentions shall point: ids to other ids, or to null, which leaves the mention's words as plain text. */
export type MentionMap = (id: string) => string | null

/**
 * A note whose tag mentions point elsewhere: ids of `map` become the ids given, or plain text for null. Labels
 * stay. Ids that `map` does not have stay as they are; the same note is returned when nothing changes.
 */
export function withTagMentions(note: NoteDoc, map: ReadonlyMap<string, string | null>): NoteDoc {
  const meant = (id: string): string | null => map.get(id) ?? (map.has(id) ? null : id)
  return withMentions(note, { tag: meant, document: (id) => id, annotation: (id) => id })
}

/**
 * A note whose mentions point elsewhere. A passage whose annotation is null becomes plain text, so does one
 * whose document is null. The same note is returned when nothing changes.
 */
export function withMentions(
  note: NoteDoc,
  to: { readonly tag: MentionMap; readonly document: MentionMap; readonly annotation: MentionMap },
): NoteDoc {
  const rewritten = (node: NoteNode): NoteNode => {
    if (!node.attrs?.label) return withContent(node, rewritten)
    const { document, annotation, tag, label } = node.attrs
    const text: NoteNode = { type: 'text', text: mentionText(node) }
    if (tag !== undefined) {
      const id = to.tag(tag)
      return id === tag ? node : id === null ? text : { ...node, attrs: { tag: id, label } }
    }
    const place = document === undefined ? null : to.document(document)
    const passage = annotation === undefined ? undefined : to.annotation(annotation)
    if (place === null || passage === null) return text
    if (place === document && passage === annotation) return node
    return {
      ...node,
      attrs: { document: place, ...(passage !== undefined && { annotation: passage }), label },
    }
  }
  return withContent(note, rewritten)
}

/** The node with its children rewritten; neighbouring plain texts that came of it are joined. */
function withContent<N extends NoteNode | NoteDoc>(node: N, rewrite: (child: NoteNode) => NoteNode): N {
  const before = node.content
  if (!before) return node
  const after = before.map(rewrite)
  if (after.every((child, index) => child === before[index])) return node
  return { ...node, content: joined(after) }
}

function joined(nodes: readonly NoteNode[]): NoteNode[] {
  const out: NoteNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last?.type === 'text' && node.type === 'text' && !last.marks && !node.marks) {
      out[out.length - 1] = { type: 'text', text: (last.text ?? '') + (node.text ?? '') }
    } else out.push(node)
  }
  return out
}
