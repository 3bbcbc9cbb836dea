/**
 * The bridge: two functions, and nothing else of Electron, reach the page. Arguments travel as JSON, so that
 * the host gets plain data without cycles; no event object and no other channel comes through.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { HostEvent } from '#shared/host/contract.ts'
import type { Answer } from '#shared/host/rpc.ts'

const CALLS = 'scholion'
const EVENTS = 'scholion-event'

function call(method: unknown, args: unknown): Promise<Answer> {
  return ipcRenderer.invoke(CALLS, String(method), JSON.stringify(args))
}

/** @returns stops listening */
function subscribe(listener: (event: HostEvent) => void): () => void {
  const heard = (_event: unknown, event: HostEvent) => listener(event)
  ipcRenderer.on(EVENTS, heard)
  return () => void ipcRenderer.off(EVENTS, heard)
}

contextBridge.exposeInMainWorld('scholion', Object.freeze({ call, subscribe }))
