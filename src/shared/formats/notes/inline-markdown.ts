/**
 * The inside of one block of a note as Markdown: text with nested marks, code spans, links, hard breaks and
 * mentions, which are their words: a passage's in quotation marks, a tag's after `#`.
 * Which ends of the words must be written as references is decided in `emphasis-ends.ts`.
 */
import { mentionText, NOTE_MARKS, type NoteMark, type NoteNode } from '#shared/model/note.ts'
import { DELIMITERS, type Ends, encodedEnds, PLAIN, type Run, type Turn } from './emphasis-ends.ts'
import { escapeClosing, escapeInline, escapeLineStart, reference } from './escape-markdown.ts'

/** Serialises text and hard breaks; in a heading (`oneLine`) a hard break becomes a space. */
export function inlineToMarkdown(nodes: readonly NoteNode[], oneLine: boolean): string {
  const written = inlineLines(nodes)
  if (!oneLine) return written.join('\\\n')
  const line = written.filter((part) => part !== '').join(' ')
  return escapeClosing(line)
}

/** The lines between the hard breaks, each as Markdown; breaks at the end are dropped. */
export function inlineLines(nodes: readonly NoteNode[]): string[] {
  const lines: NoteNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop()
  return lines.map((line) => lineToMarkdown(runsOf(line)))
}

/** The words of a node in a line. */
function wordsOf(node: NoteNode): string {
  if (node.type === 'text') return (node.text ?? '').replaceAll('\0', '')
  return node.type === 'passageMention' ? `“${mentionText(node)}”` : mentionText(node)
}

function runsOf(nodes: readonly NoteNode[]): Run[] {
  const runs: Run[] = []
  for (const node of nodes) {
    const text = wordsOf(node)
    if (text === '') continue
    const code = node.marks?.some((mark) => mark.type === 'code') ?? false
    const marks = keysOf(node.marks ?? [])
    const last = runs.at(-1)
    if (last && last.code === code && last.marks.join() === marks.join()) {
      runs[runs.length - 1] = { ...last, text: last.text + text }
    } else runs.push({ text, code, marks })
  }
  return runs
}

function keysOf(marks: readonly NoteMark[]): string[] {
  const keys = marks
    .filter((mark) => mark.type !== 'code')
    .map((mark) => (mark.type === 'link' ? `link ${mark.attrs?.href ?? ''}` : mark.type))
  const rank = (key: string): number => NOTE_MARKS.findIndex((type) => key.startsWith(type))
  return [...new Set(keys)].sort((a, b) => rank(b) - rank(a))
}

function lineToMarkdown(runs: readonly Run[]): string {
  const turns = turnsOf(runs)
  const ends = encodedEnds(runs, turns)
  const written = turns.map(({ closing, opening }, index) => {
    const run = runs[index]
    const delimiters = closing.map(closer).join('') + opening.map(opener).join('')
    return run ? delimiters + runToMarkdown(run, ends[index] ?? PLAIN, index === 0) : delimiters
  })
  return written.join('')
}

/** What closes and opens before each run, and after the last one. */
function turnsOf(runs: readonly Run[]): Turn[] {
  const turns: Turn[] = []
  let open: string[] = []
  for (let index = 0; index <= runs.length; index++) {
    const kept = keptMarks(open, runs[index]?.marks ?? [])
    const closing = open.slice(kept).reverse()
    const opening = openingMarks(runs, index, open.slice(0, kept))
    turns.push({ closing, opening })
    open = [...open.slice(0, kept), ...opening]
  }
  return turns
}

/** How many of the open marks, outermost first, go on in the next run. */
function keptMarks(open: readonly string[], next: readonly string[]): number {
  const ended = open.findIndex((mark) => !next.includes(mark))
  return ended < 0 ? open.length : ended
}

/** The marks that start at a run, the one that lasts longest outermost. */
function openingMarks(runs: readonly Run[], index: number, open: readonly string[]): string[] {
  const lasts = (mark: string): number => {
    let end = index
    while (runs[end]?.marks.includes(mark)) end++
    return end
  }
  const starting = (runs[index]?.marks ?? []).filter((mark) => !open.includes(mark))
  return starting.toSorted((a, b) => lasts(b) - lasts(a))
}

function runToMarkdown(run: Run, { first, last }: Ends, lineStart: boolean): string {
  if (run.code) return codeSpan(run.text)
  const characters = [...run.text]
  const head = first ? reference(characters.shift() ?? '') : ''
  const tail = last && characters.length > 0 ? reference(characters.pop() ?? '') : ''
  const middle = characters.join('')
  return head + (lineStart && head === '' ? escapeLineStart(middle) : escapeInline(middle)) + tail
}

function codeSpan(text: string): string {
  const line = text.replace(/\r\n?|\n/g, ' ')
  const runs = new Set((line.match(/`+/g) ?? []).map((run) => run.length))
  let length = 1
  while (runs.has(length)) length++
  const fence = '`'.repeat(length)
  const padded = line.trim() !== '' && /^[ `]|[ `]$/.test(line) ? ` ${line} ` : line
  return fence + padded + fence
}

function opener(mark: string): string {
  return DELIMITERS[mark] ?? '['
}

function closer(mark: string): string {
  const href = mark.slice('link '.length)
  return DELIMITERS[mark] ?? `](<${href.replace(/[\\<>&]/g, '\\$&')}>)`
}
