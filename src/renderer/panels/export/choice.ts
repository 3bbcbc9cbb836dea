/** What is exported and how: the choice a reader makes, what was chosen last, and the request it becomes. */
import type { Session } from '#renderer/session/session.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { languageOf } from '#shared/messages/catalogue.ts'
import { paneAt } from '#shared/model/desk.ts'
import { deskHere } from '#renderer/session/desk.ts'
import { chosenAnnotations } from '../annotations/chosen.ts'

export const SCOPES = ['document', 'desk', 'library', 'chosen'] as const
export type Scope = (typeof SCOPES)[number]

/** What the dialog is asked about when it is about the annotations chosen in the panel. */
export const CHOSEN = 'chosen'

export interface ExportChoice {
  readonly scope: Scope
  readonly format: string
}

/** Scopes there is something for, in this window. */
export function scopesHere(session: Session, document: string | undefined): readonly Scope[] {
  const there: Readonly<Record<Scope, boolean>> = {
    chosen: chosenAnnotations(session).length > 0,
    document: document !== undefined,
    desk: deskHere(session) !== undefined,
    library: true,
  }
  return SCOPES.filter((scope) => there[scope])
}

/** The text that "this text" means: the one asked about, else the one on the reader's side. */
export function documentHere(session: Session, about: string | undefined): string | undefined {
  if (about !== undefined && about !== CHOSEN) return session.library.documents.has(about) ? about : undefined
  const desk = deskHere(session)
  const side = session.window.getState().side
  return desk && (paneAt(desk, side) ?? desk.panes.find((pane) => pane !== null))?.document
}

/** As last time where that is possible; asked about one text, that text. */
export function firstChoice(session: Session, about: string | undefined): ExportChoice {
  const last = session.passing.store.getState().lastExport
  const scopes = scopesHere(session, documentHere(session, about))
  const wanted = about === undefined ? last?.scope : about === CHOSEN ? CHOSEN : 'document'
  // Notes to read are what most readers take out; the exchange formats are for those who know them.
  const formats = session.capabilities.exporters.map(({ id }) => id).toSorted((a, b) => rank(a) - rank(b))
  return {
    scope: scopes.find((scope) => scope === wanted) ?? scopes[0] ?? 'library',
    format: formats.find((format) => format === last?.format) ?? formats[0] ?? '',
  }
}

function rank(format: string): number {
  return format === 'markdown' ? 0 : 1
}

/** The job for a choice. `language` is a locale. */
export function requestFor(
  session: Session,
  { scope, format }: ExportChoice,
  document: string | undefined,
  language: string,
): JobRequest {
  const desk = deskHere(session)
  const annotations = chosenAnnotations(session)
  const chosen =
    scope === 'chosen' && annotations.length > 0
      ? { annotations: [...annotations] }
      : scope === 'document' && document !== undefined
        ? { documents: [document] }
        : scope === 'desk' && desk
          ? { desk: desk.id }
          : { library: true as const }
  return { kind: 'export', args: { format, scope: chosen, language: languageOf(language) } }
}
