/** One button of the popover: a colour or a word, with its key. */
import type { MarkStyle } from '#shared/model/annotation.ts'
import type { Colour } from '#shared/model/primitives.ts'
import styles from './selection-popover.module.css'

interface PopoverButtonProps {
  readonly label: string
  readonly title?: string
  /** shown, and announced as the shortcut */
  readonly keyName?: string | undefined
  readonly colour?: Colour
  /** how the colour's swatch is drawn */
  readonly mark?: MarkStyle
  /** the one that Tab comes to */
  readonly isEntry?: boolean
  onPress(): void
}

export function PopoverButton({
  label,
  title = label,
  keyName,
  colour,
  mark = 'wash',
  isEntry = false,
  onPress,
}: PopoverButtonProps) {
  return (
    <button
      type="button"
      className={styles['button']}
      data-colour={colour}
      tabIndex={isEntry ? 0 : -1}
      title={keyName === undefined ? title : `${title} (${keyName})`}
      aria-label={colour === undefined ? undefined : label}
      aria-keyshortcuts={keyName}
      onClick={onPress}
    >
      {colour === undefined ? (
        label
      ) : (
        <span className={styles['swatch']} data-colour={colour} data-mark={mark} />
      )}
      {keyName !== undefined && <kbd className={styles['key']}>{keyName}</kbd>}
    </button>
  )
}
