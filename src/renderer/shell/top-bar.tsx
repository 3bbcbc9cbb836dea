/** The bar at the top: menu, the desk and what lies on it, the way to the palette, export, appearance. */
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Tip } from '#renderer/ui/tip.tsx'
import { useStatus } from '#renderer/session/react.tsx'
import { Menu as MenuIcon, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { AppearanceButton } from './appearance-button.tsx'
import { ask } from './ask.ts'
import { DeskSwitcher } from './desk-switcher.tsx'
import styles from './top-bar.module.css'
import { entryFor, shownKey, useActionContext } from './use-actions.ts'

const MENU: readonly (readonly [group: string, ids: readonly string[]])[] = [
  ['history', ['undo', 'redo']],
  ['documents', ['documents.add', 'documents.folder', 'documents.address', 'documents.paste', 'export']],
  ['desk', ['desk.new', 'desk.rename', 'panes.swap', 'desk.remove']],
  ['program', ['palette', 'example.clear', 'settings', 'keys', 'about']],
]

export function TopBar() {
  const { t } = useTranslation()
  const context = useActionContext()
  // What the menu offers, and under which name, follows the records and the history.
  useStatus((status) => status.undo)
  useStatus((status) => status.revision)
  return (
    <header className={styles['bar']} aria-label={t('shell.top.label')}>
      <div className={styles['start']}>
        <Menu
          label={t('shell.top.menu')}
          groups={MENU.map(([id, ids]) => ({ id, entries: ids.map((one) => entryFor(one, context)) }))}
        >
          <IconButton icon={MenuIcon} label={t('shell.top.menu')} />
        </Menu>
        <DeskSwitcher />
      </div>
      <button type="button" className={styles['search']} onClick={() => ask('palette', context)}>
        <Search size={14} aria-hidden="true" />
        <span>{t('shell.top.search')}</span>
        <Kbd>{shownKey('palette', context)}</Kbd>
      </button>
      <div className={styles['end']}>
        <Tip label={t('actions.export')} keys={shownKey('export', context)}>
          <Button look="quiet" onPress={() => ask('export', context)}>
            {t('shell.top.export')}
          </Button>
        </Tip>
        <AppearanceButton />
      </div>
    </header>
  )
}
