/**
 * The job that makes a planned version part of the library: its files go to disk, then one transaction adds it,
 * moves the annotations that were accepted and writes down what was decided about the others.
 */
import { describePassage } from '#shared/anchoring/describe.ts'
import { canonicalJson } from '#shared/changes/change.ts'
import { addVersion } from '#shared/commands/versions.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { type Document, sourceOf, type Version } from '#shared/model/document.ts'
import type { Span } from '#shared/model/passage.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { enterText } from './enter-text.ts'
import { newId } from './fresh.ts'
import type { Ground } from './import-job.ts'
import { run } from './perform.ts'
import type { StagedVersion, Staging } from './staged-versions.ts'

type Args = Extract<JobRequest, { kind: 'accept-version' }>['args']

/**
 * Throws `no-such-plan`, `version-changed` when another version became current meanwhile, `passage-changed` when an
 * accepted annotation stands on other words by now, `no-place` when a lost one is accepted without a place, or the
 * store's errors.
 */
export async function acceptVersion({ library }: Ground, staging: Staging, args: Args): Promise<JobResult> {
  return staging.use(args.plan, async (staged) => {
    const result = await accept(library, staged, args)
    await staged.release()
    return result
  })
}

async function accept(library: OpenLibrary, staged: StagedVersion, args: Args): Promise<JobResult> {
  const document = library.tables.documents.get(staged.document)
  if (!document) throw versionChanged()
  await library.loadAnnotations(document.id)
  checkStanding(library, staged, args)
  const version = staged.version ?? (await enter(library, document, staged))
  const { text } = blockTable(staged.blocks)
  const rows = new Map(staged.rows.map((row) => [row.annotation, row]))
  const source = { document: document.id, version: version.id }
  const accepted = args.decisions
    .filter(({ decision }) => decision === 'accepted')
    .map(({ annotation, spans }) => {
      const places = spans ?? rows.get(annotation)?.spans ?? []
      checkPlaces(annotation, places, text.length)
      return { annotation, target: describePassage(text, source, places) }
    })
  const kept = args.decisions.flatMap(({ annotation, decision }) =>
    decision === 'accepted' ? [] : [{ annotation, decision }],
  )
  // Writing takes its time; a reader may have done something else meanwhile.
  checkStanding(library, staged, args)
  await run(library, addVersion, { document: document.id, version, current: args.current, accepted, kept })
  const moved = args.current ? accepted.length : 0
  return { kind: 'accept-version', document: document.id, version: version.id, moved }
}

async function enter(
  library: OpenLibrary,
  document: Document,
  { blocks, fresh }: StagedVersion,
): Promise<Version> {
  if (!fresh) throw new Error('a staged version without a text')
  const { importer, file, digest, images } = fresh
  const original = file ? { path: file.path } : await library.original(document.id)
  const { version, source } = await enterText(library, {
    document: document.id,
    version: newId(),
    blocks,
    importer,
    original,
    assets: images,
  })
  if (source.digest !== digest) {
    const { name } = fresh.source
    throw new HostFailure('file-changed', `“${name}” changed while it was being read. Try again.`, { name })
  }
  const own = { ...fresh.source, ...source }
  const isInherited = JSON.stringify(own) === JSON.stringify(sourceOf(document, ''))
  return isInherited ? version : { ...version, source: own }
}

/** What was decided holds for what was compared: the same current version, and passages on the same words. */
function checkStanding({ tables }: OpenLibrary, staged: StagedVersion, { decisions }: Args): void {
  if (tables.documents.get(staged.document)?.current !== staged.from) throw versionChanged()
  for (const { annotation, decision } of decisions) {
    if (decision !== 'accepted') continue
    const record = tables.annotations.get(annotation)
    const [now, then] = [record && passageOf(record), staged.stood.get(annotation)]
    if (now && then && canonicalJson(now) === canonicalJson(then)) continue
    const message = 'A highlight was changed since the versions were compared. Compare again.'
    throw new HostFailure('passage-changed', message, { annotation })
  }
}

function versionChanged(): HostFailure {
  const message = 'Another version of this text became current meanwhile. Compare again.'
  return new HostFailure('version-changed', message)
}

function checkPlaces(annotation: string, spans: readonly Span[], length: number): void {
  const isSound = spans.every(({ start, end }) => start >= 0 && start < end && end <= length)
  if (spans.length > 0 && isSound) return
  const message = `Annotation ${annotation} has no place in the new version.`
  throw new HostFailure('no-place', message, { annotation })
}
