/** Notes that say more than their words: a table keeps the words and counts the rest as lost. */
import type { NoteDoc, NoteNode } from '#shared/model/note.ts'
import type { ExportScope } from '../exporter.ts'

const PLAIN: ReadonlySet<string> = new Set(['doc', 'paragraph', 'text', 'hardBreak'])

/** Tells the scope how many of these notes have lists, tables, emphasis, links or mentions. */
export function loseFormatting(
  { lose }: Pick<ExportScope, 'lose'>,
  noted: Iterable<{ readonly body?: NoteDoc }>,
): void {
  let count = 0
  for (const { body } of noted) if (body && !isPlain(body)) count++
  if (count > 0) lose('formats.drops.formatting', count)
}

function isPlain(node: NoteDoc | NoteNode): boolean {
  const marks = 'marks' in node ? (node.marks?.length ?? 0) : 0
  return PLAIN.has(node.type) && marks === 0 && (node.content?.every(isPlain) ?? true)
}
