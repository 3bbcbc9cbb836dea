/**
 * Brings files and web addresses into the library, one after the other: each one's failure is its own. Slow ones
 * show where they are in the dialog `intake`, which also tells what was not as it should be; when all went well,
 * the text simply opens.
 */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce, toast } from '#renderer/session/window-state.ts'
import type { TFunction } from 'i18next'
import { getI18n } from 'react-i18next'
import { removeDocuments } from '#shared/commands/documents.ts'
import { attemptWhole } from './deeds.ts'
import { archiveWords } from './intake/archive.ts'
import { codebookWords } from './intake/codebook.ts'
import { bringAddress } from './intake/bring-address.ts'
import { bringIn } from './intake/bring-in.ts'
import type { Progress } from './intake/job.ts'
import type { Source } from './intake/sources.ts'
import { type FileReport, type IntakeOptions, intakeState } from './intake/intake-state.ts'
import { freeSide, layOut, sideOf } from '#renderer/session/desk.ts'

/** Milliseconds after which what takes long shows where it is (design, interaction.md). */
const QUIET = 400

/** Answers what became of each file, in their order; those after a cancellation are left out. */
export async function intake(
  session: Session,
  chosen: readonly (File | Source)[],
  options: IntakeOptions = {},
): Promise<readonly FileReport[]> {
  if (chosen.length === 0) return []
  const sources = chosen.map((one) => (one instanceof File ? { name: one.name, file: one } : one))
  const store = intakeState(session)
  if (store.getState().running) {
    toast(session.window, { message: getI18n().t('panels.intake.busy'), tone: 'info' })
    return []
  }
  const stopping = new AbortController()
  const reports: FileReport[] = []
  store.setState({ options, reports: [], untried: 0, stop: () => stopping.abort() })
  const late = setTimeout(() => show(session), QUIET)
  for (const source of sources) {
    if (stopping.signal.aborted) break
    const at = (progress: Progress): void =>
      store.setState({ running: { name: source.name, progress, count: sources.length } })
    reports.push(await bringOne(session, source, options, stopping.signal, at))
    store.setState({ reports: [...reports] })
  }
  clearTimeout(late)
  store.setState({ running: null, untried: sources.length - reports.length })
  tell(session, reports, options)
  return reports
}

async function bringOne(
  session: Session,
  { name, file, address, skipped }: Source,
  options: IntakeOptions,
  signal: AbortSignal,
  at: (progress: Progress) => void,
): Promise<FileReport> {
  if (address !== undefined) {
    at({ phase: 'fetching', done: 0, total: 0 })
    return bringAddress(session, address, options, signal, at)
  }
  if (!file) return { name, remarks: [], ...(skipped && { skipped }) }
  at({ phase: 'uploading', done: 0, total: 0 })
  return { ...(await bringIn(session, file, options, signal, at)), name }
}

/** Reads one of the reported files again in another encoding. */
export async function tryEncoding(session: Session, failed: FileReport, encoding: string): Promise<void> {
  await readAgain(session, failed, { encoding })
}

/** Takes all of a page whose article came in, or joins lines; the text as it was goes to the trash, the other lies in its place. */
export async function takeOtherwise(
  session: Session,
  before: FileReport,
  otherwise: Pick<IntakeOptions, 'whole' | 'unwrap'>,
): Promise<void> {
  const again = await readAgain(session, before, otherwise)
  const page = session.library.documents.get(again?.document ?? '')
  const old = before.document
  if (!page || old === undefined || !session.library.documents.has(old)) return
  const { t } = getI18n()
  const side = sideOf(session, old)
  if (side) attempt(session, t, () => layOut(session, page, side))
  await attemptWhole(session, t, removeDocuments, { documents: [old] })
}

/** Reads one of the reported files again, otherwise; its new report takes the old one's place. */
async function readAgain(
  session: Session,
  before: FileReport,
  otherwise: Pick<IntakeOptions, 'encoding' | 'whole' | 'unwrap'>,
): Promise<FileReport | undefined> {
  const store = intakeState(session)
  const { options, reports, untried } = store.getState()
  const others = reports.filter((report) => report !== before)
  const { name, file, address } = before
  const source = { name, ...(file && { file }), ...(address !== undefined && { address }) }
  const [again] = await intake(session, [source], { ...options, ...otherwise })
  if (!again) return undefined
  store.setState({ options, untried, reports: reports.map((report) => (report === before ? again : report)) })
  if (others.some(isRemarkable)) show(session)
  return again
}

/** Whether a report holds something the reader should see. */
export function isRemarkable({ error, remarks, annotations, skipped }: FileReport): boolean {
  return (
    skipped === 'format' ||
    error !== undefined ||
    remarks.some(({ code }) => code !== 'language-guessed') ||
    (annotations?.orphans ?? 0) > 0
  )
}

function tell(session: Session, reports: readonly FileReport[], { side, annotations }: IntakeOptions): void {
  const { t } = getI18n()
  const first = reports.flatMap(({ document = '' }) => session.library.documents.get(document) ?? [])[0]
  if (first && side) attempt(session, t, () => layOut(session, first, side))
  // Who asks for annotations is told what became of each, even when all went well.
  if (reports.some(isRemarkable) || (annotations && reports.length > 0)) {
    showOrOffer(session)
    return
  }
  hide(session)
  const read = reports.filter((report) => !report.error && !report.skipped)
  if (read.length === 0) return
  const message = first
    ? t('panels.intake.added', { title: first.title, count: read.length })
    : withoutTexts(t, read)
  if (!first || side) {
    announce(session.window, message)
    const run = (): void => session.window.setState({ dialog: { id: 'intake' } })
    const action = { label: t('intake.report.show'), run }
    if (!first || read.length > 1) toast(session.window, { message, tone: 'info', action })
    return
  }
  const open = (): void => void attempt(session, t, () => layOut(session, first, freeSide(session)))
  toast(session.window, { message, tone: 'info', action: { label: t('panels.intake.open'), run: open } })
}

/** What is said when no text came in: annotations, codebooks, archives of what is here already. */
function withoutTexts(t: TFunction, read: readonly FileReport[]): string {
  const found = read.flatMap(({ annotations }) => annotations ?? [])
  const count = found.reduce((sum, { added }) => sum + added, 0)
  const codebooks = read.flatMap(({ codebook }) => (codebook ? [codebookWords(t, codebook)] : []))
  const told = found.length > 0 ? [t('panels.intake.annotationsAdded', { count })] : []
  const archives = read.flatMap(({ archive }) => (archive ? [archiveWords(t, archive)] : []))
  return [...told, ...codebooks, ...archives].join(' ')
}

/** Shows the dialog, unless another is open. */
export function show({ window }: Session): void {
  const { dialog } = window.getState()
  if (dialog === null || dialog.id === 'paste') window.setState({ dialog: { id: 'intake' } })
}

/** Over another dialog the report waits for the reader to ask for it. */
function showOrOffer(session: Session): void {
  show(session)
  const { window } = session
  if (window.getState().dialog?.id === 'intake') return
  const { t } = getI18n()
  const run = (): void => window.setState({ dialog: { id: 'intake' } })
  const action = { label: t('panels.intake.showReport'), run }
  toast(window, { message: t('panels.intake.notAll'), tone: 'error', lasting: true, action })
}

function hide({ window }: Session): void {
  if (window.getState().dialog?.id === 'intake') window.setState({ dialog: null })
}
