/** The words of one side of a comparison: what only it has is marked by colour and by a line, for every eye. */
import type { DiffPart } from '#shared/model/transfer-plan.ts'
import styles from './diff.module.css'

interface DiffPartsProps {
  readonly parts: readonly DiffPart[]
  readonly side: 'old' | 'new'
}

export function DiffParts({ parts, side }: DiffPartsProps) {
  // A blank beside a changed word says nothing of its own.
  const hasWords = parts.some(({ kind, text }) => kind !== 'same' && text.trim() !== '')
  const foreign = side === 'old' ? 'added' : 'removed'
  return parts.map(({ kind, text }, index) => {
    if (kind === foreign) return null
    if (hasWords && text.trim() === '') return <span key={index}>{text}</span>
    // A part has no identity but its place.
    if (kind === 'removed')
      return (
        <del key={index} className={styles['removed']}>
          {text}
        </del>
      )
    if (kind === 'added')
      return (
        <ins key={index} className={styles['added']}>
          {text}
        </ins>
      )
    return <span key={index}>{text}</span>
  })
}
