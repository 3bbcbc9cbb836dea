/** Two versions of a note as one text: what went struck through, what came underlined. */
import { useTranslation } from 'react-i18next'
import type { Piece } from './differences.ts'
import styles from './note-history.module.css'

export function DifferenceView({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t } = useTranslation()
  const isSame = pieces.every(({ kind }) => kind === 'same')
  return (
    <div className={styles['differences']} dir="auto">
      {isSame && <p className={styles['same']}>{t('changes.note.same')}</p>}
      {/* A piece has no identity but its place. */}
      {pieces.map(({ kind, words }, index) => {
        if (kind === 'gone') return <del key={index}>{words}</del>
        if (kind === 'new') return <ins key={index}>{words}</ins>
        return <span key={index}>{words}</span>
      })}
    </div>
  )
}
