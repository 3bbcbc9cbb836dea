/** The list of annotations: one stop of Tab, many rows to choose. Only rows near the view are mounted, and the active one. */
import { useSession, useWindow } from '#renderer/session/react.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useRef } from 'react'
import { VList, type VListHandle } from 'virtua'
import { AnnotationRow } from './annotation-row.tsx'
import styles from './annotations.module.css'
import { chosenStore, useChosen } from './chosen.ts'
import { type ListDeeds, strike } from './list-keys.ts'
import { activeIndex, extendTo, letGo, moveTo, type Rows, type Selecting, toggle } from './selecting.ts'

interface AnnotationListProps {
  readonly label: string
  readonly annotations: readonly Annotation[]
  /** the same, by place and back */
  readonly rows: Rows
  isExpanded(annotation: string): boolean
  readonly deeds: Omit<ListDeeds, 'select' | 'focus'>
}

export function AnnotationList({ label, annotations, rows, isExpanded, deeds }: AnnotationListProps) {
  const session = useSession()
  const focus = useWindow((state) => state.focus)
  const selecting = useChosen()
  const keyOf = useKeyNames()
  const list = useRef<VListHandle>(null)
  const base = useId()
  const at = activeIndex(rows, selecting)
  const latest = useRef({ rows, deeds })
  useEffect(() => {
    latest.current = { rows, deeds }
  }, [rows, deeds])

  const select = useCallback(
    (next: Selecting): void => {
      chosenStore(session).setState(next)
      list.current?.scrollToIndex(next.stood, { align: 'nearest' })
    },
    [session],
  )
  const choose = useCallback(
    (id: string, event: MouseEvent) => {
      const before = chosenStore(session).getState()
      const index = latest.current.rows.indexOf(id)
      const store = chosenStore(session)
      if (event.shiftKey) store.setState(extendTo(latest.current.rows, before, index))
      else if (event.ctrlKey || event.metaKey) store.setState(toggle(latest.current.rows, before, index))
      else {
        store.setState(letGo(moveTo(latest.current.rows, before, index)))
        latest.current.deeds.go(id)
      }
    },
    [session],
  )
  const hover = useCallback(
    (id: string | null) =>
      session.window.setState({ hover: id === null ? null : { kind: 'annotation', id } }),
    [session],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = { ...deeds, select, focus: (id: string) => session.window.setState({ focus: id }) }
    if (!strike(event, rows, selecting, all, keyOf)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const idOf = (index: number): string => `${base}${rows.at(index) ?? ''}`
  const count = annotations.length
  const hasChosen = selecting.chosen.size > 0
  return (
    <VList
      ref={list}
      className={styles['list'] ?? ''}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={idOf(at)}
      keepMounted={at >= 0 ? [at] : []}
      data={annotations}
      onKeyDown={onKeyDown}
    >
      {(annotation: Annotation, index: number) => (
        <AnnotationRow
          key={annotation.id}
          annotation={annotation}
          id={idOf(index)}
          position={index + 1}
          count={count}
          isActive={index === at}
          isChosen={hasChosen ? selecting.chosen.has(annotation.id) : index === at}
          isMany={hasChosen}
          isHere={annotation.id === focus}
          isExpanded={isExpanded(annotation.id)}
          onChoose={choose}
          onHover={hover}
          onExpand={deeds.expand}
        />
      )}
    </VList>
  )
}

/** Rows by place and back; linear once per list. */
export function rowsOf(annotations: readonly { readonly id: string }[]): Rows {
  const places = new Map(annotations.map(({ id }, index) => [id, index]))
  return {
    length: annotations.length,
    at: (index) => annotations[index]?.id,
    indexOf: (id) => places.get(id) ?? -1,
  }
}
