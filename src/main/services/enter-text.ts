/**
 * Puts a text and its original file on disk, durably, and gives the facts for its record. The record that makes
 * them part of the library is for a command to enter: a crash in between leaves files that nothing points
 * to, never a record without its text.
 */
import type { Block, Version } from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { countWords } from '#shared/text/words.ts'
import type { OpenLibrary } from '#main/library/library.ts'

export interface NewText {
  readonly document: string
  readonly version: string
  readonly blocks: readonly Block[]
  readonly importer: Version['importer']
  readonly original: Uint8Array | { readonly path: string }
  /** the pictures that its blocks show */
  readonly assets?: readonly { readonly digest: string; readonly path: string }[]
}

export interface EnteredText {
  readonly version: Version
  /** SHA-256 and length of the original as it is on disk */
  readonly source: { readonly digest: string; readonly bytes: number }
}

/** Throws the store's errors. */
export async function enterText(
  library: OpenLibrary,
  { document, version, blocks, importer, original, assets = [] }: NewText,
): Promise<EnteredText> {
  const text = { id: version, blocks: [...blocks] }
  const { textDigest, sourceDigest, bytes } = await library.putDocument({ document, text, original, assets })
  const canonical = blockTable(blocks).text
  return {
    version: {
      id: version,
      imported: new Date().toISOString(),
      digest: textDigest,
      importer,
      length: canonical.length,
      words: countWords(canonical),
      blocks: blocks.length,
    },
    source: { digest: sourceDigest, bytes },
  }
}
