/** The colour of a tag or a highlight as a dot beside its name, never alone; a ring when it has none. */
import styles from './colour-dot.module.css'

export function ColourDot({ colour }: { readonly colour?: number | undefined }) {
  return <span className={styles['dot']} data-colour={colour} aria-hidden="true" />
}
