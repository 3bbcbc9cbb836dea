/**
 * Finds which words of a page of the original are which words of the text. The page comes as pieces, as it draws them (a
 * line, a word, a letter); the text as the stretches that may stand on this page. The answer is runs inside one piece each,
 * so that pieces can be put in the order they are read without losing them.
 */
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, slices } from '../block-table.ts'
import { type Letters, joinLetters, lettersOf } from './page-letters.ts'
import { matchLetters, type Stretch } from './match-letters.ts'

/** Units `[from, to)` of a piece of the page are `[start, end)` of the text: unit by unit where both are as long. */
export interface PageRun extends Span {
  readonly piece: number
  readonly from: number
  readonly to: number
}

/** Runs in the order of the text; what is on the page and not in the text is in none. */
export function alignPage(
  pieces: readonly string[],
  table: BlockTable,
  candidates: readonly Span[],
): PageRun[] {
  const page = pieces.map((piece) => lettersOf(piece))
  const owners = page.flatMap(({ letters }, piece) => Array.from({ length: letters.length }, () => piece))
  const drawn = withoutBetween(page)
  const { letters: said, blocks } = lettersIn(table, candidates)
  const matches = matchLetters(drawn.letters, said.letters, blocks)
  const signs: PageRun[] = []
  for (const match of matches)
    for (let i = 0; i < match.length; i++)
      addSign(signs, {
        piece: owners[match.page + i] ?? 0,
        from: drawn.from[match.page + i] ?? 0,
        to: drawn.to[match.page + i] ?? 0,
        start: said.from[match.text + i] ?? 0,
        end: said.to[match.text + i] ?? 0,
      })
  return runsOf(signs)
}

function withoutBetween(parts: readonly Letters[]): Letters {
  return {
    letters: parts.map(({ letters }) => letters).join(''),
    from: parts.flatMap(({ from }) => from),
    to: parts.flatMap(({ to }) => to),
  }
}

/** The letters of stretches of the text, and where its blocks are among them. */
function lettersIn(
  table: BlockTable,
  candidates: readonly Span[],
): { letters: Letters; blocks: readonly Stretch[] } {
  const blocks: Stretch[] = []
  let at = 0
  const parts = candidates.map((span) => {
    const folded = slices(table, span).map(({ block, offset, end }) => {
      const from = (table.starts[block] ?? 0) + offset
      const part = lettersOf((table.blocks[block]?.text ?? '').slice(offset, end), from)
      blocks.push({ start: at, end: at + part.letters.length })
      at += part.letters.length
      return part
    })
    at++
    return withoutBetween(folded)
  })
  return { letters: joinLetters(parts), blocks }
}

/** Adds a letter. Several that are one sign on the page (a ligature), or one of the text, are one. */
function addSign(signs: PageRun[], letter: PageRun): void {
  const last = signs.at(-1)
  const isOne =
    last?.piece === letter.piece &&
    (letter.from === last.from || letter.start === last.start) &&
    letter.from >= last.from &&
    letter.start >= last.start
  if (!isOne) return void signs.push(letter)
  signs[signs.length - 1] = {
    ...last,
    to: Math.max(last.to, letter.to),
    end: Math.max(last.end, letter.end),
  }
}

/** Most units between two letters that have none: a space, a mark of its own. */
const SILENT = 3

/** Signs that go on unit by unit, with as much between them on the page as in the text, are one run. */
function runsOf(signs: readonly PageRun[]): PageRun[] {
  const runs: PageRun[] = []
  for (const sign of signs) {
    const last = runs.at(-1)
    const gap = last && last.piece === sign.piece ? sign.from - last.to : -1
    const isOn = last && gap >= 0 && gap <= SILENT && gap === sign.start - last.end
    if (isOn && isLevel(last) && isLevel(sign))
      runs[runs.length - 1] = { ...last, to: sign.to, end: sign.end }
    else runs.push(sign)
  }
  return runs
}

const isLevel = ({ from, to, start, end }: PageRun): boolean => to - from === end - start
