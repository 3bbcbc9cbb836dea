/**
 * The pages of an original in a pane: those near the viewport are drawn one after the other, the nearest first, those far
 * from it are let go. Sheets are in order down the pane, so a binary search over a few rectangles says which are near.
 */
import type { BlockTable } from '#shared/text/block-table.ts'
import type { PageStretches } from '#shared/text/pages/page-stretches.ts'
import { lastWhere } from '../sections.ts'
import type { Paper } from './paper.ts'
import { createSheet, type Sheet } from './sheet.ts'

/** How far beyond the window pages are drawn, and kept, in heights of it. */
const REACH = 0.75
const KEPT = 3

export interface Sheets {
  readonly all: readonly Sheet[]
  /** the pages near the viewport, both included */
  near(): { readonly first: number; readonly last: number }
  /** draws what is near, lets go of what is far */
  look(): void
  /** tells of every page whose words have come or are gone */
  onWords(listener: (page: number) => void): () => void
  stop(): void
}

interface SheetsParts {
  readonly paper: Paper
  readonly table: BlockTable
  readonly stretches: PageStretches
  readonly scroller: HTMLElement
  /** the papers, in order */
  readonly elements: readonly HTMLElement[]
  /** a page could not be drawn */
  onFailure(element: HTMLElement): void
}

export function createSheets({
  paper,
  table,
  stretches,
  scroller,
  elements,
  onFailure,
}: SheetsParts): Sheets {
  const listeners = new Set<(page: number) => void>()
  const live = new Set<Sheet>()
  const failed = new Set<Sheet>()
  const all = elements.map((element, index) =>
    createSheet({
      index,
      element,
      paper,
      table,
      candidates: stretches.candidates(index),
      onWords: () => {
        for (const listener of listeners) listener(index)
      },
    }),
  )
  let isBusy = false
  let isStopped = false
  const within = (reach: number) => {
    const view = scroller.getBoundingClientRect()
    const rectOf = (index: number) => elements[index]?.getBoundingClientRect()
    const far = view.height * reach
    const above = lastWhere(all.length, (index) => (rectOf(index)?.bottom ?? 0) < view.top - far)
    const last = lastWhere(all.length, (index) => (rectOf(index)?.top ?? 0) <= view.bottom + far)
    return { first: Math.min(above + 1, all.length - 1), last: Math.max(last, 0) }
  }
  /** What is to be drawn next: words before pictures of another size, what is seen before what is not. */
  const wanted = (): Sheet[] => {
    const seen = within(0)
    const { first, last } = within(REACH)
    const far = (index: number) => Math.max(seen.first - index, index - seen.last, 0)
    return all.slice(first, last + 1).toSorted((a, b) => far(a.index) - far(b.index) || a.index - b.index)
  }
  const work = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    try {
      for (let done = new Set<Sheet>(); !isStopped; ) {
        const sheet = wanted().find((one) => !done.has(one) && !failed.has(one))
        if (!sheet) break
        done = done.add(sheet)
        live.add(sheet)
        await sheet.draw().catch(() => {
          failed.add(sheet)
          onFailure(sheet.element)
        })
      }
    } finally {
      isBusy = false
    }
  }
  let again = false
  const look = (): void => {
    const kept = within(KEPT)
    for (const sheet of live) {
      if (sheet.index >= kept.first && sheet.index <= kept.last) continue
      live.delete(sheet)
      sheet.release()
    }
    if (!isBusy) return void work()
    // What is drawn now may be out of sight when it is done.
    if (again) return
    again = true
    setTimeout(() => {
      again = false
      if (!isStopped) look()
    }, 120)
  }
  return {
    all,
    near: () => within(REACH),
    look,
    onWords(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      isStopped = true
      for (const sheet of live) sheet.release()
    },
  }
}
