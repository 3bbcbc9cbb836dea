/** One line of the sheet of keys: what is done, its keys, and a place to strike others. */
import { useSession } from '#renderer/session/react.tsx'
import { announce } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { TFunction } from 'i18next'
import { Pencil, RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Action, nameOf } from '../action.ts'
import { showKeys } from '../keys.ts'
import {
  assignKeys,
  clashesWith,
  isChanged,
  keysOf,
  keysStruck,
  type Refusal,
  refusalOf,
  resetKeys,
} from '../shortcuts.ts'
import styles from './shortcuts.module.css'

/** The line that waits for keys, or did last. */
export interface EditedRow {
  readonly action: string
  readonly isOpen: boolean
}

interface ShortcutRowProps {
  readonly action: Action
  /** null for every other line */
  readonly edited: EditedRow | null
  onEdit(isOpen: boolean): void
}

export function ShortcutRow({ action, edited, onEdit }: ShortcutRowProps) {
  const { t } = useTranslation()
  const session = useSession()
  useStore(session.passing.store, ({ shortcuts }) => shortcuts[action.id])
  const name = nameOf(action, session, t)
  const { platform } = session.capabilities
  const keys = keysOf(action, session)
  const tools = useRef<HTMLSpanElement>(null)
  // What had the keyboard's place is gone with the question, perhaps with its whole line: it is at the pencil again.
  useEffect(() => {
    if (edited?.isOpen === false) tools.current?.querySelector<HTMLElement>('button:last-child')?.focus()
  }, [edited])
  return (
    <tr data-action={action.id}>
      <th scope="row">{name}</th>
      <td>
        {edited?.isOpen ? (
          <Capture action={action} name={name} onDone={() => onEdit(false)} />
        ) : (
          <span className={styles['line']}>
            <Keys keys={keys.map((one) => showKeys(one, platform, t))} />
            <span ref={tools} className={styles['edit']}>
              {isChanged(action, session) && (
                <IconButton
                  icon={RotateCcw}
                  size={13}
                  label={t('shell.shortcuts.reset', { name })}
                  onPress={() => {
                    resetKeys(session, action)
                    onEdit(false)
                  }}
                />
              )}
              <IconButton
                icon={Pencil}
                size={13}
                label={t('shell.shortcuts.change', { name })}
                onPress={() => onEdit(true)}
              />
            </span>
          </span>
        )}
      </td>
    </tr>
  )
}

/** A line whose keys nobody can change. */
export function KeptRow({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <span className={styles['line']}>
          <Keys keys={keys} />
        </span>
      </td>
    </tr>
  )
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span>
      {keys.map((one, index) => (
        <span key={one}>
          {index > 0 && ' · '}
          <Kbd>{one}</Kbd>
        </span>
      ))}
    </span>
  )
}

interface CaptureProps {
  readonly action: Action
  readonly name: string
  onDone(): void
}

function refusalWords(refusal: Refusal, keys: string, t: TFunction): string {
  if (refusal.why === 'kept') return t('shell.shortcuts.windowHas', { keys, name: t(refusal.label) })
  return t(refusal.why === 'browser' ? 'shell.shortcuts.browserHas' : 'shell.shortcuts.written', { keys })
}

/** Waits for the keys to be struck. What they ask for already is said before it is taken from there. */
function Capture({ action, name, onDone }: CaptureProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [struck, setStruck] = useState<string | null>(null)
  const { platform } = session.capabilities
  const clashes = struck === null ? [] : clashesWith(action, struck, session)
  const refusal = struck === null ? undefined : refusalOf(struck, action)
  const shown = struck === null ? '' : showKeys(struck, platform, t)
  const keep = (keys: readonly string[]): void => {
    assignKeys(action, keys, session)
    onDone()
  }
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const keys = keysStruck(event.nativeEvent, platform)
    if (keys === undefined) return
    if (refusalOf(keys, action) === undefined && clashesWith(action, keys, session).length === 0)
      return keep([keys])
    setStruck(keys)
  }
  const names = clashes.map((other) => nameOf(other, session, t).replace(/…$/u, '')).join(', ')
  const against = refusal
    ? refusalWords(refusal, shown, t)
    : clashes.length > 0
      ? t('shell.shortcuts.clash', { keys: shown, names })
      : ''
  return (
    <span className={styles['capture']}>
      <button
        type="button"
        autoFocus
        className={styles['listening']}
        aria-label={t('shell.shortcuts.strikeFor', { name })}
        onKeyDown={hear}
        onFocus={() => announce(session.window, t('shell.shortcuts.strikeFor', { name }))}
      >
        {shown || t('shell.shortcuts.strike')}
      </button>
      {against !== '' && (
        <span role="alert" className={styles['against']}>
          {against}
        </span>
      )}
      <span className={styles['answers']}>
        {clashes.length > 0 && !refusal && struck !== null && (
          <Button look="quiet" onPress={() => keep([struck])}>
            {t('shell.shortcuts.take')}
          </Button>
        )}
        {keysOf(action, session).length > 0 && (
          <Button look="quiet" onPress={() => keep([])}>
            {t('shell.shortcuts.none')}
          </Button>
        )}
        <Button look="quiet" onPress={onDone}>
          {t('shell.shortcuts.cancel')}
        </Button>
      </span>
    </span>
  )
}
