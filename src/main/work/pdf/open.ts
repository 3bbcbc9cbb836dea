/**
 * Opens a PDF with pdf.js in this process: no worker of its own, no scripts, no forms, no fonts to draw with, no network.
 * https://github.com/mozilla/pdf.js/blob/master/src/display/api.js (`getDocument`)
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HostFailure } from '#shared/host/errors.ts'
import type { getDocument as open } from 'pdfjs-dist'

/** Most pages of one file (security.md B9). */
export const PAGE_LIMIT = 2000
/** Pixels of the pictures that are decoded: none, since no words come from them (security.md B9 allows 2^24). */
const IMAGE_PIXELS = 0

export type Pdf = Awaited<ReturnType<typeof open>['promise']>
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>

/** Throws `not-pdf`, `pdf-locked` or `pdf-too-many-pages`. @param name of the file, for failures */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Pdf> {
  const { getDocument, PasswordException } = await loadLibrary()
  const task = getDocument({
    // A copy: pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    maxImageSize: IMAGE_PIXELS,
    stopAtErrors: false,
    enableXfa: false,
    disableFontFace: true,
    cMapUrl: characterMaps(),
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    verbosity: 0,
  })
  let pdf: Pdf
  try {
    pdf = await task.promise
  } catch (thrown) {
    await task.destroy()
    if (thrown instanceof PasswordException) throw locked(name)
    throw notPdf(name, thrown)
  }
  if (pdf.numPages <= PAGE_LIMIT) return pdf
  const count = pdf.numPages
  await task.destroy()
  const message = `“${name}” has ${count} pages; the limit is ${PAGE_LIMIT}.`
  throw new HostFailure('pdf-too-many-pages', message, { name, count, limit: PAGE_LIMIT })
}

/**
 * Where the maps stand that old files in Chinese, Japanese and Korean only name: beside the built worker, or, where it is
 * not built, in the package.
 */
function characterMaps(): string {
  const beside = fileURLToPath(new URL('cmaps/', import.meta.url))
  if (existsSync(beside)) return beside
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')
}

/** The library, and its parser in the same thread: it finds it by this name and then starts no worker. */
async function loadLibrary() {
  const drawing = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; pdfjsWorker?: unknown }
  // What pdf.js draws with and asks for at its start; nothing is drawn here.
  drawing.DOMMatrix ??= class {}
  drawing.Path2D ??= class {}
  drawing.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** A failure of the parser, with its words. */
export function notPdf(name: string, thrown: unknown): HostFailure {
  const reason = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200).toWellFormed()
  return new HostFailure('not-pdf', `“${name}” is not a PDF that can be read (${reason}).`, { name, reason })
}

function locked(name: string): HostFailure {
  const message = `“${name}” is locked with a password. Save a copy without one, and import that.`
  return new HostFailure('pdf-locked', message, { name })
}
