/**
 * Accepts the places that are proposed for annotations from elsewhere, all those of a text in one step. What the reader
 * left without a place on purpose stays, and so does what is proposed in a version that is no longer the current one.
 */
import { describePassage } from '#shared/anchoring/describe.ts'
import { attachMany } from '#shared/commands/transfer-attach-many.ts'
import { type Orphan, orphansOf } from '#shared/model/orphans.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { run } from './perform.ts'
import { wholeLibrary } from './whole.ts'

/**
 * Answers how many were accepted.
 * @param document only its annotations; all when undefined
 * @param least likeness from which on, 0–1; proposals are never below the published thresholds
 */
export async function acceptProposals(
  library: OpenLibrary,
  document: string | undefined,
  least: number,
): Promise<number> {
  const offered = orphansOf(await wholeLibrary(library), document).filter((one) => isOffered(one, least))
  let count = 0
  for (const [id, orphans] of Map.groupBy(offered, (one) => one.document.id)) {
    const source = { document: id, version: orphans[0]?.version ?? '' }
    const { text } = blockTable((await library.text(source.document, source.version)).blocks)
    const places = orphans.map(({ annotation, proposal }) => ({
      annotation: annotation.id,
      target: describePassage(text, source, proposal?.spans ?? []),
    }))
    await run(library, attachMany, { places })
    count += places.length
  }
  return count
}

function isOffered({ document, version, proposal, decision }: Orphan, least: number): boolean {
  return (
    proposal !== undefined &&
    decision === undefined &&
    version === document.current &&
    proposal.score >= least
  )
}
