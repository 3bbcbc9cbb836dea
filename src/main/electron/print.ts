/**
 * Makes a PDF of an exported page, in a window that nobody sees: without scripts, preload or the desk's session, and
 * with nothing but the one file to load.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'

/** @param path the page, whatever its name. @returns the PDF, tagged and with an outline, in the page's own sizes */
export async function printPage(path: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-print-'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: 'print',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  })
  try {
    // What a file is called tells Chromium what it is.
    const page = join(folder, 'page.html')
    await copyFile(path, page)
    await window.loadFile(page)
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
