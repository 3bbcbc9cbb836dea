/** One line of the list of mentions: a passage with its text, a document, or a tag with what it means. */
import { FileText, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MentionChoice } from './choice.ts'
import styles from './mention-list.module.css'
import { shortened } from './mention-words.ts'

interface ChoiceProps {
  readonly id: string
  readonly choice: MentionChoice
  readonly isFront: boolean
  onPoint(): void
  onChoose(): void
}

export function Choice({ id, choice, isFront, onPoint, onChoose }: ChoiceProps) {
  return (
    <li
      id={id}
      role="option"
      className={styles['choice']}
      aria-selected={isFront}
      data-kind={choice.kind}
      onPointerMove={isFront ? undefined : onPoint}
      onClick={onChoose}
    >
      <Words choice={choice} />
    </li>
  )
}

function Words({ choice }: { readonly choice: MentionChoice }): ReactNode {
  const { t } = useTranslation()
  switch (choice.kind) {
    case 'passage':
      return (
        <>
          <span className={styles['dot']} data-colour={choice.colour} />
          <span className={styles['words']}>
            <q className={styles['quote']}>{shortened(choice.words)}</q>
            <bdi className={styles['aside']}>{choice.title}</bdi>
          </span>
        </>
      )
    case 'document':
      return (
        <>
          <FileText size={13} aria-hidden="true" />
          <span className={styles['words']}>
            <bdi className={styles['name']}>{choice.words}</bdi>
            <span className={styles['aside']}>{t('mentions.list.document')}</span>
          </span>
        </>
      )
    case 'tag':
      return (
        <>
          <span className={styles['dot']} data-colour={choice.colour} />
          <span className={styles['words']}>
            <span className={styles['name']}>
              {choice.above.length > 0 && (
                <bdi className={styles['above']}>{`${choice.above.join(' › ')} › `}</bdi>
              )}
              <bdi>{choice.words}</bdi>
            </span>
            {choice.definition !== '' && (
              <bdi className={styles['aside']}>{shortened(choice.definition, 120)}</bdi>
            )}
          </span>
        </>
      )
    case 'new-tag':
      return (
        <>
          <Plus size={13} aria-hidden="true" />
          <span className={styles['name']}>{t('notes.tags.create', { label: choice.words })}</span>
        </>
      )
  }
}
