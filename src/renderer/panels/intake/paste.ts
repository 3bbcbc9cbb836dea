/** A pasted text into the library, by the same job as files. The host keeps its limits and says when one is met. */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { getI18n } from 'react-i18next'
import { freeSide, layOut } from '#renderer/session/desk.ts'
import { arrival } from './bring-in.ts'
import { runJob } from './job.ts'

export interface PastedText {
  readonly title: string
  readonly role: string
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html'
  readonly text: string
  /** the markup of the same words, for `text/html` */
  readonly html?: string
}

/** Longest name of a pasted text, from its first line, in UTF-16 units. */
const NAME = 80

/** Opens the text on a free side. Answers why it could not be brought in, if it could not; `cancelled` after an abort. */
export async function paste(
  session: Session,
  pasted: PastedText,
  signal?: AbortSignal,
): Promise<HostError | undefined> {
  const { mediaType, html } = pasted
  const [title, role, text] = [pasted.title.trim(), pasted.role.trim(), pasted.text.toWellFormed()]
  const first = text.trim().split(/\r?\n/u, 1)[0] ?? ''
  const name = (title || first.replace(/^#+\s*/u, '')).slice(0, NAME).trim().toWellFormed() || 'paste'
  const given = { ...(title !== '' && { title }), ...(role !== '' && { role }) }
  try {
    const isFormatted = mediaType === 'text/html' && html !== undefined
    const content = isFormatted ? html.toWellFormed() : text
    // What was selected to be copied is all meant; nobody looks for an article in it.
    const options = isFormatted ? { options: { whole: true } } : {}
    const args = { files: [], paste: { name, text: content, mediaType }, ...given, ...options }
    const { result } = await runJob(session, { kind: 'import', args }, { ...(signal && { signal }) })
    const file = result.kind === 'import' ? result.files[0] : undefined
    if (file?.error) return file.error
    await arrival(session, file?.document ?? '')
    const document = session.library.documents.get(file?.document ?? '')
    const { t } = getI18n()
    if (!document) return undefined
    attempt(session, t, () => layOut(session, document, freeSide(session)))
    announce(session.window, t('panels.intake.added', { title: document.title, count: 1 }))
    return undefined
  } catch (thrown) {
    return toHostError(thrown)
  }
}
