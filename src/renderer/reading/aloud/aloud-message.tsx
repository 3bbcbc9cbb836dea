/** What the reader has to know of the voice: that there is none and what to do, or that it is a foreign one. */
import type { Reading } from '#renderer/session/reading-aloud.ts'
import { useSession } from '#renderer/session/react.tsx'
import { useTranslation } from 'react-i18next'
import styles from './aloud-bar.module.css'
import { speaks } from './choose-voice.ts'
import type { Speaker } from './speaker.ts'
import { useVoices } from './speaker-context.tsx'

interface AloudMessageProps {
  readonly reading: Reading
  readonly language: string | undefined
  readonly speaker: Speaker
}

export function AloudMessage({ reading, language, speaker }: AloudMessageProps) {
  const { t } = useTranslation()
  const { platform } = useSession().capabilities
  const voice = useVoices(speaker).find(({ id }) => id === reading.voice)
  if (reading.status === 'silent') {
    return (
      <div className={styles['message']} role="status">
        <strong>{t('aloud.silent.title')}</strong> {t(`aloud.silent.${platform}`)} {t('aloud.silent.privacy')}
      </div>
    )
  }
  const words =
    reading.status === 'failed'
      ? t('aloud.failed')
      : voice && !speaks(voice, language)
        ? t('aloud.foreign', { voice: voice.name })
        : ''
  if (words === '') return null
  return (
    <p className={styles['message']} role="status">
      {words}
    </p>
  )
}
