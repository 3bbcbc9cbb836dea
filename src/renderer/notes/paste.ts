/** Plain text pasted into a note is read as Markdown, the way notes are written elsewhere. */
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { editable } from './note-schema.ts'

/** Longer texts are pasted as they are, in UTF-16 units. */
const MARKDOWN_LIMIT = 100_000

/** The pasted text as a slice of the note, or undefined when it has no Markdown to read. */
export function markdownSlice(schema: Schema, text: string): Slice | undefined {
  if (text.length > MARKDOWN_LIMIT || text.trim() === '') return undefined
  const { content = [] } = editable(markdownToNote(text))
  const nodes = content.map((node) => schema.nodeFromJSON(node))
  // Open ends let a pasted line join the line it is pasted into.
  return Slice.maxOpen(Fragment.from(nodes))
}
