/** Numbering of lists: every list of a text or a note is counted on its own, from the number it begins with. */
import type { IParagraphOptions, Word } from './word.ts'

/** Levels that Word knows. */
const LEVELS = 9
const STEP = 360

export interface Lists {
  /** a list to put items in, by their level from 0 */
  list(start: number | undefined): (level: number) => Pick<IParagraphOptions, 'numbering'>
  /** for the document, when all lists are known */
  config(): { reference: string; levels: ReturnType<typeof levelsOf> }[]
}

/** Counts the lists of one file. */
export function listsOf(word: Word): Lists {
  const starts = new Set<number>()
  let instances = 0
  return {
    list(start) {
      if (start !== undefined) starts.add(start)
      const reference = start === undefined ? 'bullets' : `numbers-${start}`
      const instance = ++instances
      return (level) => ({ numbering: { reference, level: Math.min(level, LEVELS - 1), instance } })
    },
    config: () => [
      { reference: 'bullets', levels: levelsOf(word, undefined) },
      ...[...starts].map((start) => ({ reference: `numbers-${start}`, levels: levelsOf(word, start) })),
    ],
  }
}

function levelsOf(word: Word, start: number | undefined) {
  return Array.from({ length: LEVELS }, (_one, level) => ({
    level,
    format:
      start === undefined
        ? word.LevelFormat.BULLET
        : ([word.LevelFormat.DECIMAL, word.LevelFormat.LOWER_LETTER, word.LevelFormat.LOWER_ROMAN][
            level % 3
          ] ?? word.LevelFormat.DECIMAL),
    text: start === undefined ? (['•', '–', '▪'][level % 3] ?? '•') : `%${level + 1}.`,
    alignment: word.AlignmentType.START,
    ...(start !== undefined && level === 0 && { start }),
    style: { paragraph: { indent: { start: STEP * (level + 2), hanging: STEP } } },
  }))
}
