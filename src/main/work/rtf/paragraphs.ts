/** What stands in an RTF file once its state is gone: paragraphs of runs, rows of cells, notes. And that as an HTML tree. */
import type { Element, ElementContent, Root } from 'hast'
import { element, text, typeset } from '../odt/nodes.ts'

/** Words that are set in one way. */
export interface Run {
  readonly words: string
  /** elements around them, outermost first */
  readonly typography: readonly string[]
  readonly href?: string
  /** the note whose sign this is */
  readonly note?: Story
}

export interface Paragraph {
  runs: Run[]
  /** 1–6 */
  heading?: number
  /** of a list, from 0; with whether it is numbered, and by which number */
  list?: { readonly level: number; readonly ordered: boolean; readonly number?: number }
  /** rows of one table follow each other */
  row?: readonly Cell[]
}

export interface Cell {
  readonly runs: readonly Run[]
  readonly colSpan: number
}

/** The main text, or a note. */
export interface Story {
  readonly paragraphs: Paragraph[]
  readonly kind: 'text' | 'footnote' | 'endnote'
}

export function treeOf(story: Story): Root {
  const notes: Element[] = []
  const children = blocks(story.paragraphs, notes)
  return { type: 'root', children: notes.length > 0 ? [...children, element('section', notes)] : children }
}

function blocks(paragraphs: readonly Paragraph[], notes: Element[]): Element[] {
  const made: Element[] = []
  let at = 0
  while (at < paragraphs.length) {
    const paragraph = paragraphs[at]
    if (!paragraph) break
    const kind = kindOf(paragraph)
    const end = paragraphs.findIndex((one, place) => place > at && kindOf(one) !== kind)
    const alike = paragraphs.slice(at, kind === 'plain' ? at + 1 : end < 0 ? undefined : end)
    if (kind === 'row') made.push(tableOf(alike, notes))
    else if (kind === 'list') made.push(...listOf(alike, notes))
    else {
      const name = paragraph.heading === undefined ? 'p' : `h${paragraph.heading}`
      made.push(element(name, inline(paragraph.runs, notes)))
    }
    at += alike.length
  }
  return made
}

function kindOf({ row, list, heading }: Paragraph): 'row' | 'list' | 'plain' {
  if (row) return 'row'
  return list && heading === undefined ? 'list' : 'plain'
}

function tableOf(rows: readonly Paragraph[], notes: Element[]): Element {
  const made = rows.map(({ row = [] }) =>
    element(
      'tr',
      row.map(({ runs, colSpan }) => element('td', inline(runs, notes), { colSpan })),
    ),
  )
  return element('table', made)
}

/** Items of one level, with those of deeper levels in the item before them; a number that does not follow begins a list anew. */
function listOf(items: readonly Paragraph[], notes: Element[]): Element[] {
  const made: Element[] = []
  const open: { readonly level: number; readonly list: Element; next: number }[] = []
  for (const { runs, list = { level: 0, ordered: false } } of items) {
    while ((open.at(-1)?.level ?? -1) > list.level) open.pop()
    const name = list.ordered ? 'ol' : 'ul'
    let here = open.at(-1)
    const { number } = list
    const isOther = here?.list.tagName !== name || (number !== undefined && number !== here.next)
    if (here?.level === list.level && isOther) {
      open.pop()
      here = open.at(-1)
    }
    if (here?.level !== list.level) {
      const start = number === undefined || number === 1 ? {} : { start: number }
      const fresh = element(name, [], start)
      const parent = here?.list.children.at(-1)
      if (parent?.type === 'element') parent.children.push(fresh)
      else made.push(fresh)
      here = { level: list.level, list: fresh, next: number ?? 1 }
      open.push(here)
    }
    here.next++
    here.list.children.push(element('li', [element('p', inline(runs, notes))]))
  }
  return made
}

function inline(runs: readonly Run[], notes: Element[]): ElementContent[] {
  return joined(runs).flatMap(({ words, typography, href, note }): readonly ElementContent[] => {
    if (note) return [signOf(note, notes)]
    const set = typeset(typography, linesOf(words))
    return href === undefined ? set : [element('a', set, { href })]
  })
}

/** Word starts a run wherever its spelling checker stopped. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    const isSame =
      last &&
      !last.note &&
      !run.note &&
      last.href === run.href &&
      last.typography.join() === run.typography.join()
    if (isSame) all[all.length - 1] = { ...last, words: last.words + run.words }
    else all.push(run)
  }
  return all
}

function linesOf(words: string): ElementContent[] {
  return words.split('\n').flatMap((line, at) => (at === 0 ? [text(line)] : [element('br', []), text(line)]))
}

function signOf(note: Story, notes: Element[]): Element {
  const number = notes.length + 1
  const id = `rtf-note-${number}`
  const aside = element('aside', [], { id, role: note.kind === 'endnote' ? 'doc-endnote' : 'doc-footnote' })
  notes.push(aside)
  aside.children.push(...blocks(note.paragraphs, notes))
  return element('sup', [element('a', [text(String(number))], { href: `#${id}`, role: 'doc-noteref' })])
}
