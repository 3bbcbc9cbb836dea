/**
 * Reading the file of a text again with other options: what can be chosen for it, how it would begin, and handing it
 * on to be compared as a new version. The library keeps the file as it came.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Document } from '#shared/model/document.ts'
import { runJob } from '../intake/job.ts'
import { bringVersion } from '../versions/bring-version.ts'

/** What can be chosen; absent is as the file says. */
export interface Rereading {
  readonly encoding?: string
  readonly whole?: true
  readonly unwrap?: true
}

/** Importers whose files could have been in another encoding, and those that take a part of a page. */
const ENCODED: ReadonlySet<string> = new Set(['plain-text', 'markdown', 'html', 'mhtml'])
const PARTIAL: ReadonlySet<string> = new Set(['html', 'mhtml'])

/** The version that was read from the file that is kept: the first one holds it, others may be corrections. */
function importerOf(document: Document | undefined): Document['versions'][number]['importer'] | undefined {
  const known = document?.versions.filter(({ importer }) => ENCODED.has(importer.id))
  return known?.at(-1)?.importer
}

export function canReread(document: Document | undefined): boolean {
  return importerOf(document) !== undefined
}

/** Whether the text could be all of a page instead of its article. */
export function canBeWhole(document: Document): boolean {
  return PARTIAL.has(importerOf(document)?.id ?? '')
}

/** Whether its lines could be joined to paragraphs. */
export function canBeJoined(document: Document): boolean {
  return importerOf(document)?.id === 'plain-text'
}

/** How it was read last. */
export function readingOf(document: Document): Rereading {
  const { encoding, whole, unwrap } = importerOf(document)?.options ?? {}
  return {
    ...(typeof encoding === 'string' && { encoding }),
    ...(whole === true && { whole }),
    ...(unwrap === true && { unwrap }),
  }
}

/** What a job takes; the empty encoding is that of the file itself, whatever was chosen before. */
function optionsOf({ encoding = '', whole, unwrap }: Rereading): Record<string, string | boolean> {
  return { encoding, whole: whole === true, unwrap: unwrap === true }
}

export interface Preview {
  readonly lines: readonly string[]
  readonly encoding?: string
}

/** The first lines with these options; rejects with a `HostFailure`. */
export async function previewOf(
  session: Session,
  document: string,
  reading: Rereading,
  signal: AbortSignal,
): Promise<Preview> {
  const args = { document, options: optionsOf(reading) }
  const { result } = await runJob(session, { kind: 'preview', args }, { signal })
  if (result.kind !== 'preview') return { lines: [] }
  const { lines, encoding } = result
  return { lines, ...(encoding !== undefined && { encoding }) }
}

/** Lets the host read the kept file so, and shows what it would change. Rejects with a `HostFailure`. */
export async function readAgain(
  session: Session,
  document: string,
  reading: Rereading,
  signal: AbortSignal,
): Promise<void> {
  const { result } = await runJob(session, { kind: 'fetch-original', args: { document } }, { signal })
  signal.throwIfAborted()
  if (result.kind !== 'fetch-original') return
  const { file, name } = result
  await bringVersion(session, document, { kind: 'handle', file, name, options: optionsOf(reading) })
}
