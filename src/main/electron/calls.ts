/**
 * The contract over Electron's IPC: one channel for calls, one for events. A call is heard only from the main
 * frame of the desk's own page; a page that is somewhere else, or a frame in it, gets a refusal.
 */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { CALL_LIMIT, callHost } from '#main/page/call.ts'
import type { Host, HostEvent } from '#shared/host/contract.ts'
import type { Answer } from '#shared/host/rpc.ts'
import { PAGE_ORIGIN } from './hardening.ts'

const CALLS = 'scholion'
const EVENTS = 'scholion-event'

export interface CallOptions {
  readonly host: Host
  readonly log: (line: string) => void
  /** after each call that did what it was asked */
  readonly onDone?: (method: string) => void
}

/** @param window the desk's window now */
export function answerCalls(
  window: () => BrowserWindow | undefined,
  { host, log, onDone }: CallOptions,
): void {
  ipcMain.handle(CALLS, async (event, method: unknown, json: unknown): Promise<Answer> => {
    if (!isOurs(event, window())) return refusal('wrong-sender', 'This page may not ask anything.')
    const args = parse(json)
    if (args === undefined) return refusal('bad-arguments', 'Arguments are JSON of at most 8 MB.')
    const answer = await callHost(host, method, args, log)
    if (answer.ok) onDone?.(String(method))
    return answer
  })
}

/** Tells the desk's page what happened. */
export function sendEvent(window: BrowserWindow | undefined, event: HostEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(EVENTS, event)
}

/** Whether the sender is the main frame of our own page. */
function isOurs({ senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  if (!senderFrame || !window || window.isDestroyed()) return false
  return senderFrame === window.webContents.mainFrame && senderFrame.origin === PAGE_ORIGIN
}

function parse(json: unknown): unknown {
  if (typeof json !== 'string' || Buffer.byteLength(json) > CALL_LIMIT) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function refusal(code: string, message: string): Answer {
  return { ok: false, error: { code, params: {}, message } }
}
