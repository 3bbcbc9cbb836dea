/**
 * The name of a link, on its ribbon: a button for the pointer and, with arrows, for the keyboard. Enter
 * brings both ends to one height, Del removes, Esc goes to the text.
 */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import { keepsPlace } from '#renderer/ui/keeps-place.ts'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { align } from './align.ts'
import { remove } from './deeds.ts'
import { endWords } from './end-words.ts'
import styles from './gutter.module.css'
import { isLitBy } from './lit.ts'
import { relationWords } from '#renderer/session/relation-words.ts'
import type { RibbonPainter } from './ribbon-painter.ts'
import type { Tie } from './ties.ts'

interface RibbonNameProps {
  readonly tie: Tie
  /** all ties of the desk, for the arrows */
  readonly ties: readonly Tie[]
  readonly painter: RibbonPainter
  readonly isEntry: boolean
  readonly isCurrent: boolean
  onCurrent(link: string): void
}

export function RibbonName({ tie, ties, painter, isEntry, isCurrent, onCurrent }: RibbonNameProps) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  const { link } = tie
  const relation = useLibrary((from) => from.library.relations.get(link.relation))
  const [from, to] = useLibrary(
    useCallback(
      (session_) => [endWords(session_, link.from, t), endWords(session_, link.to, t)] as const,
      [link, t],
    ),
  )
  const isLit = useWindow((state) => isLitBy(state, tie))
  const name = useRef<HTMLButtonElement>(null)
  const isAway = tie.ends.length === 1

  useLayoutEffect(() => {
    const path = name.current
      ?.closest('section')
      ?.querySelector<SVGPathElement>(`path[data-link="${link.id}"]`)
    if (path && name.current) painter.hold(link.id, { path, name: name.current })
    return () => painter.hold(link.id, null)
  }, [painter, link.id])
  // The arrows came here while the name was not mounted yet.
  useLayoutEffect(() => {
    const { activeElement } = document
    if (isCurrent && activeElement?.closest('[data-zone="gutter"]')) name.current?.focus()
  }, [isCurrent])

  const words = relation ? relationWords(relation, 'label', t) : link.relation
  const go = (by: number): void => {
    const next = ties[ties.indexOf(tie) + by]
    if (!next) return
    onCurrent(next.link.id)
    const target = name.current
      ?.closest('section')
      ?.querySelector<HTMLElement>(`button[data-link="${next.link.id}"]`)
    if (target && target.style.visibility !== 'hidden') target.focus()
    else align(session, geometry, next, t)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') go(1)
    else if (event.key === 'ArrowUp') go(-1)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (remove(session, t, link.id)) go(1)
    } else if (event.key === 'Escape') geometry[tie.ends[0].side].source?.focusText()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li>
      <button
        ref={name}
        type="button"
        className={styles['name']}
        style={{ visibility: 'hidden' }}
        data-link={link.id}
        data-lit={isLit || undefined}
        tabIndex={isEntry ? 0 : -1}
        aria-label={
          isAway ? t('links.gutter.away', { count: tie.count, words, from, to }) : `${words}: ${from} → ${to}`
        }
        onClick={() => align(session, geometry, tie, t)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          onCurrent(link.id)
          session.window.setState({ hover: { kind: 'link', id: link.id } })
        }}
        onBlur={({ relatedTarget }) => {
          if (!keepsPlace(relatedTarget)) session.window.setState({ hover: null })
        }}
        onPointerEnter={() => session.window.setState({ hover: { kind: 'link', id: link.id } })}
        onPointerLeave={() => session.window.setState({ hover: null })}
      >
        {isAway ? tie.count : words}
      </button>
    </li>
  )
}
