/**
 * One page of the original at work: its picture on a canvas and its words over it, drawn when it comes near the viewport and
 * let go when it is far. What was drawn for another size is stretched until it is drawn anew.
 */
import type { BlockTable } from '#shared/text/block-table.ts'
import type { Span } from '#shared/model/passage.ts'
import type { RenderTask } from 'pdfjs-dist'
import type { Paper, PaperPage } from './paper.ts'
import { layWords, type WordsLayer } from './words-layer.ts'

/** Pixels of a canvas at most (security.md B9). */
const PIXELS = 2 ** 24
/** Of the device's pixels per px, more are not seen. */
const RATIO = 3

export interface Sheet {
  readonly index: number
  /** the paper: its box is that of the page */
  readonly element: HTMLElement
  /** the words, while they are there */
  readonly words: WordsLayer | undefined
  /** the element that holds them */
  readonly holder: HTMLElement
  /** draws what is missing or has another size now; rejects when the page cannot be drawn */
  draw(): Promise<void>
  /** gives everything back */
  release(): void
}

interface SheetParts {
  readonly index: number
  readonly element: HTMLElement
  readonly paper: Paper
  readonly table: BlockTable
  readonly candidates: readonly Span[]
  /** its words have come, or are gone */
  onWords(): void
}

export function createSheet({ index, element, paper, table, candidates, onWords }: SheetParts): Sheet {
  const [canvas, holder] = partsOf(element)
  let words: WordsLayer | undefined
  let page: PaperPage | undefined
  let task: RenderTask | undefined
  let drawn = ''
  /** counts up with every release: what was begun before is not wanted any more */
  let time = 0

  const picture = async (from: PaperPage): Promise<void> => {
    const { width, height } = from.getViewport({ scale: 1 })
    const css = element.clientWidth / width
    const scale = Math.min(css * Math.min(devicePixelRatio, RATIO), Math.sqrt(PIXELS / (width * height)))
    const wanted = scale.toFixed(3)
    if (wanted === drawn || css === 0) return
    const viewport = from.getViewport({ scale })
    // Drawn apart, so that what is there stays until the new one is whole.
    const fresh = document.createElement('canvas')
    fresh.width = Math.max(1, Math.floor(viewport.width))
    fresh.height = Math.max(1, Math.floor(viewport.height))
    task?.cancel()
    task = from.render({
      canvas: fresh,
      viewport,
      annotationMode: paper.library.AnnotationMode.DISABLE,
    })
    const mine = task
    await mine.promise
    if (task !== mine) return
    task = undefined
    canvas.width = fresh.width
    canvas.height = fresh.height
    canvas.getContext('2d')?.drawImage(fresh, 0, 0)
    fresh.width = 0
    fresh.height = 0
    drawn = wanted
    element.dataset['drawn'] = ''
  }
  return {
    index,
    element,
    holder,
    get words() {
      return words
    },
    async draw() {
      const mine = time
      page ??= await paper.page(index)
      if (mine !== time) return
      const viewport = page.getViewport({ scale: 1 })
      element.style.setProperty('--shape', String(viewport.width / viewport.height))
      element.style.setProperty('--total-scale-factor', String(element.clientWidth / viewport.width))
      if (!words) {
        const laid = await layWords({ library: paper.library, page, viewport, holder, table, candidates })
        if (mine !== time) return holder.replaceChildren()
        words = laid
        onWords()
      }
      await picture(page).catch((thrown: unknown) => {
        if (mine === time && !(thrown instanceof paper.library.RenderingCancelledException)) throw thrown
      })
    },
    release() {
      if (page === undefined && words === undefined) return
      time++
      task?.cancel()
      task = undefined
      drawn = ''
      canvas.width = 0
      canvas.height = 0
      delete element.dataset['drawn']
      holder.replaceChildren()
      page?.cleanup()
      page = undefined
      if (!words) return
      words = undefined
      onWords()
    },
  }
}

function partsOf(element: HTMLElement): [HTMLCanvasElement, HTMLElement] {
  const canvas = element.querySelector('canvas')
  const holder = element.querySelector<HTMLElement>('[data-words]')
  if (!canvas || !holder) throw new Error('a page has no canvas or no words')
  return [canvas, holder]
}
