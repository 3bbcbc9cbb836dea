/** The find bar of a pane: what is looked for, how, how much of it there is, and the way from place to place. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { usePassing, useSession, useWindow } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import type { Side } from '#shared/model/desk.ts'
import { ChevronDown, ChevronUp, Highlighter, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'react-aria-components'
import { closeFind, lookFor, stepFind, switchOption } from './deeds.ts'
import styles from './find-bar.module.css'
import { findKey, SWITCHES } from './find-keys.ts'
import { FindMessage } from './find-message.tsx'
import { askToMarkAll } from './mark-all.ts'
import { Toggle } from './toggle.tsx'
import { useFindWords } from './use-find-words.ts'
import { useRoom } from './use-room.ts'

const SIGNS = { matchCase: 'Aa', matchAccents: 'é', wholeWords: 'ab', pattern: '.*' } as const

export function FindBar({ side }: { readonly side: Side }) {
  const { t } = useTranslation()
  const session = useSession()
  const keyOf = useKeyNames()
  const pane = useGeometry()[side]
  const finding = useWindow(({ find }) => (find[side]?.isOpen ? find[side] : null))
  const options = usePassing((state) => state.findOptions)
  const readOnly = session.status.getState().readOnly !== null
  const bar = useRef<HTMLDivElement>(null)
  const messageId = useId()
  const { count, problem } = useFindWords(side)
  useRoom(bar, finding !== null)
  if (!finding) return null
  const step = (direction: 1 | -1) => () => stepFind(session, pane, direction)
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = findKey(event)
    if (!key) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'close') closeFind(session, pane)
    else if (key === 'next') stepFind(session, pane, 1)
    else stepFind(session, pane, -1)
  }
  const isBarren = finding.matches.count === 0
  return (
    <div
      ref={bar}
      role="search"
      aria-label={t(`find.label.${side}`)}
      className={styles['bar']}
      data-find={side}
      data-field="find"
      onKeyDownCapture={onKeyDown}
    >
      <div className={styles['row']}>
        <span className={styles['field']} data-invalid={problem !== undefined || undefined}>
          <Input
            className={styles['input'] ?? ''}
            aria-label={t('find.field')}
            aria-describedby={messageId}
            aria-invalid={problem !== undefined}
            placeholder={t('find.field')}
            value={finding.words}
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => lookFor(session, pane, event.currentTarget.value)}
          />
          <span className={styles['count']}>{count}</span>
        </span>
        <span className={styles['group']} role="group" aria-label={t('find.options.label')}>
          {SWITCHES.map((option) => (
            <Toggle
              key={option}
              sign={SIGNS[option]}
              label={t(`find.options.${option}`)}
              keys={keyOf(`find.switch.${option}`)}
              isOn={options[option]}
              isUnderlined={option === 'wholeWords'}
              onToggle={() => switchOption(session, option)}
            />
          ))}
        </span>
        <span className={styles['group']}>
          <IconButton
            icon={ChevronUp}
            label={t('find.previous')}
            keys={keyOf('find.previous')}
            isDisabled={isBarren}
            onPress={step(-1)}
          />
          <IconButton
            icon={ChevronDown}
            label={t('find.next')}
            keys={keyOf('find.next')}
            isDisabled={isBarren}
            onPress={step(1)}
          />
          <IconButton
            icon={Highlighter}
            size={15}
            label={t('find.markAll')}
            keys={keyOf('find.markAll')}
            isDisabled={isBarren || readOnly}
            onPress={() => askToMarkAll(session, pane, t)}
          />
          <IconButton
            icon={X}
            label={t('find.close')}
            keys={t('keys.escape')}
            onPress={() => closeFind(session, pane)}
          />
        </span>
      </div>
      <FindMessage id={messageId} finding={finding} problem={problem} pane={pane} />
    </div>
  )
}
