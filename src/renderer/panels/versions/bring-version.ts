/**
 * Brings a new version to a document: read by the host into a plan, looked at in the dialog `new-version`, then
 * entered with the reader's decisions, or dropped with nothing changed.
 */
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { HostFailure, toHostError } from '#shared/host/errors.ts'
import type { TransferDecision } from '#shared/model/transfer-plan.ts'
import { getI18n } from 'react-i18next'
import { failureWords, openDialog, sayWithUndo } from '../deeds.ts'
import { runJob } from '../intake/job.ts'
import { upload } from '../intake/upload.ts'
import { diffSummary, rowsSummary } from './summary.ts'
import { type Bringing, bringingState, type Stage, type VersionPlan, type VersionSource } from './bringing.ts'

/** Failures after which a plan is no good: what was decided goes with it. Others leave both as they are. */
const OVERTAKEN: ReadonlySet<string> = new Set(['no-such-plan', 'version-changed', 'file-changed'])

/** Asks the host what a version would change, and shows the answer; whatever is on its way already is given up. */
export async function bringVersion(session: Session, document: string, source: VersionSource): Promise<void> {
  leaveVersion(session)
  const store = bringingState(session)
  const stopping = new AbortController()
  const { signal } = stopping
  const begun: Bringing = {
    document,
    source,
    stage: { kind: 'working', progress: { phase: 'reading', done: 0, total: 0 } },
    stop: () => stopping.abort(),
  }
  store.setState({ now: begun })
  openDialog(session, 'new-version', document)
  const at = (stage: Stage): void => {
    if (!signal.aborted) store.setState({ now: { ...begun, stage } })
  }
  try {
    const onProgress = (progress: { phase: string; done: number; total: number }): void =>
      at({ kind: 'working', progress })
    const args = await argsOf(session, document, source, signal, onProgress)
    const { result } = await runJob(session, { kind: 'plan-version', args }, { signal, onProgress })
    if (result.kind !== 'plan-version') return
    if (signal.aborted) drop(session, result.plan)
    at({ kind: 'ready', plan: result })
    const { t } = getI18n()
    announce(
      session.window,
      [diffSummary(result.diff, t), ...(result.rows.length > 0 ? [rowsSummary(result.rows, t)] : [])].join(
        '. ',
      ),
    )
  } catch (thrown) {
    at({ kind: 'failed', error: toHostError(thrown) })
  }
}

type PlanArgs = Extract<JobRequest, { kind: 'plan-version' }>['args']

async function argsOf(
  session: Session,
  document: string,
  source: VersionSource,
  signal: AbortSignal,
  onProgress: (progress: { phase: string; done: number; total: number }) => void,
): Promise<PlanArgs> {
  switch (source.kind) {
    case 'file':
      return { document, file: await upload(session.host, source.file, signal, onProgress) }
    case 'handle': {
      const { file, options } = source
      return { document, file, ...(options && { options: { ...options } }) }
    }
    case 'address': {
      const request = { kind: 'fetch-address', args: { address: source.address } } as const
      const { result } = await runJob(session, request, { signal, onProgress })
      if (result.kind !== 'fetch-address') throw new HostFailure('internal', 'No page came.')
      return { document, file: result.file }
    }
    case 'edits':
      return { document, edits: [...source.edits] }
    case 'version':
      return { document, version: source.version }
  }
}

/**
 * Makes the planned version one of the document's: to be read from now on with what was accepted, or only kept
 * beside the old one. Answers whether it could be done; if not, the dialog says why.
 */
export async function enterVersion(
  session: Session,
  plan: VersionPlan,
  decisions: readonly TransferDecision[],
  current: boolean,
): Promise<boolean> {
  const { t } = getI18n()
  const store = bringingState(session)
  const at = (stage: Stage): void => {
    const { now } = store.getState()
    if (now) store.setState({ now: { ...now, stage } })
  }
  at({ kind: 'entering', plan })
  try {
    await session.settled()
    const args = { plan: plan.plan, decisions: [...decisions], current }
    const { result } = await runJob(session, { kind: 'accept-version', args })
    if (result.kind !== 'accept-version') return false
    store.setState({ now: null })
    const title = session.library.documents.get(plan.document)?.title ?? ''
    const words = t(current ? 'versions.entered' : 'versions.kept', { title, count: result.moved })
    announce(session.window, words)
    sayWithUndo(session, t, words)
    return true
  } catch (thrown) {
    const error = toHostError(thrown)
    announce(session.window, failureWords(t, error))
    at(OVERTAKEN.has(error.code) ? { kind: 'failed', error } : { kind: 'ready', plan, refusal: error })
    return false
  }
}

/** Gives up what is on its way: nothing is changed, and the host forgets it. */
export function leaveVersion(session: Session): void {
  const store = bringingState(session)
  const { now } = store.getState()
  if (!now || now.stage.kind === 'entering') return
  now.stop()
  if (now.stage.kind === 'ready') drop(session, now.stage.plan.plan)
  store.setState({ now: null })
}

/** A plan that cannot be dropped goes with the host anyway. */
function drop(session: Session, plan: string): void {
  runJob(session, { kind: 'drop-version', args: { plan } }).catch(() => {})
}
