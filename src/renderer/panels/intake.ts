/**
 * Brings files into the library, one after the other: each one's failure is its own. Slow ones show where
 * they are in the dialog `intake`, which also tells what was not as it should be; when all went well, the
 * text simply opens.
 */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce, toast } from '#renderer/session/window-state.ts'
import type { TFunction } from 'i18next'
import { getI18n } from 'react-i18next'
import { removeDocuments } from '#shared/commands/documents.ts'
import { attemptWhole } from './deeds.ts'
import { codebookWords } from './intake/codebook.ts'
import { bringIn } from './intake/bring-in.ts'
import { type FileReport, type IntakeOptions, intakeState } from './intake/intake-state.ts'
import { freeSide, layOut, sideOf } from '#renderer/session/desk.ts'

/** Milliseconds after which what takes long shows where it is (design, interaction.md). */
const QUIET = 400

/** Answers what became of each file, in their order; those after a cancellation are left out. */
export async function intake(
  session: Session,
  files: readonly File[],
  options: IntakeOptions = {},
): Promise<readonly FileReport[]> {
  if (files.length === 0) return []
  const store = intakeState(session)
  if (store.getState().running) {
    toast(session.window, { message: getI18n().t('panels.intake.busy'), tone: 'info' })
    return []
  }
  const stopping = new AbortController()
  const reports: FileReport[] = []
  store.setState({ options, reports: [], stop: () => stopping.abort() })
  const late = setTimeout(() => show(session), QUIET)
  for (const file of files) {
    if (stopping.signal.aborted) break
    const at = (progress: { phase: string; done: number; total: number }): void =>
      store.setState({ running: { name: file.name, progress, count: files.length } })
    at({ phase: 'uploading', done: 0, total: 0 })
    reports.push(await bringIn(session, file, options, stopping.signal, at))
    store.setState({ reports: [...reports] })
  }
  clearTimeout(late)
  store.setState({ running: null })
  tell(session, reports, options)
  return reports
}

/** Reads one of the reported files again in another encoding. */
export async function tryEncoding(session: Session, failed: FileReport, encoding: string): Promise<void> {
  await readAgain(session, failed, { encoding })
}

/** Takes all of a page whose article came in; the text of the article goes to the trash, where it lay the page lies. */
export async function takeWhole(session: Session, article: FileReport): Promise<void> {
  const again = await readAgain(session, article, { whole: true })
  const page = session.library.documents.get(again?.document ?? '')
  const old = article.document
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
  otherwise: Pick<IntakeOptions, 'encoding' | 'whole'>,
): Promise<FileReport | undefined> {
  const store = intakeState(session)
  const { options, reports } = store.getState()
  const others = reports.filter((report) => report !== before)
  const [again] = await intake(session, [before.file], { ...options, ...otherwise })
  if (!again) return undefined
  store.setState({ options, reports: reports.map((report) => (report === before ? again : report)) })
  if (others.some(isRemarkable)) show(session)
  return again
}

/** Whether a report holds something the reader should see. */
export function isRemarkable({ error, remarks, annotations }: FileReport): boolean {
  return error !== undefined || remarks.length > 0 || (annotations?.orphans ?? 0) > 0
}

function tell(session: Session, reports: readonly FileReport[], { side }: IntakeOptions): void {
  const { t } = getI18n()
  const first = reports.flatMap(({ document = '' }) => session.library.documents.get(document) ?? [])[0]
  if (first && side) attempt(session, t, () => layOut(session, first, side))
  if (reports.some(isRemarkable)) {
    showOrOffer(session)
    return
  }
  hide(session)
  const read = reports.filter((report) => !report.error)
  if (read.length === 0) return
  const message = first
    ? t('panels.intake.added', { title: first.title, count: read.length })
    : withoutTexts(t, read)
  if (!first || side) {
    announce(session.window, message)
    if (!first || read.length > 1) toast(session.window, { message, tone: 'info' })
    return
  }
  const open = (): void => void attempt(session, t, () => layOut(session, first, freeSide(session)))
  toast(session.window, { message, tone: 'info', action: { label: t('panels.intake.open'), run: open } })
}

/** What is said when no text came in: annotations, codebooks, or both. */
function withoutTexts(t: TFunction, read: readonly FileReport[]): string {
  const found = read.flatMap(({ annotations }) => annotations ?? [])
  const count = found.reduce((sum, { added }) => sum + added, 0)
  const codebooks = read.flatMap(({ codebook }) => (codebook ? [codebookWords(t, codebook)] : []))
  const told = found.length > 0 ? [t('panels.intake.annotationsAdded', { count })] : []
  return [...told, ...codebooks].join(' ')
}

function show({ window }: Session): void {
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
