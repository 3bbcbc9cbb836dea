/**
 * Tells assistive technology what painting cannot: each annotated block near the viewport is described by a
 * sentence about its annotations, and all of these are a list that can be read by itself. Written a little
 * after painting, so that marking stays instant.
 */
import { blockAt } from '#shared/text/block-table.ts'
import type { IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import type { Section } from './sections.ts'

export interface Descriptions {
  /** a section was painted anew, or is not near any more */
  note(section: Section, isShown: boolean): void
  /** what things are called has changed: says all anew */
  again(): void
  stop(): void
}

interface DescriptionsParts {
  readonly laid: LaidText
  readonly index: IntervalIndex
  /** the list that holds the sentences; nobody sees it */
  readonly holder: HTMLElement
  /** words for one annotation, without its place; undefined when there is nothing to say */
  say(annotation: string): string | undefined
}

/** Milliseconds after painting. */
const LATER = 150

export function createDescriptions({ laid, index, holder, say }: DescriptionsParts): Descriptions {
  const waiting = new Map<Section, boolean>()
  const shown = new Set<Section>()
  const sentences = new Map<number, HTMLElement>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const drop = (section: Section): void => {
    for (let block = section.from; block < section.to; block++) {
      sentences.get(block)?.remove()
      if (!sentences.delete(block)) continue
      laid.blockElement(block)?.removeAttribute('aria-describedby')
      laid.blockElement(block)?.removeAttribute('aria-details')
    }
  }
  const write = (section: Section): void => {
    const byBlock = new Map<number, string[]>()
    for (const entry of index.overlapping(section)) {
      const words = say(entry.annotation)
      if (words === undefined) continue
      const block = Math.max(section.from, blockAt(laid.table, entry.start))
      byBlock.set(block, [...(byBlock.get(block) ?? []), words])
    }
    for (const [block, words] of byBlock) {
      const sentence = document.createElement('li')
      sentence.id = `${holder.id}-${block}`
      sentence.textContent = words.join(' ')
      holder.insertBefore(sentence, following(sentences, block))
      sentences.set(block, sentence)
      laid.blockElement(block)?.setAttribute('aria-describedby', sentence.id)
      laid.blockElement(block)?.setAttribute('aria-details', sentence.id)
    }
  }
  const flush = (): void => {
    timer = undefined
    for (const [section, isShown] of waiting) {
      drop(section)
      if (isShown) write(section)
    }
    waiting.clear()
  }
  return {
    again() {
      for (const section of shown) waiting.set(section, true)
      timer ??= setTimeout(flush, LATER)
    },
    note(section, isShown) {
      if (isShown) shown.add(section)
      else shown.delete(section)
      waiting.set(section, isShown)
      timer ??= setTimeout(flush, LATER)
    },
    stop() {
      clearTimeout(timer)
      for (const section of laid.sections) drop(section)
    },
  }
}

/** The sentence of the next block that has one: the list is in the order of the text. */
function following(sentences: ReadonlyMap<number, HTMLElement>, block: number): HTMLElement | null {
  const next = Math.min(...[...sentences.keys()].filter((other) => other > block))
  return sentences.get(next) ?? null
}
