/** What a window asks for at its start and when it opens a document. */
import { documentOf } from '#shared/model/annotation.ts'
import { CHUNK, type LibrarySnapshot, type OpenedDocument, type Out } from '#shared/host/contract.ts'
import { type HostError, HostFailure } from '#shared/host/errors.ts'
import type { OpenLibrary } from '#main/library/library.ts'

/** All records but the annotations of documents; memos of the library are among them. */
export function snapshot(library: OpenLibrary): LibrarySnapshot {
  const { tables } = library
  return {
    library: library.id,
    folder: library.folder,
    seq: library.seq,
    tables: {
      documents: [...tables.documents.values()],
      annotations: [...tables.annotations.values()].filter((one) => documentOf(one) === undefined),
      links: [...tables.links.values()],
      tags: [...tables.tags.values()],
      relations: [...tables.relations.values()],
      desks: [...tables.desks.values()],
      settings: [...tables.settings.values()],
      trash: [...tables.trash.values()],
      transfers: [...tables.transfers.values()],
    },
    counts: Object.fromEntries(library.index.counts()),
    tagCounts: Object.fromEntries(library.index.tagCounts()),
    undo: library.undoState(),
    notices: library.notices(),
    readOnly: whyReadOnly(library),
  }
}

/** The text of a version and all annotations of its document; throws `missing` for what is not in the library. */
export async function openDocument(
  library: OpenLibrary,
  document: string,
  version: string,
): Promise<OpenedDocument> {
  const known = library.tables.documents.get(document)?.versions.some((one) => one.id === version)
  if (!known) {
    const params = { what: 'document', id: document }
    throw new HostFailure('missing', `There is no document ${document}.`, params)
  }
  const [text] = await Promise.all([library.text(document, version), library.loadAnnotations(document)])
  const annotations = [...library.tables.annotations.values()].filter((one) => documentOf(one) === document)
  return { text, annotations }
}

/** A piece of a picture in base64, at most 1 MB from `offset`; throws the store's errors. */
export async function assetPiece(
  library: OpenLibrary,
  document: string,
  digest: string,
  offset: number,
): Promise<Out<'asset'>> {
  const { bytes, end } = await library.asset(document, digest, offset, CHUNK)
  return { chunk: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'), end }
}

/** A piece of the file that a version came from, likewise. */
export async function originalPiece(
  library: OpenLibrary,
  document: string,
  version: string,
  offset: number,
): Promise<Out<'original'>> {
  const { bytes, end } = await library.originalPiece(document, version, offset, CHUNK)
  return { chunk: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'), end }
}

/** Why nothing can be changed, or null when all can. */
export function whyReadOnly({ mode, folder }: OpenLibrary): HostError | null {
  if (mode.kind === 'write') return null
  const params = { ...mode.detail, folder }
  switch (mode.reason) {
    case 'newer-format': {
      const message = `The library in ${folder} was made by a newer Scholion. Update Scholion to change it.`
      return { code: 'newer-format', params, message }
    }
    case 'read-only': {
      const message = `Nothing can be written to ${folder}: the library can only be read.`
      return { code: 'read-only', params, message }
    }
    case 'requested':
      return { code: 'opened-to-read', params, message: `The library in ${folder} is open to read only.` }
  }
}
