/** The desk's window. Electron remembers where it was by its name; its page comes back if its process dies. */
import { BrowserWindow } from 'electron'
import { PAGE_ORIGIN, webPreferences } from './hardening.ts'

export interface WindowOptions {
  /** path of the built preload */
  readonly preload: string
  readonly isPackaged: boolean
  readonly log: (line: string) => void
}

/** Reloads of a page in a row that keeps dying; beyond, it stays as it is. */
const RELOADS = 3

export function openDesk({ preload, isPackaged, log }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    name: 'desk',
    windowStatePersistence: true,
    title: 'Scholion',
    width: 1440,
    height: 900,
    // Below 900 px one pane is shown at a time; below this, none could be read.
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: webPreferences(preload, isPackaged),
  })
  window.once('ready-to-show', () => window.show())
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`The page ended: ${reason} (${exitCode}).`)
    if (reason !== 'clean-exit' && reloads++ < RELOADS) window.webContents.reload()
  })
  void window.loadURL(`${PAGE_ORIGIN}/`)
  return window
}

/** Brings the window to the front. */
export function focusDesk(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
