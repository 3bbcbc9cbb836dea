/** The two handles as they are in the page: real buttons with names, moved and named from outside. */
import type { Box } from '../measuring.ts'
import type { End } from './end-steps.ts'
import styles from './ends.module.css'

export interface EndButtons {
  readonly elements: Readonly<Record<End, HTMLButtonElement>>
  /** puts a handle at its end; undefined takes it out of sight */
  put(end: End, box: Box | undefined, isRtl: boolean): void
  name(end: End, label: string, help: string): void
  hide(): void
}

/** @param layer an empty element whose corner is that of the content */
export function createEndButtons(layer: HTMLElement): EndButtons {
  const make = (end: End): HTMLButtonElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = styles['handle'] ?? ''
    button.dataset['end'] = end
    button.hidden = true
    layer.append(button)
    return button
  }
  const elements = { start: make('start'), end: make('end') }
  return {
    elements,
    put(end, box, isRtl) {
      const button = elements[end]
      // What has the keyboard's place stays: it would lose it by being hidden.
      if (!box) {
        button.hidden = document.activeElement !== button
        return
      }
      button.hidden = false
      const isLeft = (end === 'start') !== isRtl
      button.style.transform = `translate(${isLeft ? box.left : box.right}px, ${box.top}px)`
      button.style.height = `${box.bottom - box.top}px`
    },
    name(end, label, help) {
      elements[end].setAttribute('aria-label', label)
      elements[end].setAttribute('aria-description', help)
      elements[end].title = label
    },
    hide() {
      for (const button of Object.values(elements)) button.hidden = true
    },
  }
}
