/** The words of a block as runs: its typography, the colours of highlights, footnote numbers, and ends of comments. */
import type { Block, Mark } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import type { CommentEnd, Stretch } from './anchors.ts'
import { runsOf } from './runs.ts'
import { GROUNDS, type IRunOptions, type ParagraphChild, TONES, type Word } from './word.ts'

/** What lies on one block. */
export interface OnBlock {
  readonly stretches: readonly Stretch[]
  /** in order */
  readonly ends: readonly CommentEnd[]
  /** the number of the footnote that a mark calls, when there is one */
  footnote(mark: Mark): number | undefined
}

/** Writes parts of a block one after the other; ends of comments that fall between two parts go to the next. */
export function inlineWriter(word: Word, block: Block, { stretches, ends, footnote }: OnBlock) {
  let next = 0
  const comments = (upTo: number, also: (end: CommentEnd) => boolean): ParagraphChild[] => {
    const children: ParagraphChild[] = []
    for (let end = ends[next]; end && (end.at < upTo || (end.at === upTo && also(end))); end = ends[next]) {
      next++
      if (end.isStart) children.push(new word.CommentRangeStart(end.comment))
      else
        children.push(
          new word.CommentRangeEnd(end.comment),
          new word.TextRun({ children: [new word.CommentReference(end.comment)] }),
        )
    }
    return children
  }
  const marks = block.marks ?? []
  const waiting = stretches.toSorted((a, b) => b.start - a.start)
  let covering: Stretch[] = []
  const coveringAt = (at: number): readonly Stretch[] => {
    covering = covering.filter((one) => one.end > at)
    for (let one = waiting.at(-1); one && one.start <= at; one = waiting.at(-1)) {
      waiting.pop()
      if (one.end > at) covering.push(one)
    }
    return covering
  }
  return (from: number, to: number, isLast: boolean): ParagraphChild[] => {
    const children: ParagraphChild[] = []
    const cuts = cutsOf(from, to, marks, stretches, ends)
    for (const [index, start] of cuts.entries()) {
      const end = cuts[index + 1]
      if (end === undefined) break
      children.push(...comments(start, () => true))
      const here = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.end > mark.start)
      const call = here.find(({ type }) => type === 'noteRef')
      const number = call && footnote(call)
      if (call && number !== undefined) {
        if (call.start === start) children.push(new word.FootnoteReferenceRun(number))
        continue
      }
      const look = lookOf(here, coveringAt(start))
      const href = safeUrl(here.find(({ type }) => type === 'link')?.attrs?.href)
      const runs = runsOf(word, block.text.slice(start, end), look)
      if (href === undefined || runs.length === 0) children.push(...runs)
      else children.push(new word.ExternalHyperlink({ link: href, children: runs }))
    }
    children.push(...comments(isLast ? Number.POSITIVE_INFINITY : to, ({ isStart }) => !isStart))
    return children
  }
}

/** Every offset where something changes, from the first to the last. */
function cutsOf(
  from: number,
  to: number,
  marks: readonly Mark[],
  stretches: readonly Stretch[],
  ends: readonly CommentEnd[],
): number[] {
  const cuts = new Set([from, to])
  const cut = (at: number): void => {
    if (at > from && at < to) cuts.add(at)
  }
  for (const { start, end } of [...marks, ...stretches]) {
    cut(start)
    cut(end)
  }
  for (const { at } of ends) cut(at)
  return [...cuts].toSorted((a, b) => a - b)
}

function lookOf(marks: readonly Mark[], stretches: readonly Stretch[]): IRunOptions {
  const has = (type: Mark['type']): boolean => marks.some((mark) => mark.type === type)
  const wash = stretches.findLast(({ style }) => style.mark === 'wash')
  const line = stretches.findLast(({ style }) => style.mark !== 'wash')
  return {
    ...(has('em') && { italics: true }),
    ...(has('strong') && { bold: true }),
    ...(has('sup') && { superScript: true }),
    ...(has('sub') && { subScript: true }),
    ...(has('smallcaps') && { smallCaps: true }),
    ...(has('code') && { font: 'Courier New', style: 'HTMLCode' }),
    ...(has('link') && { style: 'Hyperlink' }),
    ...(wash && { shading: { type: 'clear', color: 'auto', fill: GROUNDS[wash.style.colour] } }),
    ...(line && {
      underline: { type: line.style.mark === 'dotted' ? 'dotted' : 'thick', color: TONES[line.style.colour] },
    }),
  }
}
