/** Every importer, found by folder: a new format is a new file in `importers/`. Two with one id fail at start. */
import type { Importer } from './importer.ts'

const modules = import.meta.glob<Importer>('./importers/*.ts', { eager: true, import: 'default' })

function collect(): readonly Importer[] {
  const found = new Map<string, Importer>()
  for (const [path, importer] of Object.entries(modules)) {
    if (found.has(importer.id)) throw new Error(`two importers are called ${importer.id} (${path})`)
    found.set(importer.id, importer)
  }
  return [...found.values()]
}

/** All importers. */
export const IMPORTERS: readonly Importer[] = collect()

/** What a file claims to be, by its name first (systems guess media types badly), then by its media type. */
export function importerFor(name: string, mediaType: string): Importer | undefined {
  const extension = extensionOf(name)
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  return (
    IMPORTERS.find((importer) => importer.extensions.includes(extension)) ??
    (extension === '' ? IMPORTERS.find((importer) => importer.mediaTypes.includes(type)) : undefined)
  )
}

/**
 * The importer of a file. An ending may belong to a family, as `.xml` does: where its content is plainly another's, that one's.
 */
export function importerOf(name: string, mediaType: string, bytes: Uint8Array): Importer | undefined {
  const named = importerFor(name, mediaType)
  if (named?.sniff?.(headOf(bytes)) !== false) return named ?? sniffed(bytes)
  return sniffed(bytes) ?? named
}

/** Bytes that show what a file is whose name does not. */
const HEAD = 1024

/** What a file begins like, for one that no importer knows by its name. */
export function sniffed(bytes: Uint8Array): Importer | undefined {
  const head = headOf(bytes)
  return IMPORTERS.find((importer) => importer.sniff?.(head))
}

function headOf(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return Buffer.from(bytes.subarray(mark, mark + HEAD)).toString('latin1')
}

/** The part of a name after its last dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.(?<extension>[^.]+)$/u.exec(name)?.groups?.['extension']?.toLowerCase() ?? ''
}
