/** What is exported and how: the choice a reader makes, what was chosen last at this desk, and the request it becomes. */
import { deskHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { SHIPPED_STYLES, SHORT_STYLE } from '#shared/formats/citing/styles.ts'
import { languageOf } from '#shared/messages/catalogue.ts'
import { paneAt } from '#shared/model/desk.ts'
import { chosenOptions, type ExporterOptions } from '#shared/model/exporter-option.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { chosenAnnotations } from '../annotations/chosen.ts'
import { stillThere } from './own-choices.ts'

export const SCOPES = ['document', 'desk', 'library', 'chosen', 'filtered'] as const
export type Scope = (typeof SCOPES)[number]

/** What the dialog is asked about when it is about the annotations chosen in the panel. */
export const CHOSEN = 'chosen'

export interface ExportChoice {
  readonly scope: Scope
  readonly format: string
  /** by format, so that a format that is come back to is as it was left */
  readonly options: Readonly<Record<string, ExporterOptions>>
}

/** What there is to export in this window. */
export interface Exportable {
  /** the text that "this text" means */
  readonly document: string | undefined
  /** annotations the panel's filter lets through; empty when it filters nothing */
  readonly filtered: readonly string[]
}

/** Scopes there is something for, in this window. */
export function scopesHere(session: Session, { document, filtered }: Exportable): readonly Scope[] {
  const there: Readonly<Record<Scope, boolean>> = {
    chosen: chosenAnnotations(session).length > 0,
    filtered: filtered.length > 0,
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

/** As last time at this desk where that is possible; asked about one text, that text. */
export function firstChoice(session: Session, about: string | undefined, there: Exportable): ExportChoice {
  const last = session.passing.store.getState().exports[deskKey(session)]
  const scopes = scopesHere(session, there)
  const wanted = about === undefined ? last?.scope : about === CHOSEN ? CHOSEN : 'document'
  // Notes to read are what most readers take out; the exchange formats are for those who know them.
  const formats = session.capabilities.exporters.map(({ id }) => id)
  const known = (format: string | undefined) => formats.find((one) => one === format)
  return {
    scope: scopes.find((scope) => scope === wanted) ?? scopes[0] ?? 'library',
    format: known(last?.format) ?? known('markdown') ?? formats[0] ?? '',
    options: lastOptions(session).options,
  }
}

/** What was chosen last at this desk, by format, as far as it is still there; names that are not, as `gone`. */
export function lastOptions(session: Session): ReturnType<typeof stillThere> {
  const last = session.passing.store.getState().exports[deskKey(session)]
  return stillThere(last?.options ?? {}, settingsHere(session), [SHORT_STYLE, ...SHIPPED_STYLES])
}

/** What the library keeps for its exports. */
export function settingsHere({ library }: Session): Settings {
  return library.settings.get('library') ?? DEFAULT_SETTINGS
}

/** Keeps a choice for the next time at this desk. */
export function rememberChoice(session: Session, choice: ExportChoice): void {
  session.passing.store.setState(({ exports }) => ({
    exports: { ...exports, [deskKey(session)]: { ...choice, options: { ...choice.options } } },
  }))
}

/** The options of the chosen format, each with a value; what no longer fits is at its standard. */
export function optionsHere(session: Session, { format, options }: ExportChoice): ExporterOptions {
  const exporter = session.capabilities.exporters.find(({ id }) => id === format)
  return chosenOptions(exporter?.options ?? [], options[format] ?? {}).chosen
}

/** The job for a choice; undefined when what was chosen is no longer there. `language` is a locale. */
export function requestFor(
  session: Session,
  choice: ExportChoice,
  { document, filtered }: Exportable,
  language: string,
): (JobRequest & { readonly kind: 'export' }) | undefined {
  const desk = deskHere(session)
  const { scope, format } = choice
  const named = scope === 'chosen' ? chosenAnnotations(session) : scope === 'filtered' ? filtered : []
  const scopes = {
    chosen: named.length > 0 ? { annotations: [...named] } : undefined,
    filtered: named.length > 0 ? { annotations: [...named] } : undefined,
    document: document === undefined ? undefined : { documents: [document] },
    desk: desk && { desk: desk.id },
    library: { library: true as const },
  }
  // What went while the dialog was open is not silently the whole library.
  const chosen = scopes[scope]
  if (!chosen) return undefined
  const options = optionsHere(session, choice)
  const given = Object.keys(options).length > 0 ? { options: { ...options } } : {}
  return { kind: 'export', args: { format, scope: chosen, language: languageOf(language), ...given } }
}

function deskKey(session: Session): string {
  return deskHere(session)?.id ?? 'none'
}
