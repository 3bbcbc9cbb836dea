/** What sets one program of linked notes apart from another: its links, its tags, and what it must not misread. */
import type { NoteDoc, NoteNode } from '#shared/model/note.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { mentionText } from '#shared/model/note.ts'
import { escapeLine } from '../notes/escape-markdown.ts'
import { noteToMarkdown } from '../notes/note-to-markdown.ts'
import { readableNote, type Reading } from '../readable/annotation.ts'
import { words as markdownWords } from '../readable/cite.ts'
import { fillSlots, type Guard, slot } from './guard.ts'

export interface Dialect extends Guard {
  readonly here: Reading
  /** a link to a document or a passage of the export; undefined when it is not in it */
  link(to: LinkEnd, label: string): string | undefined
  /** a tag by its id; undefined when it is gone */
  tag(id: string): string | undefined
}

/** Words inside a line. */
export function wordsIn({ guard, unguard }: Guard, text: string): string {
  return unguard(markdownWords(guard(text)))
}

/** Words that are a line. */
export function lineIn({ guard, unguard }: Guard, text: string): string {
  return unguard(escapeLine(guard(text)))
}

/** A note as Markdown whose mentions are links. */
export function noteIn(dialect: Dialect, note: NoteDoc): string {
  const filling: string[] = []
  const prepared = (node: NoteNode, isCell: boolean): NoteNode => {
    const inCell = isCell || node.type === 'table'
    const link = linkOf(dialect, node)
    if (link !== undefined) {
      filling.push(inCell ? link.replaceAll('|', String.raw`\|`) : link)
      return { type: 'text', text: slot(filling.length - 1) }
    }
    // Code shows what it says.
    const isCode = node.type === 'codeBlock' || node.marks?.some(({ type }) => type === 'code') === true
    if (isCode) return node
    return {
      ...node,
      ...(node.text !== undefined && { text: dialect.guard(node.text) || ' ' }),
      ...(node.content && { content: node.content.map((child) => prepared(child, inCell)) }),
    }
  }
  const linked = { ...note, content: note.content.map((node) => prepared(node, false)) }
  return fillSlots(dialect.unguard(noteToMarkdown(readableNote(dialect.here.scope, linked))), filling)
}

function linkOf(dialect: Dialect, node: NoteNode): string | undefined {
  const { attrs } = node
  if (node.type === 'tagMention') return dialect.tag(attrs?.tag ?? '')
  if (node.type !== 'passageMention' || attrs?.document === undefined) return undefined
  const { document, annotation } = attrs
  return dialect.link({ document, ...(annotation !== undefined && { annotation }) }, mentionText(node))
}
