/**
 * Corrections to the words of a text that are not reviewed yet: kept with what belongs to this reader and not to the
 * library, while the editor, the review or the program is closed. A corrected text is a new version; nothing here
 * changes the library.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Block } from '#shared/model/document.ts'
import type { Edit } from './bringing.ts'

/** New words by block; only blocks whose words differ. */
export type Corrections = ReadonlyMap<string, string>

/** UTF-16 units of corrections that are kept when the window closes; of more the window asks before it goes. */
const KEPT = 500_000

type Keeper = Pick<Session, 'passing'>
const large = new WeakMap<Keeper, Map<string, Corrections>>()

/** What was corrected in a version before; a correction is of one version only. */
export function keptCorrections(session: Keeper, version: string): Corrections {
  const kept = session.passing.store.getState().corrections[version]
  return large.get(session)?.get(version) ?? new Map(Object.entries(kept ?? {}))
}

export function keepCorrections(session: Keeper, version: string, corrections: Corrections): void {
  const { store } = session.passing
  const here = large.get(session) ?? new Map<string, Corrections>()
  large.set(session, here)
  const { [version]: before, ...others } = store.getState().corrections
  const isLarge = sizeOf(Object.values(others)) + sizeOf([Object.fromEntries(corrections)]) > KEPT
  if (isLarge) here.set(version, corrections)
  else here.delete(version)
  if (corrections.size === 0 || isLarge) {
    if (before) store.setState({ corrections: others })
  } else store.setState({ corrections: { ...others, [version]: Object.fromEntries(corrections) } })
}

export function forgetCorrections(session: Keeper, version: string): void {
  keepCorrections(session, version, new Map())
}

/** Whether there are corrections that would go with the window. */
export function hasUnkept(session: Keeper): boolean {
  return (large.get(session)?.size ?? 0) > 0
}

function sizeOf(all: readonly Readonly<Record<string, string>>[]): number {
  return all.reduce(
    (sum, one) => Object.entries(one).reduce((units, [id, text]) => units + id.length + text.length, sum),
    0,
  )
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
