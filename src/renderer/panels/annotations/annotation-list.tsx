/**
 * The list of annotations: one stop of Tab, arrows to move, Enter to go there, Del to remove. Only rows near
 * the view are mounted, and the active one.
 */
import { useSession, useWindow } from '#renderer/session/react.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react'
import { VList, type VListHandle } from 'virtua'
import { AnnotationRow } from './annotation-row.tsx'
import styles from './annotations.module.css'

/** Rows that PgUp and PgDn go over. */
const PAGE = 8

interface AnnotationListProps {
  readonly label: string
  readonly annotations: readonly Annotation[]
  onChoose(annotation: Annotation): void
  onRemove(annotation: Annotation): void
}

export function AnnotationList({ label, annotations, onChoose, onRemove }: AnnotationListProps) {
  const session = useSession()
  const focus = useWindow((state) => state.focus)
  const list = useRef<VListHandle>(null)
  const base = useId()
  // When the active one goes, the one that takes its place becomes active.
  const [active, setActive] = useState({ id: focus, stood: 0 })
  const found = annotations.findIndex(({ id }) => id === active.id)
  const at = found >= 0 ? found : Math.min(active.stood, annotations.length - 1)

  const go = (index: number): void => {
    const to = Math.max(0, Math.min(index, annotations.length - 1))
    setActive({ id: annotations[to]?.id ?? null, stood: to })
    list.current?.scrollToIndex(to, { align: 'nearest' })
  }
  const choose = useCallback(
    (annotation: Annotation) => {
      setActive(({ stood }) => ({ id: annotation.id, stood }))
      onChoose(annotation)
    },
    [onChoose],
  )
  const hover = useCallback(
    (id: string | null) =>
      session.window.setState({ hover: id === null ? null : { kind: 'annotation', id } }),
    [session],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const here = annotations[at]
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: annotations.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    }
    const to = steps[event.key]
    if (to !== undefined) go(to)
    else if (event.key === 'Enter' && here) choose(here)
    else if (event.key === 'Delete' && here) {
      setActive({ id: here.id, stood: at })
      onRemove(here)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const idOf = (annotation: Annotation | undefined): string => `${base}${annotation?.id ?? ''}`
  return (
    <VList
      ref={list}
      className={styles['list'] ?? ''}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={idOf(annotations[at])}
      keepMounted={at >= 0 ? [at] : []}
      onKeyDown={onKeyDown}
    >
      {annotations.map((annotation, index) => (
        <AnnotationRow
          key={annotation.id}
          annotation={annotation}
          id={idOf(annotation)}
          position={index + 1}
          count={annotations.length}
          isActive={index === at}
          isHere={annotation.id === focus}
          onChoose={choose}
          onHover={hover}
        />
      ))}
    </VList>
  )
}
