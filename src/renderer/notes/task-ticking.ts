/** Ticking a task off in a note that is read: the note with that one box changed. Pure. */
import type { NoteDoc, NoteNode } from '#shared/model/note.ts'

/** Where a node stands: the index at each level from the whole note down. */
export type NotePath = readonly number[]

/** The note with the task at a path ticked or not; the same note when there is no task. */
export function withTask(note: NoteDoc, path: NotePath, checked: boolean): NoteDoc {
  const content = changed(note.content, path, checked)
  return content === note.content ? note : { ...note, content: content ?? [] }
}

function changed(
  nodes: readonly NoteNode[] | undefined,
  [at = -1, ...rest]: NotePath,
  checked: boolean,
): readonly NoteNode[] | undefined {
  const node = nodes?.[at]
  if (!nodes || !node) return nodes
  if (rest.length === 0) {
    return node.type === 'taskItem' ? nodes.with(at, { ...node, attrs: { ...node.attrs, checked } }) : nodes
  }
  const content = changed(node.content, rest, checked)
  return content === node.content || !content ? nodes : nodes.with(at, { ...node, content })
}
