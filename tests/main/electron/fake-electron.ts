/**
 * A stand-in for the module `electron`, whose binary the tests do not have: it records what is asked of it and
 * lets a test play the system's part. It proves what we ask for, not what Electron makes of it.
 */
import { EventEmitter } from 'node:events'
import { type Mock, vi } from 'vitest'

const spy = (): Mock => vi.fn()

export class FakeContents extends EventEmitter {
  readonly mainFrame = { origin: 'scholion://app' }
  readonly send = spy()
  readonly reload = spy()
  readonly setWindowOpenHandler = spy()
  readonly setWebRTCIPHandlingPolicy = spy()
  readonly printToPDF = vi.fn(async () => new TextEncoder().encode('%PDF'))
}

export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = []
  readonly webContents = new FakeContents()
  readonly loadURL = vi.fn(async () => {})
  readonly loadFile = vi.fn(async () => {})
  readonly destroy = spy()
  readonly show = spy()
  readonly focus = spy()
  readonly restore = spy()
  isMinimized = () => true
  isDestroyed = () => false

  readonly options: Record<string, unknown>
  constructor(options: Record<string, unknown> = {}) {
    super()
    this.options = options
    BrowserWindow.made.push(this)
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true
  readonly commandLine = { appendSwitch: spy() }
  readonly enableSandbox = spy()
  readonly setPath = spy()
  readonly quit = spy()
  readonly setAsDefaultProtocolClient = spy()
  readonly requestSingleInstanceLock = vi.fn(() => true)
  readonly whenReady = vi.fn(async () => {})
  getLocale = () => 'en-GB'
  getVersion = () => '0.1.0'
}

class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler = spy()
  readonly setPermissionCheckHandler = spy()
  readonly setDevicePermissionHandler = spy()
  readonly setDisplayMediaRequestHandler = spy()
  readonly setSpellCheckerEnabled = spy()
  readonly setProxy = vi.fn(async () => {})
  readonly webRequest = { onBeforeRequest: spy() }
}

interface Question {
  readonly detail: string
  readonly buttons: readonly string[]
  readonly defaultId: number
}

export const app = new FakeApp()
export const session = { defaultSession: new FakeSession() }
export const protocol = { registerSchemesAsPrivileged: spy(), handle: spy() }
export const shell = { openExternal: vi.fn(async () => {}) }
export const utilityProcess = { fork: spy() }
export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: spy() }
export const dialog = {
  showErrorBox: spy(),
  showMessageBox: vi.fn(async (_question: Question) => ({ response: 1 })),
  showSaveDialog: vi.fn(
    async (): Promise<{ canceled: boolean; filePath: string }> => ({ canceled: true, filePath: '' }),
  ),
}
export const ipcMain = { handle: spy() }
export const ipcRenderer = {
  invoke: vi.fn(async () => ({ ok: true, value: null })),
  on: spy(),
  off: spy(),
}
export const contextBridge = { exposeInMainWorld: spy() }
