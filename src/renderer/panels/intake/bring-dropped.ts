/**
 * Brings in what was dropped. Its folders are walked first, which for a whole disk takes long: the dialog `intake` shows
 * how many files there are so far and can stop it, before anything is read.
 */
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { toHostError } from '#shared/host/errors.ts'
import { getI18n } from 'react-i18next'
import { intake, show } from '../intake.ts'
import { type FileReport, type IntakeOptions, intakeState } from './intake-state.ts'
import type { Source, WalkDropped } from './sources.ts'

/** Milliseconds after which a walk is shown (design, interaction.md). */
const QUIET = 400

/** @param walk what `droppedSources` answers; must have been asked for while the drop lasted */
export async function bringDropped(
  session: Session,
  walk: WalkDropped,
  options: IntakeOptions = {},
): Promise<readonly FileReport[]> {
  const store = intakeState(session)
  if (store.getState().running) {
    toast(session.window, { message: getI18n().t('panels.intake.busy'), tone: 'info' })
    return []
  }
  const stopping = new AbortController()
  const at = (name: string, done: number): void =>
    store.setState({ running: { name, progress: { phase: 'walking', done, total: 0 }, count: 0 } })
  store.setState({ options, reports: [], untried: 0, stop: () => stopping.abort() })
  at('', 0)
  const late = setTimeout(() => show(session), QUIET)
  let found = 0
  let sources: readonly Source[] = []
  let reports: readonly FileReport[] = []
  try {
    sources = await walk({ signal: stopping.signal, onFound: (name) => at(name, ++found) })
  } catch (thrown) {
    const error = toHostError(thrown)
    reports = [{ name: String(error.params['name'] ?? ''), remarks: [], error }]
    show(session)
  }
  clearTimeout(late)
  const isStopped = stopping.signal.aborted
  store.setState({ running: null, reports, untried: isStopped ? found : 0 })
  return isStopped || reports.length > 0 ? reports : intake(session, sources, options)
}
