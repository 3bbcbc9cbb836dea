/** The template an export was asked for: one that comes with the program, one of the library, or the text itself. */
import type { ExporterOption } from '#shared/model/exporter-option.ts'
import type { ExportScope } from '../exporter.ts'
import type { Reading } from '../readable/annotation.ts'
import type { Entry } from '../readable/entry.ts'
import { writerFor } from './write.ts'
import type { TemplateForm } from './literals.ts'
import { parseTemplate } from './parse.ts'
import { READY_MADE } from './ready-made.ts'
import type { TemplateProblem } from './template.ts'

/** The option of every format that is written by a template; empty for the standard form. */
export const TEMPLATE_OPTION: ExporterOption = {
  kind: 'text',
  id: 'template',
  label: 'export-notes.template',
  standard: '',
}

/** Says what is wrong with a template; `code` is a key of the catalogues under `errors`. */
export class TemplateError extends Error {
  readonly code = 'template'
  readonly params: Readonly<Record<string, string | number>>

  constructor({ code, params, line, column }: TemplateProblem, t: ExportScope['t']) {
    const problem = t(`templates.problems.${code}`, params)
    super(`The template cannot be used: line ${line}, column ${column}: ${problem}`)
    this.name = 'TemplateError'
    this.params = { line, column, problem }
  }
}

/** The text that is meant by what was chosen: a name, or the template itself. */
export function templateText({ settings }: Pick<ExportScope, 'settings'>, chosen: string): string {
  const kept = settings.templates ?? {}
  if (Object.hasOwn(kept, chosen)) return kept[chosen] ?? ''
  return READY_MADE.find(({ id }) => id === chosen)?.text ?? chosen
}

/** Writes annotations by the chosen template; undefined for the standard form. Throws a `TemplateError`. */
export function chosenTemplate(
  scope: ExportScope,
  form: TemplateForm,
): ((here: Reading, entry: Entry) => string) | undefined {
  const chosen = String(scope.options['template'] ?? '')
  if (chosen.trim() === '') return undefined
  const text = templateText(scope, chosen)
  const read = parseTemplate(text)
  if (!read.ok) throw new TemplateError(read.problem, scope.t)
  return writerFor(read.template, text, form)
}
