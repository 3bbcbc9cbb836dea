/** How the next highlight will be marked, always in sight: what a stray W changed is seen, and put right here. */
import { colourWords } from '#renderer/session/colour-words.ts'
import { usePassing, useSession, useStatus } from '#renderer/session/react.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { MARK_STYLES } from '#shared/model/annotation.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import styles from './status-bar.module.css'

export function NextMark() {
  const { t } = useTranslation()
  const session = useSession()
  const keyOf = useKeyNames()
  const colour = usePassing((state) => state.lastColour) as Colour
  const last = usePassing((state) => state.lastMark)
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  if (isReadOnly) return null
  const words = { colour: colourWords(session, colour, t), mark: t(`highlights.marks.${last}`) }
  const groups = [
    {
      id: 'marks',
      title: t('marking.choose'),
      entries: MARK_STYLES.map((mark) => ({
        id: mark,
        label: t(`highlights.marks.${mark}`),
        isChosen: mark === last,
        run: () => session.passing.store.setState({ lastMark: mark }),
      })),
    },
  ]
  const key = keyOf('mark.cycle')
  return (
    <Menu label={t('marking.choose')} groups={groups}>
      <Button
        className={styles['next'] ?? ''}
        aria-label={t('marking.style', words)}
        {...(key !== undefined && { 'aria-keyshortcuts': key })}
      >
        <span className={styles['pen']} data-colour={colour} data-mark={last} aria-hidden="true" />
        {words.mark}
      </Button>
    </Menu>
  )
}
