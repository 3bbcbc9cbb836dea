/**
 * One line on a terminal that tells how far long work is. It comes when the work takes longer than one waits without
 * asking, and is gone when the work ends: nothing of it is ever part of a result.
 */
import type { Translate } from '#main/services/translate.ts'
import { oneLine } from './command.ts'

/** Milliseconds before the line comes, and between one and the next. */
const PATIENCE = 1000
const PAUSE = 100

/** A terminal that can show it; handed in, for tests. */
export interface Terminal {
  write(text: string): void
  /** characters in a line */
  readonly columns: number
  /** milliseconds on a clock that only goes on */
  now(): number
}

export interface ProgressLine {
  /** @param phase a word of the catalogues under `cli.phase` */
  tell(phase: string, done: number, total: number): void
  /** takes the line away */
  end(): void
}

/** Begins to wait. */
export function progressLine({ write, columns, now }: Terminal, t: Translate): ProgressLine {
  const begin = now()
  let last = Number.NEGATIVE_INFINITY
  let width = 0
  const show = (words: string): void => {
    // Blanks over what stood there: not every terminal knows how to empty a line.
    write(`\r${words.padEnd(width)}`)
    width = words.length
  }
  return {
    tell(phase, done, total) {
      const time = now()
      if (time - begin < PATIENCE || time - last < PAUSE) return
      last = time
      const percent = Math.floor((100 * done) / Math.max(1, total))
      const words = t('cli.progress', { phase: t(`cli.phase.${phase}`), done, total, percent })
      show(oneLine(words).slice(0, Math.max(0, columns - 1)))
    },
    end() {
      if (width === 0) return
      show('')
      write('\r')
      width = 0
    },
  }
}
