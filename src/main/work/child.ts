/**
 * A process that can be killed: where imported bytes are parsed. Hosts differ in how they start one (Electron:
 * `utilityProcess`; elsewhere: `fork`), so the start is handed in (decisions.md 21).
 */

export interface Child {
  /** undefined until the process runs */
  readonly pid: number | undefined
  /** sends plain data (structured clone) */
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** called once, when the process is gone, however it went */
  onExit(listener: () => void): void
  /** ends the process at once, without asking it */
  kill(): void
}

/**
 * Starts the worker entry (`out/main/worker.js`) in a process of its own. One that is to fetch a web address may
 * open connections and reads no file; all others read files and may not. One that is to write an export may take more
 * memory: its material is the reader's own.
 */
export type Spawn = (to?: Task) => Child

/** What a process is started for, besides reading a file. */
export type Task = 'fetch' | 'export'
