/** One end of a link in the dialog: where it stands, and its words. */
import type { EndView } from './end-view.ts'
import styles from './link-dialog.module.css'

export function EndCard({ end }: { readonly end: EndView }) {
  return (
    <figure className={styles['end']} data-colour={end.colour}>
      <figcaption>
        <span className={styles['role']}>
          <bdi>{end.role}</bdi>
        </span>
        {end.place !== '' && <span> {end.place}</span>}
      </figcaption>
      <blockquote>
        <bdi>{end.words}</bdi>
      </blockquote>
    </figure>
  )
}
