/** While a tool is armed: what every selection gets, and how to stop. */
import { disarm } from '#renderer/session/armed.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import { announce } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './status-bar.module.css'

export function ArmedHint() {
  const { t } = useTranslation()
  const session = useSession()
  const armed = useWindow((state) => state.armed)
  const tag = useLibrary((from) => (armed?.kind === 'tag' ? from.library.tags.get(armed.tag) : undefined))
  const words =
    armed?.kind === 'colour'
      ? t('highlights.armed.colour', { colour: colourWords(session, armed.colour, t) })
      : t('highlights.armed.tag', { tag: tag?.label ?? '' })
  useEffect(() => announce(session.window, words), [session, words])
  if (!armed) return null
  return (
    <span className={styles['armed']}>
      <span
        className={styles['pen']}
        data-colour={armed.kind === 'colour' ? armed.colour : undefined}
        aria-hidden="true"
      />
      <span className={styles['words']}>{words}</span>
      <Button look="quiet" onPress={() => disarm(session)}>
        {t('highlights.armed.stop')}
      </Button>
    </span>
  )
}
