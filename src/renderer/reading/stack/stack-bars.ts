/**
 * Bars beside the text for highlights that lie over one another, so that each can be seen and reached: by
 * pointer, or with Tab and the arrow keys. Only near the viewport; measured when something was laid out anew
 * or other text came near, never while scrolling.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import type { WindowState } from '#renderer/session/window-state.ts'
import type { Side } from '#shared/model/desk.ts'
import type { TFunction } from 'i18next'
import type { Entry, IntervalIndex } from '../interval-index.ts'
import type { LaidText } from '../laid-text.ts'
import { listen } from '../listen.ts'
import type { Measuring } from '../measuring.ts'
import type { SectionRange } from '../painting.ts'
import { type Bar, barsOf, stacked } from './stacked.ts'
import styles from './stack.module.css'

interface StackBarsParts {
  readonly session: Session
  readonly side: Side
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly measuring: Measuring
  readonly geometry: PaneGeometry
  /** an empty element whose corner is that of the content */
  readonly layer: HTMLElement
  near(): SectionRange
  /** words for one annotation */
  say(annotation: string): string | undefined
  t(): TFunction
}

export interface StackBars {
  /** other text is near: the bars follow in the next frame */
  refresh(): void
  stop(): void
}

export function startStackBars(parts: StackBarsParts): StackBars {
  const { session, side, laid, index, measuring, geometry, layer, near, say, t } = parts
  const buttons = new Map<string, HTMLButtonElement>()
  let frame = 0

  const show = (id: string): void => {
    session.window.setState({ side, focus: id, editing: null })
  }
  const hover = (id: string | null): void => {
    const { hover: now } = session.window.getState()
    if (id !== null) session.window.setState({ hover: { kind: 'annotation', id } })
    else if (now?.kind === 'annotation') session.window.setState({ hover: null })
  }
  const make = ({ annotation }: Entry): HTMLButtonElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = styles['bar'] ?? ''
    button.dataset['annotation'] = annotation
    button.tabIndex = -1
    button.addEventListener('click', () => show(annotation))
    button.addEventListener('pointerenter', () => hover(annotation))
    button.addEventListener('pointerleave', () => hover(null))
    button.addEventListener('focus', () => {
      hover(annotation)
      rove(layer, button)
    })
    button.addEventListener('blur', () => hover(null))
    return button
  }
  const put = ({ entry, top, bottom, lane }: Bar, button: HTMLButtonElement): void => {
    const style = session.library.annotations.get(entry.annotation)?.style
    button.dataset['colour'] = String(style?.colour ?? 1)
    button.dataset['mark'] = style?.mark ?? 'dotted'
    button.style.setProperty('--lane', String(lane))
    button.style.transform = `translateY(${Math.round(top)}px)`
    button.style.height = `${Math.max(8, Math.round(bottom - top))}px`
    const words = say(entry.annotation)
    if (words !== undefined) {
      button.setAttribute('aria-label', words)
      button.title = words
    }
  }
  const light = ({ focus, hover: now }: WindowState): void => {
    for (const button of buttons.values()) {
      const id = button.dataset['annotation']
      button.toggleAttribute('data-lit', now?.id === id)
      button.toggleAttribute('data-focused', focus === id)
    }
  }
  const draw = (): void => {
    frame = 0
    const { first, last } = near()
    const start = laid.sections[first]?.start ?? 0
    const end = laid.sections[last]?.end ?? 0
    const entries = end > start ? stacked(index.overlapping({ start, end })) : []
    const bars = barsOf(
      entries.flatMap((entry) => {
        const extent = measuring.extentOf(entry)
        return extent ? [{ ...extent, entry }] : []
      }),
    )
    const seen = new Set(bars.map(({ entry }) => keyOf(entry)))
    for (const [key, button] of buttons) {
      if (seen.has(key)) continue
      button.remove()
      buttons.delete(key)
    }
    for (const bar of bars.toSorted((a, b) => a.entry.start - b.entry.start || b.entry.end - a.entry.end)) {
      const key = keyOf(bar.entry)
      const button = buttons.get(key) ?? make(bar.entry)
      if (!buttons.has(key)) layer.insertBefore(button, following(buttons, bar.entry.start))
      buttons.set(key, button)
      button.dataset['start'] = String(bar.entry.start)
      put(bar, button)
    }
    layer.hidden = bars.length === 0
    if (bars.length === 0) return
    layer.style.setProperty('--lanes', String(1 + Math.max(...bars.map(({ lane }) => lane))))
    layer.style.left = `${besideText(laid)}px`
    layer.setAttribute('aria-label', t()('highlights.stack.label', { count: bars.length }))
    if (!layer.querySelector('[tabindex="0"]')) rove(layer, layer.querySelector('button'))
    light(session.window.getState())
  }
  const refresh = (): void => {
    frame ||= requestAnimationFrame(draw)
  }
  layer.setAttribute('role', 'toolbar')
  layer.setAttribute('aria-orientation', 'vertical')
  layer.className = styles['stack'] ?? ''
  const stops = [
    geometry.onLayout(refresh),
    session.window.subscribe((state, before) => {
      if (state.focus !== before.focus || state.hover !== before.hover) light(state)
    }),
    listen(layer, 'keydown', (event) => {
      if (event.key === 'Escape') laid.root.focus({ preventScroll: true })
      else if (!step(layer, event.key)) return
      event.preventDefault()
      event.stopPropagation()
    }),
  ]
  refresh()
  return {
    refresh,
    stop() {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
      layer.replaceChildren()
    },
  }
}

function keyOf({ annotation, start, end }: Entry): string {
  return `${annotation} ${start} ${end}`
}

/** The button before which one that starts here belongs: buttons are in the order of the text. */
function following(buttons: ReadonlyMap<string, HTMLButtonElement>, start: number): HTMLButtonElement | null {
  const after = [...buttons.values()].filter((button) => Number(button.dataset['start']) > start)
  return after.toSorted((a, b) => Number(a.dataset['start']) - Number(b.dataset['start']))[0] ?? null
}

/** px from the left of the content to the end of the text's column. */
function besideText(laid: LaidText): number {
  const content = laid.root.closest('[data-scroller]')?.firstElementChild ?? laid.root
  return Math.round(laid.root.getBoundingClientRect().right - content.getBoundingClientRect().left)
}

/** Makes one bar the one that Tab comes to. */
function rove(layer: HTMLElement, button: HTMLButtonElement | null): void {
  for (const one of layer.querySelectorAll('button')) one.tabIndex = one === button ? 0 : -1
}

/** Arrow keys, Home and End go from bar to bar. */
function step(layer: HTMLElement, key: string): boolean {
  const all = [...layer.querySelectorAll('button')]
  const at = all.findIndex((button) => button === document.activeElement)
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key]
  const next =
    key === 'Home' ? all[0] : key === 'End' ? all.at(-1) : by && all[(at + by + all.length) % all.length]
  if (!next) return false
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  return true
}
