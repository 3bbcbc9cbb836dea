/**
 * Which paragraphs are headings, and of which level: those that the file's tags or its outline name, else the larger,
 * bold or capital ones that stand alone. Levels are the ranks of how they look.
 */
import type { Line } from './lines.ts'
import { isBold, type Paragraph } from './paragraphs.ts'

/** Larger than this share of the body is a heading. */
const LARGE = 1.12
const LENGTH = 300
const BOLD_LENGTH = 150
const LEVELS = 6

/** What the file's own outline calls headings: depth from 1 by the words without spaces and signs. */
export type Outline = ReadonlyMap<string, number>

export function plainWords(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Levels of the paragraphs that are headings. */
export function headingsOf(
  paragraphs: readonly Paragraph[],
  body: number,
  outline: Outline,
): ReadonlyMap<Paragraph, number> {
  const isTagged = paragraphs.some(({ lines }) => lines[0]?.heading !== undefined)
  const ranks = new Map<Paragraph, number>()
  const levels = new Map<Paragraph, number>()
  for (const paragraph of paragraphs) {
    const said = paragraph.lines[0]?.heading
    if (said !== undefined) levels.set(paragraph, said)
    else if (!isTagged) {
      const rank = rankOf(paragraph, body, outline)
      if (rank !== undefined) ranks.set(paragraph, rank)
    }
  }
  const steps = [...new Set(ranks.values())].toSorted((a, b) => b - a)
  for (const [paragraph, rank] of ranks) levels.set(paragraph, Math.min(LEVELS, steps.indexOf(rank) + 1))
  return levels
}

/** A line of a table of contents, or of any table. */
function isEntry({ gaps, text }: Line): boolean {
  return gaps > 1 || (gaps === 1 && /\d$/u.test(text)) || /…\s*[\divxlc]+$/u.test(text)
}

/** How much a paragraph looks like a heading; undefined for one that does not. */
function rankOf(paragraph: Paragraph, body: number, outline: Outline): number | undefined {
  const { lines, column } = paragraph
  const [first] = lines
  const text = lines.map((line) => line.text).join(' ')
  if (!first || text.length > LENGTH || !/\p{L}/u.test(text) || lines.some(isEntry)) return undefined
  const size = Math.round(first.size * 2) / 2
  const bold = isBold(first) && lines.every(isBold)
  if (first.size > body * LARGE && lines.length <= 5 && !/[,;]$/u.test(text))
    return size * 10 + (bold ? 2 : 0)
  const depth = outline.get(plainWords(text))
  const isAlone =
    lines.length <= 2 && text.length <= BOLD_LENGTH && !/[,;:]$/u.test(text) && first.size > body * 0.95
  if (bold && isAlone && (text.length <= 60 || !text.endsWith('.'))) return body * 10 + 1
  const middle = (column.left + column.right) / 2
  const isCentred =
    Math.abs(Math.abs(first.x + first.end) / 2 - middle) < 1.5 * first.size &&
    column.right - column.left - (first.end - first.x) > 4 * first.size
  if (isAlone && isCentred && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()) return body * 10
  return depth === undefined ? undefined : body * 10 - depth
}
