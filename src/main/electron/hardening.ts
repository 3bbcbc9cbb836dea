/**
 * What the page and its window may never do (security.md 4a): said once before Electron is ready, once for
 * the session, once for every web contents that is ever created.
 */
import type { App, CustomScheme, Event, Protocol, Session, WebPreferences } from 'electron'

/** The page's own address. */
export const PAGE_ORIGIN = 'scholion://app'

const SWITCHES = [['host-resolver-rules', 'MAP * ~NOTFOUND']] as const

const SCHEME: CustomScheme = {
  scheme: 'scholion',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: false,
    allowServiceWorkers: false,
    bypassCSP: false,
    stream: true,
  },
}

/** What pages load from; all else is cancelled. */
const LOADABLE = ['scholion:', 'blob:', 'data:']
/** While developing, the developer tools load themselves. */
const LOADABLE_IN_DEVELOPMENT = [...LOADABLE, 'devtools:']

/** Everything a page could ask the reader for, but this, is refused. */
const PERMITTED = 'clipboard-sanitized-write'

/** Nothing listens there: whatever got past the other walls ends here. */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const

/** Before `ready`. */
export function hardenApp(app: App, protocol: Protocol): void {
  app.enableSandbox()
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([SCHEME])
  hardenContents(app)
}

/** The preferences of the window, written out; `devTools` only while developing. */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // Otherwise dictionaries are downloaded.
    spellcheck: false,
    devTools: !isPackaged,
  }
}

export async function hardenSession(session: Session, isPackaged: boolean): Promise<void> {
  const loadable = isPackaged ? LOADABLE : LOADABLE_IN_DEVELOPMENT
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === PERMITTED))
  session.setPermissionCheckHandler((_contents, permission) => permission === PERMITTED)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !loadable.some((scheme) => url.startsWith(scheme)) })
  })
  session.setSpellCheckerEnabled(false)
  await session.setProxy(NOWHERE)
}

function hardenContents(app: App): void {
  const prevent = (event: Event) => event.preventDefault()
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-navigate', prevent)
    contents.on('will-frame-navigate', prevent)
    contents.on('will-redirect', prevent)
    contents.on('will-attach-webview', prevent)
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, decide) => {
    event.preventDefault()
    decide()
  })
  app.on('login', (event, _contents, _details, _info, decide) => {
    event.preventDefault()
    decide()
  })
}
