/** The way out: the page says its last words, the library closes, then the window and the app go. */
import { app, type BrowserWindow } from 'electron'

/** ms for the page to send what it has not sent yet */
const LAST_WORDS = 300

export interface Leaving {
  /** tells the page that the host goes */
  goodbye(): void
  /** puts everything on disk and gives the library back */
  close(): Promise<void>
  log(line: string): void
}

/** Holds the app and its window back until everything is on disk, whoever asks it to go and however often. */
export function leaveInOrder(window: BrowserWindow, { goodbye, close, log }: Leaving): void {
  let closing: Promise<void> | undefined
  let isClosed = false

  const leave = (wait: number): Promise<void> => {
    closing ??= (async () => {
      goodbye()
      await new Promise((resolve) => setTimeout(resolve, wait))
      await close()
    })()
    return closing
  }

  window.on('close', (event) => {
    if (isClosed) return
    // The page must live for its last words: the app goes first, the window with it.
    event.preventDefault()
    app.quit()
  })
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void leave(LAST_WORDS)
      .catch((thrown: unknown) => log(String(thrown)))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
  // Windows does not wait when its session ends.
  window.on('session-end', () => void leave(0))
}
