/** The bar of a pane that is read aloud: pause, sentence back and forth, pace, voice, stop. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import type { Side } from '#shared/model/desk.ts'
import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../find/use-room.ts'
import type { LaidText } from '../laid-text.ts'
import styles from './aloud-bar.module.css'
import { AloudMessage } from './aloud-message.tsx'
import { pauseOrGoOn, stepAloud, stopReading } from './deeds.ts'
import { startAloud } from './live-aloud.ts'
import { useSpeaker } from './speaker-context.tsx'
import { VoiceMenus } from './voice-menus.tsx'

interface AloudBarProps {
  readonly side: Side
  readonly text: OpenText
  readonly laid: LaidText
}

export function AloudBar({ side, text, laid }: AloudBarProps) {
  const { t } = useTranslation()
  const session = useSession()
  const keyOf = useKeyNames()
  const geometry = useGeometry()[side]
  const speaker = useSpeaker()
  const reading = useWindow(({ aloud }) =>
    aloud?.side === side && aloud.version === text.version ? aloud : null,
  )
  const language = useLibrary(
    useCallback((from) => from.library.documents.get(text.document)?.language, [text.document]),
  )
  const bar = useRef<HTMLDivElement>(null)
  useRoom(bar, reading !== null)
  useEffect(() => {
    const languageNow = () => session.library.documents.get(text.document)?.language
    return startAloud({ session, text, laid, geometry, speaker, language: languageNow })
  }, [session, text, laid, geometry, speaker])
  if (!reading) return null
  const isPaused = reading.status !== 'speaking' && reading.status !== 'starting'
  const stop = (): void => {
    stopReading(session)
    geometry.source?.focusText()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  }
  return (
    <div
      ref={bar}
      role="group"
      aria-label={t(`aloud.label.${side}`)}
      className={styles['bar']}
      data-aloud={side}
      onKeyDown={onKeyDown}
    >
      <span className={styles['group']}>
        <IconButton
          icon={SkipBack}
          size={15}
          label={t('aloud.previous')}
          keys={keyOf('aloud.previous')}
          onPress={() => stepAloud(session, -1)}
        />
        <IconButton
          icon={isPaused ? Play : Pause}
          label={t(isPaused ? 'aloud.goOn' : 'aloud.pause')}
          keys={keyOf('aloud.pause')}
          onPress={() => pauseOrGoOn(session)}
        />
        <IconButton
          icon={SkipForward}
          size={15}
          label={t('aloud.next')}
          keys={keyOf('aloud.next')}
          onPress={() => stepAloud(session, 1)}
        />
      </span>
      <VoiceMenus reading={reading} language={language} speaker={speaker} />
      <IconButton icon={X} label={t('aloud.stop')} keys={t('keys.escape')} onPress={stop} />
      <AloudMessage reading={reading} language={language} speaker={speaker} />
    </div>
  )
}
