/** Makes a draft a document: its text and original go to disk; its record is handed back for a command to enter. */
import type { Draft } from '#shared/model/draft.ts'
import { type Bibliography, bibliographySchema, type Document } from '#shared/model/document.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { HeldImage } from '#main/work/images/shelf.ts'
import type { Spooled } from '#main/work/spool.ts'
import { enterText } from './enter-text.ts'
import { newId } from './fresh.ts'

/** What the reader says of the text; it wins over what the file says. */
export interface Given {
  readonly role?: string
  readonly title?: string
  /** BCP 47 */
  readonly language?: string
}

/**
 * Writes text, original and pictures, and returns the record.
 * @param digest SHA-256 of the bytes the importer read; another one on disk is `file-changed`
 */
export async function enterDraft(
  library: OpenLibrary,
  draft: Draft,
  file: Spooled,
  digest: string,
  given: Given = {},
  images: readonly HeldImage[] = [],
): Promise<Document> {
  const id = newId()
  const { version, source } = await enterText(library, {
    document: id,
    version: newId(),
    blocks: draft.blocks,
    importer: draft.importer,
    original: { path: file.path },
    assets: images,
  })
  if (source.digest !== digest) {
    throw new HostFailure('file-changed', `“${file.name}” changed while it was being read. Try again.`, {
      name: file.name,
    })
  }
  return {
    id,
    ...bibliographyOf(draft, file.name, given),
    source: {
      name: oneLine(file.name),
      mediaType: draft.mediaType,
      ...source,
      ...(draft.address !== undefined && { address: draft.address }),
      ...(draft.retrieved !== undefined && { retrieved: draft.retrieved }),
    },
    versions: [version],
    current: version.id,
    added: version.imported,
  }
}

function bibliographyOf(draft: Draft, fileName: string, given: Given): Bibliography {
  const said = Object.fromEntries(
    Object.entries(draft.bibliography).filter(([, value]) => value !== undefined),
  )
  const heading = draft.blocks.find((block) => block.type === 'heading' && block.level === 1)?.text
  const titles = [given.title, draft.bibliography.title, heading, stem(fileName), fileName].map((text) =>
    oneLine(text ?? ''),
  )
  return bibliographySchema.parse({
    creators: [],
    role: '',
    ...said,
    ...(given.role !== undefined && { role: given.role }),
    ...(given.language !== undefined && { language: given.language }),
    title: titles.find((title) => title !== '') ?? '',
  })
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/u, '').replace(/[-_]+/gu, ' ')
}

/** As a record holds it: one line, at most 2,000 units. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 2000).toWellFormed()
}
