/** Tasks in lists of Markdown: `[ ]` or `[x]` and a space before an item's words (GitHub's Markdown, 5.3). */
import type { NoteNode } from '#shared/model/note.ts'

/** The box and the rest of an item's first line, as they stand in the file; undefined without a box. */
export function taskOf(line: string): { readonly checked: boolean; readonly words: string } | undefined {
  const box = /^\[([ xX])\](?:[ \t\n]+|$)/.exec(line)
  return box ? { checked: box[1] !== ' ', words: line.slice(box[0].length) } : undefined
}

/** The items of one list as lists: a note has tasks and other items in lists of their own, in their order. */
export function listsOf(items: readonly NoteNode[]): NoteNode[] {
  const lists: { type: 'bulletList' | 'taskList'; content: NoteNode[] }[] = []
  for (const item of items) {
    const type = item.type === 'taskItem' ? 'taskList' : 'bulletList'
    const last = lists.at(-1)
    if (last?.type === type) last.content.push(item)
    else lists.push({ type, content: [item] })
  }
  return lists
}
