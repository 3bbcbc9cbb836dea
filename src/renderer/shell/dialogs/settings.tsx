/** What a reader sets once: name, meanings of the colours, appearance and language. Each takes effect at once. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { nameColour, setCreator } from '#shared/commands/settings.ts'
import { COLOURS, type Colour } from '#shared/model/primitives.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceForm } from '../appearance-form.tsx'
import styles from './dialogs.module.css'

export function Settings({ close }: { close(): void }) {
  const { t } = useTranslation()
  const session = useSession()
  const settings = useLibrary((from) => from.library.settings.get('library')) ?? DEFAULT_SETTINGS
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const sign = (creator: string): void => {
    if (creator.trim() === settings.creator) return
    attempt(session, t, () => void session.run(setCreator, { creator: creator.trim() }))
  }
  return (
    <Dialog
      title={t('shell.settings.title')}
      onClose={close}
      footer={
        <Button look="main" onPress={close}>
          {t('shell.settings.done')}
        </Button>
      }
    >
      <Line
        label={t('shell.settings.creator')}
        hint={t('shell.settings.creatorHint')}
        value={settings.creator}
        isDisabled={isReadOnly}
        onKeep={sign}
      />
      <section className={styles['section']}>
        <h3>{t('shell.settings.colours')}</h3>
        <p className={styles['hint']}>{t('highlights.settingsHint')}</p>
        {COLOURS.map((colour) => (
          <ColourLine key={colour} colour={colour} isDisabled={isReadOnly} />
        ))}
      </section>
      <section className={styles['section']}>
        <h3>{t('shell.appearance.title')}</h3>
        <AppearanceForm withLanguage />
      </section>
      <dl className={styles['facts']}>
        <dt>{t('shell.settings.folder')}</dt>
        <dd>{session.folder}</dd>
      </dl>
    </Dialog>
  )
}

function ColourLine({ colour, isDisabled }: { readonly colour: Colour; readonly isDisabled: boolean }) {
  const { t } = useTranslation()
  const session = useSession()
  const own = useLibrary((from) => from.library.settings.get('library')?.colours[colour - 1])
  const { label, meaning } = own ?? { label: '', meaning: '' }
  const keep = (change: { label?: string; meaning?: string }): void => {
    const next = { label, meaning, ...change }
    if (next.label === label && next.meaning === meaning) return
    attempt(session, t, () => void session.run(nameColour, { colour, ...next }))
  }
  const name = t(`notes.colours.${colour}`)
  return (
    <div className={styles['colour']}>
      <span className={styles['swatch']} data-colour={colour} />
      <Line
        label={t('shell.settings.colour', { number: colour, name })}
        placeholder={name}
        value={label}
        isDisabled={isDisabled}
        onKeep={(next) => keep({ label: next.trim() })}
      />
      <Line
        label={t('shell.settings.meaning')}
        placeholder={t('highlights.meaningExample')}
        value={meaning}
        isDisabled={isDisabled}
        onKeep={(next) => keep({ meaning: next.trim() })}
      />
    </div>
  )
}

interface LineProps {
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  readonly value: string
  readonly isDisabled: boolean
  /** when the field is left or Enter is struck, so that a name is one step of undo */
  onKeep(value: string): void
}

function Line({ label, hint, placeholder, value, isDisabled, onKeep }: LineProps) {
  const [typed, setTyped] = useState(value)
  return (
    <Field
      label={label}
      hint={hint}
      {...(placeholder !== undefined && { placeholder })}
      value={typed}
      isDisabled={isDisabled}
      onChange={setTyped}
      onBlur={() => onKeep(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onKeep(typed)
        else event.continuePropagation()
      }}
    />
  )
}
