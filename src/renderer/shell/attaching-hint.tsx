/** While an annotation waits for its new place: which one, how it is given, and the way out. Enter in a text attaches. */
import { canAttachHere, stopAttaching } from '#renderer/session/attaching.ts'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import { announce } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { passageOf } from '#shared/model/annotation.ts'
import { quotedText } from '#shared/model/passage.ts'
import { askedOf } from '#renderer/session/strays.ts'
import { proposedFor } from '#shared/model/proposal.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './ask.ts'
import styles from './status-bar.module.css'
import { useActionContext } from './use-actions.ts'

/** Units of its words that the hint repeats. */
const LENGTH = 48

export function AttachingHint() {
  const { t } = useTranslation()
  const session = useSession()
  const context = useActionContext()
  const attaching = useWindow((state) => state.attaching)
  const isSelected = useWindow(({ selection }) => selection !== null) && canAttachHere(session)
  const annotation = useLibrary((from) => from.library.annotations.get(attaching ?? ''))
  const passage = annotation && passageOf(annotation)
  const asked = useLibrary((from) => askedOf(from.library, attaching ?? '')?.proposal)
  const words = passage ? quotedText(passage) : asked ? proposedFor(asked) : ''
  const quote = words.replace(/\s+/gu, ' ')
  const short = quote.length > LENGTH ? `${quote.slice(0, LENGTH).toWellFormed().trimEnd()}…` : quote
  const told = t(isSelected ? 'versions.attaching.ready' : 'versions.attaching.hint', { words: short })
  const isGone = attaching !== null && annotation === undefined
  useEffect(() => {
    if (isGone) stopAttaching(session)
    announce(session.window, isGone ? t('versions.attaching.stopped') : told)
  }, [session, t, isGone, told])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const inText = event.target instanceof Element && event.target.closest('[data-zone$="-text"]')
      if (!inText || !canAttachHere(session)) return
      event.preventDefault()
      event.stopPropagation()
      ask('annotation.attachHere', context)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [session, context])
  return (
    <span className={styles['armed']}>
      <span className={styles['words']}>{told}</span>
      {isSelected && (
        <Button look="quiet" onPress={() => ask('annotation.attachHere', context)}>
          {t('versions.attaching.here')}
        </Button>
      )}
      <Button look="quiet" onPress={() => stopAttaching(session)}>
        {t('versions.attaching.stop')}
      </Button>
    </span>
  )
}
