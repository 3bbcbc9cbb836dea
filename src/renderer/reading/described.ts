/**
 * Tells assistive technology what painting cannot: each annotated block near the viewport is described by a
 * hidden sentence about its annotations. Written a little after painting, so that marking stays instant.
 */
import { blockAt } from '#shared/text/block-table.ts'
import type { IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import type { Section } from './sections.ts'

export interface Descriptions {
  /** a section was painted anew, or is not near any more */
  note(section: Section, isShown: boolean): void
  stop(): void
}

interface DescriptionsParts {
  readonly laid: LaidText
  readonly index: IntervalIndex
  /** the hidden element that holds the sentences */
  readonly holder: HTMLElement
  /** words for one annotation, without its place; undefined when there is nothing to say */
  say(annotation: string): string | undefined
}

/** Milliseconds after painting. */
const LATER = 150

export function createDescriptions({ laid, index, holder, say }: DescriptionsParts): Descriptions {
  const waiting = new Map<Section, boolean>()
  const sentences = new Map<number, HTMLElement>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const drop = (section: Section): void => {
    for (let block = section.from; block < section.to; block++) {
      sentences.get(block)?.remove()
      if (sentences.delete(block)) laid.blockElement(block)?.removeAttribute('aria-describedby')
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
      const sentence = document.createElement('p')
      sentence.id = `${holder.id}-${block}`
      sentence.textContent = words.join(' ')
      holder.append(sentence)
      sentences.set(block, sentence)
      laid.blockElement(block)?.setAttribute('aria-describedby', sentence.id)
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
    note(section, isShown) {
      waiting.set(section, isShown)
      timer ??= setTimeout(flush, LATER)
    },
    stop() {
      clearTimeout(timer)
      for (const section of laid.sections) drop(section)
    },
  }
}
