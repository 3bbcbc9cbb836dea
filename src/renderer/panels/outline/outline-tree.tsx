/** The tree of headings: one stop of Tab, arrows to move and to fold, Enter to go there. Only rows in sight are mounted. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { VList, type VListHandle } from 'virtua'
import { foldedAtFirst, type Heading, shownFor, unfolded } from './headings.ts'
import { OutlineRow } from './outline-row.tsx'
import styles from './outline.module.css'

interface OutlineTreeProps {
  readonly label: string
  readonly headings: readonly Heading[]
  /** annotations under each heading */
  readonly counts: readonly number[]
  /** index of the heading being read; -1 for none */
  readonly current: number
  readonly language: string | undefined
  /** `enter`: and leaves the keyboard's place there */
  onGo(heading: Heading, enter: boolean): void
}

const PAGE = 10

export function OutlineTree({ label, headings, counts, current, language, onGo }: OutlineTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<number>>(() => foldedAtFirst(headings))
  const [chosen, setChosen] = useState<number | null>(null)
  const tree = useRef<VListHandle>(null)
  const place = useRef<HTMLDivElement>(null)
  const base = useId()
  const shown = useMemo(() => unfolded(headings, folded), [headings, folded])
  const here = shownFor(headings, folded, current)
  const active = shownFor(headings, folded, chosen ?? Math.max(0, current))
  const at = Math.max(0, shown.indexOf(active))

  // Reading takes the list along, unless the keyboard is in it.
  useEffect(() => {
    const index = shown.indexOf(here)
    if (index < 0 || place.current?.contains(document.activeElement)) return
    tree.current?.scrollToIndex(index, { align: 'nearest' })
  }, [shown, here])

  const move = (to: number): void => {
    const index = Math.max(0, Math.min(to, shown.length - 1))
    setChosen(shown[index] ?? 0)
    tree.current?.scrollToIndex(index, { align: 'nearest' })
  }
  const fold = (index: number, isFolded: boolean): void => {
    const next = new Set(folded)
    if (isFolded) next.add(index)
    else next.delete(index)
    setFolded(next)
    setChosen(index)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const heading = headings[active]
    if (!heading) return
    const isOpen = heading.under > 0 && !folded.has(active)
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(shown.length - 1),
      PageDown: () => move(at + PAGE),
      PageUp: () => move(at - PAGE),
      ArrowRight: () => (isOpen ? move(at + 1) : heading.under > 0 && fold(active, false)),
      ArrowLeft: () =>
        isOpen ? fold(active, true) : heading.parent >= 0 && move(shown.indexOf(heading.parent)),
      Enter: () => onGo(heading, true),
      ' ': () => onGo(heading, false),
    }
    const deed = deeds[event.key]
    if (!deed) return
    deed()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={place} className={styles['place']}>
      <VList
        ref={tree}
        className={styles['tree'] ?? ''}
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={`${base}${active}`}
        keepMounted={[at]}
        data={shown}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(null)}
      >
        {(index: number) => (
          <OutlineRow
            key={index}
            id={`${base}${index}`}
            index={index}
            heading={headings[index]}
            count={counts[index] ?? 0}
            isFolded={folded.has(index)}
            isActive={index === active}
            isCurrent={index === here}
            language={language}
            onGo={onGo}
            onFold={fold}
          />
        )}
      </VList>
    </div>
  )
}
