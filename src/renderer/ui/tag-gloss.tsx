/** What a tag means: where it stands in the codebook, its definition, when to use it and when not. */
import { useTranslation } from 'react-i18next'
import styles from './tag-gloss.module.css'

/** A definition and its rules; empty where nothing is said. */
interface ScopeNote {
  readonly definition: string
  readonly when: string
  readonly whenNot: string
}

interface TagGlossProps {
  /** labels from the top of the codebook to the tag itself */
  readonly path: readonly string[]
  readonly scopeNote?: ScopeNote | undefined
}

export function TagGloss({ path, scopeNote }: TagGlossProps) {
  const { t } = useTranslation()
  const rules = scopeNote ? (['when', 'whenNot'] as const).filter((rule) => scopeNote[rule] !== '') : []
  return (
    <div className={styles['gloss']}>
      {path.length > 1 && <p className={styles['path']}>{path.join(' › ')}</p>}
      {scopeNote?.definition && <p className={styles['definition']}>{scopeNote.definition}</p>}
      {rules.map((rule) => (
        <p key={rule}>
          <span className={styles['rule']}>{t(`codebook.rules.${rule}`)}</span> {scopeNote?.[rule]}
        </p>
      ))}
    </div>
  )
}

/** Whether there is anything to say beyond the label. */
export function hasGloss(path: readonly string[], scopeNote: ScopeNote | undefined): boolean {
  return path.length > 1 || scopeNote !== undefined
}
