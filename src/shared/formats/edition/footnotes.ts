/** The footnotes of a text itself: the ids by which their signs lead to them, and back. */
import type { Block } from '#shared/model/document.ts'
import type { Run } from './runs.ts'

export interface Footnote {
  readonly id: string
  /** id of the first sign that leads here, where there is one */
  readonly back?: string
}

export interface Footnotes {
  /** id of a footnote; undefined for what is not in the edition */
  idOf(container: string): string | undefined
  /** id of the first sign that leads to a footnote, the first time it is asked for */
  signId(container: string): string | undefined
  /** the id for the element of a footnote, and where its sign is, the first time; what else has its name has no id */
  take(container: string): Footnote | undefined
}

/** @param text number of the text in the edition */
export function footnotesOf(blocks: readonly Block[], runs: readonly Run[], text: number): Footnotes {
  const ids = new Map<string, string>()
  for (const { from, to } of runs) {
    for (let index = from; index < to; index++) {
      for (const { kind, id } of blocks[index]?.within ?? []) {
        if (kind === 'note' && !ids.has(id)) ids.set(id, `t${text}f${ids.size + 1}`)
      }
    }
  }
  const signed = new Set<string>()
  const taken = new Set<string>()
  return {
    idOf: (container) => ids.get(container),
    signId(container) {
      const id = ids.get(container)
      if (id === undefined || signed.has(container)) return undefined
      signed.add(container)
      return `${id}r`
    },
    take(container) {
      const id = ids.get(container)
      if (id === undefined || taken.has(container)) return undefined
      taken.add(container)
      // A note that stands before its sign has no way back: what it would lead to may never be written.
      return { id, ...(signed.has(container) && { back: `${id}r` }) }
    },
  }
}
