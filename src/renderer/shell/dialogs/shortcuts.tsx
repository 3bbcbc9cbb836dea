/** The sheet of keys, derived from the actions; what texts hear themselves stands beside it. */
import { useSession } from '#renderer/session/react.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../action.ts'
import { isSingle, showKeys } from '../keys.ts'
import { ACTIONS, keysOf } from '../registry.ts'
import styles from './dialogs.module.css'

/** Keys that the texts hear, by the catalogue key of what they do. */
const IN_TEXTS: readonly (readonly [label: string, keys: readonly string[]])[] = [
  ['shell.shortcuts.note', ['Enter']],
  ['shell.shortcuts.pile', ['Shift+Enter']],
  ['shell.shortcuts.sentence', ['S', 'Shift+S']],
  ['shell.shortcuts.paragraph', ['P', 'Shift+P']],
  ['shell.shortcuts.heading', ['H', 'Shift+H']],
  ['shell.shortcuts.extend', ['Shift+←', 'Shift+→']],
  ['shell.shortcuts.back', ['Escape']],
]

interface Row {
  readonly label: string
  readonly keys: readonly string[]
}

export function Shortcuts({ close }: { close(): void }) {
  const { t } = useTranslation()
  const session = useSession()
  const { platform } = session.capabilities
  const rows = [...ACTIONS.values()]
    .map((action): Row => ({ label: nameOf(action, session, t), keys: keysOf(action, platform) }))
    .filter((row) => row.keys.length > 0)
  const isAboutPassages = (row: Row): boolean => row.keys.some((keys) => isSingle(keys) || keys === 'Delete')
  const show = (list: readonly Row[]) =>
    list.map(({ label, keys }) => ({ label, keys: keys.map((one) => showKeys(one, platform)) }))
  return (
    <Dialog title={t('shell.shortcuts.title')} width="wide" isOnlyRead onClose={close}>
      <p className={styles['hint']}>{t('shell.shortcuts.where')}</p>
      <div className={styles['keys']}>
        <Table title={t('shell.shortcuts.passages')} rows={show(rows.filter(isAboutPassages))} />
        <div className={styles['section']}>
          <Table
            title={t('shell.shortcuts.window')}
            rows={show(rows.filter((row) => !isAboutPassages(row)))}
          />
          <Table
            title={t('shell.shortcuts.reading')}
            rows={show(IN_TEXTS.map(([label, keys]) => ({ label: t(label), keys })))}
          />
        </div>
      </div>
    </Dialog>
  )
}

function Table({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ label, keys }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              {keys.map((one, index) => (
                <span key={one}>
                  {index > 0 && ' · '}
                  <Kbd>{one}</Kbd>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
