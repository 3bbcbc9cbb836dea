/** Which of several highlights a click means: the shortest first, and each further click there the next. */

export interface Cycling {
  /** the choice among annotations in order of preference; undefined among none */
  choose(annotations: readonly string[]): string | undefined
}

export function createCycling(): Cycling {
  let last: { among: string; chosen: string } | undefined
  return {
    choose(annotations) {
      const among = annotations.join()
      const next = last?.among === among ? (annotations.indexOf(last.chosen) + 1) % annotations.length : 0
      const chosen = annotations[next]
      last = chosen === undefined ? undefined : { among, chosen }
      return chosen
    },
  }
}
