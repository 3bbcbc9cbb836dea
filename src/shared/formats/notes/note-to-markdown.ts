/**
 * A note as GitHub's Markdown: CommonMark with `~~` for struck words, `- [x]` for tasks, and tables. Reading
 * the result with `markdownToNote` gives the same note again, apart from what Markdown cannot say: empty
 * paragraphs, breaks at a paragraph's end, breaks in a heading, what a mention means, and of a table the
 * headers that are not in its first row and the lists in its cells.
 */
import type { NoteDoc, NoteNode } from '#shared/model/note.ts'
import { inlineToMarkdown } from './inline-markdown.ts'
import { tableToLines } from './table-markdown.ts'

/** Serialises a whole note; no line feed at the end. */
export function noteToMarkdown(note: NoteDoc): string {
  return blocksToLines(note.content, 0).join('\n')
}

/** Blocks with a blank line between them. `depth` counts lists, so that nested marks differ: `- - -` is a rule. */
function blocksToLines(nodes: readonly NoteNode[], depth: number): string[] {
  const lines: string[] = []
  let previous: NoteNode | undefined
  let sameLists = 0
  for (const node of nodes) {
    if (node.type === 'paragraph' && isBlank(node)) continue
    sameLists = previous && markerOf(previous) === markerOf(node) ? sameLists + 1 : 0
    const written = blockToLines(node, depth, sameLists)
    if (written.length === 0) continue
    if (previous) lines.push('')
    for (const line of written) lines.push(line)
    previous = node
  }
  return lines
}

function blockToLines(node: NoteNode, depth: number, sameLists: number): string[] {
  const content = node.content ?? []
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(node.attrs?.level ?? 1)} ${inlineToMarkdown(content, true)}`.trimEnd()]
    case 'blockquote': {
      const inner = blocksToLines(content, depth)
      return (inner.length > 0 ? inner : ['']).map((line) => (line === '' ? '>' : `> ${line}`))
    }
    case 'bulletList':
    case 'taskList':
      return listToLines(content, depth, () => '-*+'[(depth + sameLists) % 3] ?? '-')
    case 'orderedList': {
      const start = node.attrs?.start ?? 1
      return listToLines(content, depth, (index) => `${start + index}${sameLists % 2 === 0 ? '.' : ')'}`)
    }
    case 'table':
      return tableToLines(node)
    case 'codeBlock':
      return fenced(content.map((child) => child.text ?? '').join(''))
    case 'horizontalRule':
      return ['---']
    default:
      return inlineToMarkdown(content, false).split('\n')
  }
}

function listToLines(items: readonly NoteNode[], depth: number, marker: (index: number) => string): string[] {
  const written = items.map((item, index) => {
    const mark = marker(index)
    const indent = ' '.repeat(mark.length + 1)
    const [first = '', ...rest] = itemToLines(item, depth + 1)
    return [`${mark} ${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : indent + line))]
  })
  const tight = written.every((lines) => !lines.includes(''))
  return written.flatMap((lines, index) => (index > 0 && !tight ? ['', ...lines] : lines))
}

/** A task has its box before its words; where it has none, the box stands alone. */
function itemToLines({ type, attrs, content = [] }: NoteNode, depth: number): string[] {
  const lines = blocksToLines(content, depth)
  if (type !== 'taskItem') return lines
  const box = attrs?.checked === true ? '[x]' : '[ ]'
  const [first = '', ...rest] = lines
  if (first === '') return [box]
  const words = content[0]
  if (words?.type === 'paragraph' && !isBlank(words)) return [`${box} ${first}`, ...rest]
  return [box, '', ...lines]
}

/** Neighbours with one sort of marker would run into each other. */
function markerOf({ type }: NoteNode): string {
  return type === 'taskList' ? 'bulletList' : type
}

function fenced(text: string): string[] {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return text === '' ? [fence, fence] : [fence, ...text.split(/\r\n?|\n/), fence]
}

function isBlank(node: NoteNode): boolean {
  return (node.content ?? []).every(
    (child) => child.type === 'hardBreak' || (child.type === 'text' && (child.text ?? '') === ''),
  )
}
