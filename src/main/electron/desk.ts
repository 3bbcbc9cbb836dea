/**
 * The Electron host: one process, one library, one window. Everything it may do is said in the files beside
 * this one; here they are put together.
 */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import type { Opened, OpenOptions } from '#main/services/open-services.ts'
import { type Translate, translator } from '#main/services/translate.ts'
import { readAssets } from '#main/page/assets.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import type { Appearance } from '#shared/host/passing-state.ts'
import { languageOf } from '#shared/messages/catalogue.ts'
import { answerCalls, sendEvent } from './calls.ts'
import { openExternal } from './external.ts'
import { hardenApp, hardenSession } from './hardening.ts'
import { leaveInOrder } from './leaving.ts'
import { type Arrivals, hearLinks } from './links.ts'
import { type MenuFacts, menuTemplate } from './menu.ts'
import { openOrAsk } from './opening.ts'
import { answerPage } from './page.ts'
import { save } from './save.ts'
import { utilityWorker } from './utility.ts'
import { focusDesk, openDesk } from './window.ts'

export interface DeskOptions {
  /** the library's folder */
  readonly library: () => Promise<string>
  /** the app's own data folder */
  readonly appData: string
  /** the installed app: holds `out` and `resources` */
  readonly root: string
  readonly log: (line: string) => void
}

type Services = Opened['services']

/** What changes while the desk is open. */
interface Now {
  window: BrowserWindow | undefined
  t: Translate
}

/** Starts the desk, or shows the one that runs. */
export function runDesk(options: DeskOptions): void {
  app.setPath('userData', options.appData)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  hardenApp(app, protocol)
  const arrivals = hearLinks(process.argv, app.isPackaged)
  // Chromium hears the voices of a Linux system only when told to.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher')
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => open(options, arrivals))
    .catch((thrown: unknown) => {
      const t = translator(languageOf(app.getLocale()))
      dialog.showErrorBox(t('host.failed.title'), inWords(toHostError(thrown), t))
      app.quit()
    })
}

/** The sentence of the catalogue, or the English one where it has none. */
function inWords({ code, params, message }: HostError, t: Translate): string {
  const key = `errors.${code}`
  const sentence = t(key, params)
  return sentence === key || sentence.includes('{{') ? message : sentence
}

async function open({ library, appData, root, log }: DeskOptions, arrivals: Arrivals): Promise<void> {
  const now: Now = { window: undefined, t: translator(languageOf(app.getLocale())) }
  const { isPackaged } = app
  const assets = await readAssets(join(root, 'out', 'renderer'))
  const opened = await openOrAsk(
    {
      folder: await library(),
      appData,
      app: 'desk',
      create: true,
      samples: join(root, 'resources', 'samples'),
      spawn: utilityWorker(join(root, 'out', 'main', 'worker.js')),
      platform: platform(now, arrivals),
    },
    now.t,
  )
  if (!opened) return app.quit()
  const { services } = opened

  services.subscribe((event) => sendEvent(now.window, event))
  const speak = await keepMenu(services, now)
  await hardenSession(session.defaultSession, isPackaged)
  protocol.handle('scholion', (asked) => answerPage(assets, asked))
  // The reader may have chosen another language or other keys.
  const onDone = (method: string) => void (method === 'saveState' && speak())
  answerCalls(() => now.window, { host: services.host, log, onDone })
  now.window = openDesk({ preload: join(root, 'out', 'preload', 'index.cjs'), isPackaged, log })
  app.on('second-instance', () => focusDesk(now.window))
  arrivals.onArrival(() => {
    services.tell({ type: 'arrival' })
    focusDesk(now.window)
  })
  const goodbye = () => services.tell({ type: 'closing' })
  leaveInOrder(now.window, { goodbye, close: () => services.close(), log })
}

/** Shows the menu and keeps it true; answers how to take up the reader's language and keys again. */
async function keepMenu({ host, subscribe, tell }: Services, now: Now): Promise<() => Promise<void>> {
  let { undo } = await host.open({})
  let shortcuts: MenuFacts['shortcuts'] = {}
  const act = (action: string) => tell({ type: 'action', action })
  const show = () => {
    const facts = { platform: process.platform, isPackaged: app.isPackaged, undo, shortcuts, t: now.t, act }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(facts)))
  }
  const speak = async () => {
    const state = await host.state({})
    now.t = wordsOf(state.appearance)
    shortcuts = state.shortcuts
    show()
  }
  subscribe((event) => {
    if (event.type !== 'committed') return
    undo = event.undo
    show()
  })
  await speak()
  return speak
}

/** What only this host can do. */
function platform(now: Now, arrivals: Arrivals): OpenOptions['platform'] {
  const { platform: system } = process
  const name = system === 'darwin' ? 'mac' : system === 'win32' ? 'windows' : 'linux'
  return {
    facts: { host: 'electron', platform: name, version: app.getVersion(), locale: app.getLocale() },
    arrival: () => arrivals.take(),
    save: (exported) => save(exported, now.window, now.t),
    openExternal: (url) => openExternal(url, now.window, now.t),
  }
}

/** The words of the language that the reader chose, else of the system's. */
function wordsOf({ language }: Appearance): Translate {
  return translator(language === 'system' ? languageOf(app.getLocale()) : language)
}
