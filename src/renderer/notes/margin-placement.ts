/**
 * Keeps the cards of one margin where they belong, outside React: it listens to the pane's geometry and to
 * the cards' own sizes, lays out the cards near the view, and writes their transforms. React is told only
 * which cards to mount, and hears of it when that changes.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { layOut } from './margin-layout.ts'
import { rangeAround } from './margin-window.ts'

export interface MarginPlacement {
  /** starts placing inside a margin; the answer stops it */
  attach(margin: HTMLElement): () => void
  /** the cards of the text in order, and the focused one */
  show(cards: readonly string[], focus: string | null): void
  /** a card's element came or went */
  hold(card: string, element: HTMLElement | null): void
  /** measures what came, and places everything; call it once the elements are in the page */
  settle(): void
}

/** Height in px of a card that was never measured: two lines of a note and its tags. */
const ESTIMATE = 84
/**
 * Px between a card and its passage from which the card repeats the start of the quote, and under which it
 * stops. The line makes a card some 22 px taller, which must not bring it back in line: they differ by more.
 */
const OUT_OF_LINE = 28
const IN_LINE = 4
/** Share of the view's height below which a folded card opens upwards. */
const LOW = 0.6
/** Milliseconds after the last scrolled frame in which cards move at once. */
const SCROLLING = 150

export function marginPlacement(
  geometry: PaneGeometry,
  onMounted: (cards: readonly string[]) => void,
): MarginPlacement {
  const elements = new Map<string, HTMLElement>()
  const heights = new Map<string, number>()
  const placed = new WeakSet<HTMLElement>()
  let margin: HTMLElement | null = null
  let cards: readonly string[] = []
  let focus: string | null = null
  let mounted: readonly string[] = []
  /** where the view was when the cards to mount were chosen */
  let chosenAt = Number.NaN
  let scrollTop = 0
  let scrolledAt = Number.NEGATIVE_INFINITY

  const observer = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const card = entry.target instanceof HTMLElement ? entry.target.dataset['card'] : undefined
      const height = entry.borderBoxSize[0]?.blockSize
      if (card !== undefined && height !== undefined) heights.set(card, height)
    }
    place(true)
  })

  const wishOf = (card: string): number => geometry.extent(card)?.top ?? 0

  function place(gently: boolean): void {
    if (!margin) return
    const view = geometry.view
    const screen = Math.max(view.height, 400)
    const sight = { top: view.scrollTop - screen, bottom: view.scrollTop + 2 * screen }
    const [from, to] = geometry.source
      ? rangeAround(cards.length, (index) => wishOf(cards[index] ?? ''), sight)
      : [0, 0]
    const range = cards.slice(from, to)
    // The card being written in stays, wherever the text is scrolled.
    if (focus !== null && geometry.source && cards.includes(focus) && !range.includes(focus)) {
      if (cards.indexOf(focus) < from) range.unshift(focus)
      else range.push(focus)
    }
    const wishes = range.map((card) => ({ wish: wishOf(card), height: heights.get(card) ?? ESTIMATE }))
    const tops = layOut(wishes, focus === null ? -1 : range.indexOf(focus))
    margin.dataset['moves'] = gently && performance.now() - scrolledAt > SCROLLING ? 'gently' : 'at-once'
    const near: string[] = []
    range.forEach((card, index) => {
      const top = tops[index] ?? 0
      const wish = wishes[index]
      if (!wish) return
      if (card === focus || (top < sight.bottom && top + wish.height > sight.top)) near.push(card)
      const element = elements.get(card)
      if (element) write(element, top, top - wish.wish)
    })
    chosenAt = view.scrollTop
    if (near.length === mounted.length && near.every((card, index) => card === mounted[index])) return
    mounted = near
    onMounted(near)
  }

  function write(element: HTMLElement, top: number, displacement: number): void {
    element.style.transform = `translateY(${Math.round(top)}px)`
    // A folded card low in the view opens upwards.
    element.toggleAttribute('data-low', top - geometry.view.scrollTop > geometry.view.height * LOW)
    const limit = element.hasAttribute('data-out-of-line') ? IN_LINE : OUT_OF_LINE
    const isOut = Math.abs(displacement) > limit
    // The line changes the card's height: not while sizes are being reported, but before the next frame.
    if (isOut !== element.hasAttribute('data-out-of-line')) {
      requestAnimationFrame(() => element.toggleAttribute('data-out-of-line', isOut))
    }
    // From its second placing on a card moves; at its first it is simply there.
    if (placed.has(element)) element.setAttribute('data-placed', '')
    placed.add(element)
  }

  function onFrame(): void {
    const view = geometry.view
    if (view.scrollTop !== scrollTop) {
      scrollTop = view.scrollTop
      scrolledAt = performance.now()
    }
    if (!(Math.abs(view.scrollTop - chosenAt) < Math.max(view.height, 400) / 2)) place(false)
  }

  return {
    attach(element) {
      margin = element
      const stops = [geometry.onLayout(() => place(false)), geometry.onFrame(onFrame)]
      place(false)
      return () => {
        for (const stop of stops) stop()
        observer.disconnect()
        margin = null
      }
    },
    show(nextCards, nextFocus) {
      cards = nextCards
      focus = nextFocus
      place(true)
    },
    hold(card, element) {
      const before = elements.get(card)
      if (before) observer.unobserve(before)
      if (!element) elements.delete(card)
      else {
        elements.set(card, element)
        observer.observe(element)
      }
    },
    settle() {
      for (const [card, element] of elements)
        if (!placed.has(element)) heights.set(card, element.offsetHeight)
      place(true)
    },
  }
}
