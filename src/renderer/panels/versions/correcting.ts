/**
 * Corrections to the words of a text that are not reviewed yet: kept for this window while the editor is closed or
 * the review is looked at, one text at a time. A corrected text is a new version; nothing here changes the library.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Block } from '#shared/model/document.ts'
import type { Edit } from './bringing.ts'

/** New words by block; only blocks whose words differ. */
export type Corrections = ReadonlyMap<string, string>

interface Kept {
  readonly version: string
  readonly corrections: Corrections
}

const bySession = new WeakMap<Session, Kept>()

/** What was corrected in a version before; a correction is of one version only. */
export function keptCorrections(session: Session, version: string): Corrections {
  const kept = bySession.get(session)
  return kept?.version === version ? kept.corrections : new Map()
}

export function keepCorrections(session: Session, version: string, corrections: Corrections): void {
  bySession.set(session, { version, corrections })
}

export function forgetCorrections(session: Session): void {
  bySession.delete(session)
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
