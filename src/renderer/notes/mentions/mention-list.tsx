/**
 * The list under `@` or `#`: what can be mentioned, the front choice ahead. The keyboard stays in the note; the
 * list says through it which choice is in front. It lies over everything, in the window whatever its size.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Choice } from './choice-line.tsx'
import styles from './mention-list.module.css'
import type { Suggesting } from './suggesting.ts'

/** Px between the list and the edges of the window. */
const EDGE = 8

interface MentionListProps {
  readonly state: Suggesting
  /** the page of the editor, which keeps the keyboard */
  readonly page: HTMLElement
}

export function MentionList({ state, page }: MentionListProps) {
  const { t } = useTranslation()
  const { list } = useStore(state.shown)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const front = list?.choices[list.front] && `${id}-${list.front}`
  const isOpen = list !== null

  useLayoutEffect(() => {
    if (isOpen && box.current) return stand(box.current, page, state.place)
    return undefined
  }, [isOpen, page, state])
  useEffect(() => {
    if (!isOpen) return undefined
    page.setAttribute('aria-controls', id)
    page.setAttribute('aria-autocomplete', 'list')
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        page.removeAttribute(name)
    }
  }, [isOpen, page, id])
  useEffect(() => {
    if (front === undefined) page.removeAttribute('aria-activedescendant')
    else {
      page.setAttribute('aria-activedescendant', front)
      document.querySelector(`#${CSS.escape(front)}`)?.scrollIntoView({ block: 'nearest' })
    }
  }, [front, page])

  if (!list) return null
  const { sign, choices, isAsking } = list
  const kind = sign === '@' ? 'passages' : 'tags'
  return createPortal(
    // The press must not take the keyboard out of the note.
    <div
      ref={box}
      className={styles['box']}
      data-mentions={sign}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ul id={id} role="listbox" className={styles['list']} aria-label={t(`mentions.list.${kind}`)}>
        {choices.map((choice, index) => (
          <Choice
            key={`${choice.kind} ${choice.id}`}
            id={`${id}-${index}`}
            choice={choice}
            isFront={index === list.front}
            onPoint={() => state.point(index)}
            onChoose={() => state.take(choice)}
          />
        ))}
      </ul>
      {(isAsking || choices.length === 0) && (
        <p className={styles['none']} role="status">
          {t(isAsking ? 'mentions.list.asking' : `mentions.list.none.${kind}`)}
        </p>
      )}
    </div>,
    document.body,
  )
}

/** Keeps the list at its sign, inside the window; the answer stops that. */
function stand(box: HTMLElement, page: HTMLElement, place: () => DOMRect | null): () => void {
  const sign = {
    getBoundingClientRect: () => place() ?? page.getBoundingClientRect(),
    contextElement: page,
  }
  const middleware = [
    offset(6),
    flip({ padding: EDGE }),
    shift({ padding: EDGE }),
    size({
      padding: EDGE,
      apply: ({ availableHeight, elements }) => {
        elements.floating.style.maxHeight = `${Math.max(80, Math.min(320, availableHeight))}px`
      },
    }),
  ]
  return autoUpdate(sign, box, () => {
    void computePosition(sign, box, { placement: 'bottom-start', strategy: 'fixed', middleware }).then(
      ({ x, y }) => {
        box.style.left = `${x}px`
        box.style.top = `${y}px`
        box.dataset['placed'] = ''
      },
    )
  })
}
