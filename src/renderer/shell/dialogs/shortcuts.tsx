/** The sheet of keys: every action with its keys, which can be changed here; on paper it is a sheet to keep. */
import { useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FilterField } from '#renderer/panels/filter-field.tsx'
import { folded, foldedWords } from '#shared/text/fold.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Action, nameOf } from '../action.ts'
import { isSingle, showKeys } from '../keys.ts'
import { printSheet } from '../print-sheet.ts'
import { ACTIONS } from '../registry.ts'
import { isInField, keysOf, resetKeys, zonesOf } from '../shortcuts.ts'
import { IN_FIELDS, IN_TEXTS } from './kept-keys.ts'
import { type EditedRow, KeptRow, ShortcutRow } from './shortcut-row.tsx'
import styles from './shortcuts.module.css'

export function Shortcuts({ close }: { close(): void }) {
  const { t } = useTranslation()
  const session = useSession()
  const [words, setWords] = useState('')
  const [edited, setEdited] = useState<EditedRow | null>(null)
  const hasOwn = useStore(session.passing.store, ({ shortcuts }) => Object.keys(shortcuts).length > 0)
  const { platform } = session.capabilities
  const wanted = foldedWords(words)
  const actions = [...ACTIONS.values()].filter((action) => {
    const keys = keysOf(action, session).flatMap((one) => [one, showKeys(one, platform, t)])
    const all = folded([nameOf(action, session, t), ...keys].join(' '))
    return wanted.every((word) => all.includes(word))
  })
  const withKeys = actions.filter((action) => keysOf(action, session).length > 0)
  const without = actions.filter((action) => keysOf(action, session).length === 0)
  const texts = withKeys.filter(isHeardInTexts)
  const passages = withKeys.filter((action) => isAboutPassages(action) && !texts.includes(action))
  const fields = withKeys.filter(isInField)
  const others = withKeys.filter(
    (action) => !texts.includes(action) && !passages.includes(action) && !fields.includes(action),
  )

  const filter = (next: string): void => {
    setWords(next)
    setEdited(null)
  }
  const rows = (list: readonly Action[]) =>
    list.map((action) => (
      <ShortcutRow
        key={action.id}
        action={action}
        edited={edited?.action === action.id ? edited : null}
        onEdit={(isOpen) => setEdited({ action: action.id, isOpen })}
      />
    ))
  const kept = (list: typeof IN_TEXTS) =>
    wanted.length === 0 &&
    list.map(([label, keys]) => (
      <KeptRow key={label} label={t(label)} keys={keys.map((one) => showKeys(one, platform, t))} />
    ))
  function isAboutPassages(action: Action): boolean {
    return keysOf(action, session).some((keys) => isSingle(keys) || keys === 'Delete')
  }
  function isHeardInTexts(action: Action): boolean {
    const [first] = keysOf(action, session)
    return first !== undefined && zonesOf(action, first).every((zone) => zone.endsWith('-text'))
  }
  return (
    <Dialog
      title={t('shell.shortcuts.title')}
      width="wide"
      onClose={close}
      footer={
        <>
          <Button isDisabled={!hasOwn} onPress={() => resetKeys(session)}>
            {t('shell.shortcuts.resetAll')}
          </Button>
          <Button onPress={() => printSheet(document, window)}>{t('shell.shortcuts.print')}</Button>
          <Button look="main" onPress={close}>
            {t('shell.settings.done')}
          </Button>
        </>
      }
    >
      <div className={styles['tools']}>
        <FilterField label={t('shell.shortcuts.filter')} value={words} onChange={filter} />
      </div>
      <p className={styles['hint']}>{t('shell.shortcuts.where')}</p>
      <div className={styles['keys']} data-sheet="keys">
        <div className={styles['column']}>
          <Group title={t('shell.shortcuts.passages')}>{rows(passages)}</Group>
          <Group title={t('shell.shortcuts.fields')}>
            {kept(IN_FIELDS)}
            {rows(fields)}
          </Group>
        </div>
        <div className={styles['column']}>
          <Group title={t('shell.shortcuts.reading')}>
            {rows(texts)}
            {kept(IN_TEXTS)}
          </Group>
          <Group title={t('shell.shortcuts.window')}>{rows(others)}</Group>
        </div>
      </div>
      <div data-sheet="rest">
        <Group title={t('shell.shortcuts.without')}>{rows(without)}</Group>
      </div>
    </Dialog>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <tbody>{children}</tbody>
    </table>
  )
}
