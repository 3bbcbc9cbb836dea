/**
 * The menu as data: from platform, language and what can be undone. What belongs to the desk is an action of
 * the page, asked for by its id; what belongs to the system is one of Electron's roles.
 */
import type { MenuItemConstructorOptions as Item } from 'electron'
import type { Translate } from '#main/services/translate.ts'
import type { UndoState } from '#shared/host/contract.ts'

export interface MenuFacts {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly undo: UndoState
  /** the reader's own keys by action, in the notation of the page: `Mod+Shift+Z` */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>
  readonly t: Translate
  /** asks the page for an action */
  act(action: string): void
}

type Step = UndoState['undo']

export function menuTemplate(facts: MenuFacts): Item[] {
  const isMac = facts.platform === 'darwin'
  return [
    ...(isMac ? [appMenu(facts)] : []),
    fileMenu(facts, isMac),
    editMenu(facts),
    viewMenu(facts),
    windowMenu(facts, isMac),
    helpMenu(facts),
  ]
}

function appMenu(facts: MenuFacts): Item {
  const { t } = facts
  return {
    label: 'Scholion',
    submenu: [
      { role: 'about', label: t('menu.app.about') },
      SEPARATOR,
      action(facts, 'settings', 'menu.app.settings', 'Cmd+,'),
      SEPARATOR,
      { role: 'services', label: t('menu.app.services') },
      SEPARATOR,
      { role: 'hide', label: t('menu.app.hide') },
      { role: 'hideOthers', label: t('menu.app.hideOthers') },
      { role: 'unhide', label: t('menu.app.unhide') },
      SEPARATOR,
      { role: 'quit', label: t('menu.app.quit') },
    ],
  }
}

function fileMenu(facts: MenuFacts, isMac: boolean): Item {
  const { t } = facts
  const quit: Item[] = [
    SEPARATOR,
    action(facts, 'settings', 'menu.app.settings', 'Ctrl+,'),
    SEPARATOR,
    { role: 'quit', label: t('menu.file.quit') },
  ]
  return {
    label: t('menu.file.title'),
    submenu: [
      action(facts, 'documents.add', 'menu.file.addDocuments', 'CmdOrCtrl+O'),
      action(facts, 'documents.folder', 'menu.file.addFolder'),
      action(facts, 'documents.address', 'menu.file.addAddress'),
      action(facts, 'desk.new', 'menu.file.newDesk'),
      SEPARATOR,
      action(facts, 'export', 'menu.file.export', 'CmdOrCtrl+E'),
      SEPARATOR,
      { role: 'close', label: t('menu.file.close') },
      ...(isMac ? [] : quit),
    ],
  }
}

function editMenu(facts: MenuFacts): Item {
  const { t, undo } = facts
  return {
    label: t('menu.edit.title'),
    submenu: [
      {
        ...action(facts, 'undo', 'menu.edit.undo', 'CmdOrCtrl+Z'),
        ...named(undo.undo, 'menu.edit.undoNamed', t),
      },
      {
        ...action(facts, 'redo', 'menu.edit.redo', 'Shift+CmdOrCtrl+Z'),
        ...named(undo.redo, 'menu.edit.redoNamed', t),
      },
      SEPARATOR,
      { role: 'cut', label: t('menu.edit.cut') },
      { role: 'copy', label: t('menu.edit.copy') },
      { role: 'paste', label: t('menu.edit.paste') },
      { role: 'selectAll', label: t('menu.edit.selectAll') },
      SEPARATOR,
      action(facts, 'find', 'menu.edit.find', 'CmdOrCtrl+F'),
      action(facts, 'find.next', 'menu.edit.findNext', 'CmdOrCtrl+G'),
      action(facts, 'find.previous', 'menu.edit.findPrevious', 'Shift+CmdOrCtrl+G'),
    ],
  }
}

function viewMenu(facts: MenuFacts): Item {
  const { t, isPackaged } = facts
  const developer: Item[] = [SEPARATOR, { role: 'toggleDevTools', label: t('menu.view.developer') }]
  return {
    label: t('menu.view.title'),
    submenu: [
      action(facts, 'palette', 'menu.view.commands', 'CmdOrCtrl+K'),
      action(facts, 'panel.toggle', 'menu.view.panel', 'CmdOrCtrl+B'),
      action(facts, 'panes.swap', 'menu.view.swapPanes', 'CmdOrCtrl+\\'),
      SEPARATOR,
      {
        label: t('menu.view.theme'),
        submenu: [
          action(facts, 'theme.system', 'menu.view.themeSystem'),
          action(facts, 'theme.paper', 'menu.view.themePaper'),
          action(facts, 'theme.dark', 'menu.view.themeDark'),
        ],
      },
      SEPARATOR,
      { role: 'resetZoom', label: t('menu.view.zoomReset') },
      { role: 'zoomIn', label: t('menu.view.zoomIn') },
      { role: 'zoomOut', label: t('menu.view.zoomOut') },
      SEPARATOR,
      { role: 'togglefullscreen', label: t('menu.view.fullScreen') },
      ...(isPackaged ? [] : developer),
    ],
  }
}

function windowMenu({ t }: MenuFacts, isMac: boolean): Item {
  const front: Item[] = [SEPARATOR, { role: 'front', label: t('menu.window.front') }]
  return {
    label: t('menu.window.title'),
    submenu: [
      { role: 'minimize', label: t('menu.window.minimize') },
      { role: 'zoom', label: t('menu.window.zoom') },
      ...(isMac ? front : []),
    ],
  }
}

function helpMenu(facts: MenuFacts): Item {
  const { t, platform } = facts
  const about: Item[] =
    platform === 'darwin' ? [] : [SEPARATOR, { role: 'about', label: t('menu.app.about') }]
  return {
    role: 'help',
    label: t('menu.help.title'),
    submenu: [action(facts, 'keys', 'menu.help.keys'), ...about],
  }
}

const SEPARATOR: Item = { type: 'separator' }

/** The key is shown here and heard by the page, which knows what has the focus. */
function action({ t, act, shortcuts }: MenuFacts, id: string, label: string, key?: string): Item {
  const own = shortcuts[id]
  const accelerator = own ? own[0]?.replace('Mod', 'CmdOrCtrl').replace('Arrow', '') : key
  return {
    id,
    label: t(label),
    click: () => act(id),
    ...(accelerator && { accelerator, registerAccelerator: false }),
  }
}

/** “Undo Add highlight”, or a grey “Undo” when there is no step. */
function named(step: Step, key: string, t: Translate): Item {
  if (!step) return { enabled: false }
  const command = t(`commands.${step.command}`, step.params)
  const lower = command.charAt(0).toLowerCase() + command.slice(1)
  return { enabled: true, label: t(key, { command, lower }) }
}
