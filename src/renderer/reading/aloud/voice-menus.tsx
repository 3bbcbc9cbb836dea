/** The pace and the voice of what is read aloud, each a button that says it and opens a list. */
import type { Reading } from '#renderer/session/reading-aloud.ts'
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useTranslation } from 'react-i18next'
import styles from './aloud-bar.module.css'
import { chooseVoice, voicesFor } from './choose-voice.ts'
import { RATES, setRate, setVoice } from './deeds.ts'
import type { Speaker } from './speaker.ts'
import { useVoices } from './speaker-context.tsx'

interface VoiceMenusProps {
  readonly reading: Reading
  readonly language: string | undefined
  readonly speaker: Speaker
}

export function VoiceMenus({ reading, language, speaker }: VoiceMenusProps) {
  const { t } = useTranslation()
  const session = useSession()
  const voices = useVoices(speaker)
  const { rate, voices: chosen } = usePassing((state) => state.aloud)
  const voice = voices.find(({ id }) => id === reading.voice) ?? chooseVoice(voices, language, chosen)
  const rates = RATES.map((one) => ({
    id: String(one),
    label: t('aloud.rateIs', { rate: one }),
    isChosen: one === rate,
    run: () => setRate(session, one),
  }))
  const offered = voicesFor(voices, language).map((one) => ({
    id: one.id,
    label: one.name,
    hint: one.language,
    isChosen: one.id === voice?.id,
    run: () => setVoice(session, language, one.id),
  }))
  if (!voice) return <span className={styles['fill']} />
  return (
    <span className={styles['fill']}>
      <Menu label={t('aloud.rate')} entries={rates}>
        <Button look="quiet" aria-label={`${t('aloud.rate')}: ${t('aloud.rateIs', { rate })}`}>
          {t('aloud.rateIs', { rate })}
        </Button>
      </Menu>
      <Menu label={t('aloud.voice')} entries={offered}>
        <Button look="quiet" aria-label={`${t('aloud.voice')}: ${voice.name}`}>
          <bdi className={styles['voice']}>{voice.name}</bdi>
        </Button>
      </Menu>
    </span>
  )
}
