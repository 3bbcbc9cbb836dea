/** What a mark on the strip stands for, while the pointer rests on it: its words and the start of its note. */
import { useLibrary } from '#renderer/session/react.tsx'
import { passageOf } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import { noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { type CSSProperties, useCallback } from 'react'
import styles from './overview.module.css'

interface OverviewTipProps {
  readonly side: Side
  readonly annotation: string
  /** px from the top of the strip */
  readonly height: number
}

/** Units of quote and note that are shown. */
const LENGTH = 140

export function OverviewTip({ side, annotation: id, height }: OverviewTipProps) {
  const annotation = useLibrary(useCallback(({ library }) => library.annotations.get(id), [id]))
  const passage = annotation && passageOf(annotation)
  if (!passage) return null
  const note = annotation.body ? shortened(noteText(annotation.body)) : ''
  const place: CSSProperties & { '--height': string } = { '--height': `${height}px` }
  return (
    <div
      className={styles['tip']}
      style={place}
      data-side={side}
      data-colour={annotation.style?.colour}
      role="tooltip"
    >
      <bdi className={styles['quote']}>
        <q>{shortened(quotedText(passage))}</q>
      </bdi>
      {note !== '' && <bdi className={styles['note']}>{note}</bdi>}
    </div>
  )
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH).trimEnd().toWellFormed()}…`
}
