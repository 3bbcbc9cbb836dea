/** One end of a link in the dialog: where it stands, and its words. */
import { roleWords } from '#renderer/session/role-words.ts'
import { useTranslation } from 'react-i18next'
import type { EndView } from './end-view.ts'
import styles from './link-dialog.module.css'

export function EndCard({ end }: { readonly end: EndView }) {
  const { t } = useTranslation()
  return (
    <figure className={styles['end']} data-colour={end.colour}>
      <figcaption>
        <span className={styles['role']}>
          <bdi>{roleWords(end.role, t)}</bdi>
        </span>
        {end.place !== '' && <span> {end.place}</span>}
      </figcaption>
      <blockquote>
        <bdi>{end.words}</bdi>
      </blockquote>
    </figure>
  )
}
