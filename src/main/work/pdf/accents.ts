/**
 * Accents that old fonts draw first and their letter over them (TeX's OT1: `´`, then `e` in the same place), made one letter.
 * The place tells them from an apostrophe that someone typed (`l´eau`).
 */
import { endOf, type PageText, type Run } from './run.ts'

const MARKS = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['¨', '\u0308'],
  ['˜', '\u0303'],
  ['¸', '\u0327'],
  ['ˇ', '\u030C'],
])
/** How far a letter reaches back under its accent, of the size of the font. */
const OVERLAP = 0.2
/** Baselines that differ by less, of the size of the font, are one. */
const LEVEL = 0.1

/** The page with every accent on its letter. */
export function accented(page: PageText): PageText {
  const runs: Run[] = []
  for (const run of page.runs) {
    const before = runs.at(-1)
    const letter = before && letterOver(before, run)
    if (before === undefined || letter === undefined) {
      runs.push(run)
      continue
    }
    runs.pop()
    const rest = before.text.slice(0, -1).trimEnd()
    if (rest !== '') runs.push({ ...before, text: rest, width: Math.max(0, run.x - before.x) })
    const isSpaced = rest === '' ? before.isSpaced : / .$/u.test(before.text)
    runs.push({ ...run, text: letter + run.text.slice(1), isSpaced })
  }
  return { ...page, runs }
}

/** The accented letter that the end of a run and the beginning of the next make together. */
function letterOver(before: Run, run: Run): string | undefined {
  const mark = MARKS.get(before.text.slice(-1))
  if (mark === undefined || Math.abs(run.y - before.y) > LEVEL * run.size) return undefined
  const isOver = run.x > before.x - OVERLAP * run.size && run.x < endOf(before) - OVERLAP * run.size
  if (!isOver) return undefined
  const letter = (run.text.slice(0, 1).replace('ı', 'i') + mark).normalize('NFC')
  return letter.length === 1 ? letter : undefined
}
