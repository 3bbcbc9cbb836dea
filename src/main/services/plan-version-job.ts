/**
 * The job that reads a further version of a text and says what it means for every annotation on the versions
 * there are. It changes nothing; what it read waits to be accepted.
 */
import { type Standing, transfer, type TransferStep } from '#shared/anchoring/transfer.ts'
import { canonicalJson } from '#shared/changes/change.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { Passage } from '#shared/model/passage.ts'
import type { TextDiff, TransferRow } from '#shared/model/transfer-plan.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { draftVersion } from './draft-version.ts'
import { newId } from './fresh.ts'
import type { Ground } from './import-job.ts'
import type { Staging } from './staged-versions.ts'

type Args = Extract<JobRequest, { kind: 'plan-version' }>['args']

/** Milliseconds of comparing before others get a turn. */
const TURN = 12

/** Throws `missing`, what reading throws, or `cancelled`. */
export async function planVersion(
  ground: Ground,
  staging: Staging,
  args: Args,
  tools: JobTools,
): Promise<JobResult> {
  const { library } = ground
  const document = library.tables.documents.get(args.document)
  if (!document)
    throw new HostFailure('missing', `There is no document ${args.document}.`, {
      what: 'document',
      id: args.document,
    })
  const from = document.current
  tools.progress('reading', 0, 1)
  const { remarks, ...drafted } = await draftVersion(ground, document, args, tools.signal)
  try {
    const old = blockTable((await library.text(document.id, from)).blocks)
    const same = canonicalJson(old.blocks) === canonicalJson(drafted.blocks)
    const { rows, diff, stood } = await compare(
      library,
      document.id,
      old,
      from,
      blockTable(drafted.blocks),
      args.version,
      tools,
    )
    const plan = newId()
    await staging.add(plan, { ...drafted, document: document.id, from, rows, stood })
    return { kind: 'plan-version', plan, document: document.id, from, rows, diff, remarks, same }
  } catch (thrown) {
    await drafted.release()
    throw thrown
  }
}

/** The rows of what stands on each version, those of the current one first, and what changed since that. */
async function compare(
  library: OpenLibrary,
  document: string,
  current: BlockTable,
  from: string,
  now: BlockTable,
  target: string | undefined,
  tools: JobTools,
): Promise<{ rows: TransferRow[]; diff: TextDiff; stood: Map<string, Passage> }> {
  await library.loadAnnotations(document)
  const byVersion = new Map<string, Standing[]>([[from, []]])
  for (const annotation of library.tables.annotations.values()) {
    const passage = passageOf(annotation)
    if (!passage || passage.source.document !== document || passage.source.version === target) continue
    const here = byVersion.get(passage.source.version)
    if (here) here.push({ annotation: annotation.id, passage })
    else byVersion.set(passage.source.version, [{ annotation: annotation.id, passage }])
  }
  const left = leftBehind(library)
  const rows: TransferRow[] = []
  let diff: TextDiff = { rows: [] }
  for (const [version, standing] of byVersion) {
    const old = version === from ? current : blockTable((await library.text(document, version)).blocks)
    const planned = await inTurns(transfer(old, now, standing), tools)
    if (version === from) diff = planned.diff
    // Whoever left an annotation on an older version is not asked to move it again by default.
    rows.push(...planned.rows.map((row) => (left.has(row.annotation) ? { ...row, proposed: false } : row)))
  }
  const stood = new Map([...byVersion.values()].flat().map((one) => [one.annotation, one.passage]))
  return { rows, diff, stood }
}

/** Annotations that a reader decided to leave on the version they are on. */
function leftBehind({ tables }: OpenLibrary): ReadonlySet<string> {
  const all = [...tables.transfers.values()]
  return new Set(all.filter(({ decision }) => decision !== 'accepted').map(({ annotation }) => annotation))
}

/** Does long work a few milliseconds at a time, telling how far it is, until it is done or cancelled. */
async function inTurns<T>(
  work: Generator<TransferStep, T, void>,
  { signal, progress }: JobTools,
): Promise<T> {
  for (;;) {
    const until = performance.now() + TURN
    let step = work.next()
    while (!step.done && performance.now() < until) step = work.next()
    if (step.done) return step.value
    const { phase, done, total } = step.value
    progress(phase, done, total)
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
  }
}
