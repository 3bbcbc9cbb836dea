/**
 * Corrections to the words of a text that are not reviewed yet: kept for this window while the editor is closed or
 * the review is looked at, for each text by itself. A corrected text is a new version; nothing here changes the library.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Block } from '#shared/model/document.ts'
import type { Edit } from './bringing.ts'

/** New words by block; only blocks whose words differ. */
export type Corrections = ReadonlyMap<string, string>

const bySession = new WeakMap<Session, Map<string, Corrections>>()

/** What was corrected in a version before; a correction is of one version only. */
export function keptCorrections(session: Session, version: string): Corrections {
  return bySession.get(session)?.get(version) ?? new Map()
}

export function keepCorrections(session: Session, version: string, corrections: Corrections): void {
  const kept = bySession.get(session) ?? new Map<string, Corrections>()
  if (corrections.size > 0) kept.set(version, corrections)
  else kept.delete(version)
  bySession.set(session, kept)
}

export function forgetCorrections(session: Session, version: string): void {
  bySession.get(session)?.delete(version)
}

/** Blocks whose words have lines of their own. */
export function hasLines({ type }: Block): boolean {
  return type === 'verse' || type === 'code'
}

/** The corrections with other words for a block; words as they were take the correction back. */
export function corrected(before: Corrections, block: Block, typed: string): Corrections {
  const text = hasLines(block) ? typed : typed.replaceAll(/\s*\n\s*/gu, ' ')
  const after = new Map(before)
  if (text.normalize('NFC') === block.text) after.delete(block.id)
  else after.set(block.id, text)
  return after
}

/** What is handed on for review. */
export function editsOf(corrections: Corrections): readonly Edit[] {
  return [...corrections].map(([block, text]) => ({ block, text }))
}
