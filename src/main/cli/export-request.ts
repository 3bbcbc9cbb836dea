/** What the command line asks of an export: which part of the library, and what was chosen for the format. */
import { type Command, InvalidArgumentError } from 'commander'
import { existsSync, readFileSync } from 'node:fs'
import { HostFailure } from '#shared/host/errors.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import type { ExporterOptions } from '#shared/model/exporter-option.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { styleNamed, templateNames } from '#main/services/export-names.ts'
import { findDesk, findDocument } from '#main/services/find-record.ts'
import type { Opened } from '#main/services/open-services.ts'
import { wholeLibrary } from '#main/services/whole.ts'
import { defineFilter, filterOf, type FilterOptions } from './annotation-filter.ts'
import type { Cli } from './command.ts'

export interface PartOptions extends FilterOptions {
  readonly desk?: string
  readonly option?: ExporterOptions
  readonly group?: string
  readonly template?: string
  readonly style?: string
}

type Scope = (JobRequest & { readonly kind: 'export' })['args']['scope']

/** The options of `export` that say which part, and in which form. */
export function definePart(command: Command, cli: Cli): void {
  const { t } = cli
  command.option('--desk <desk>', t('cli.export.desk'))
  defineFilter(command, cli)
  command
    .option('--group <grouping>', t('cli.export.group'))
    .option('--template <name|file>', t('cli.export.template'))
    .option('--style <style>', t('cli.export.style'))
    .option('--option <name=value>', t('cli.export.option'), option, {})
}

/** Throws `missing`, `several`, `no-such-filtered` when nothing fits, `two-scopes` when a desk and documents are named. */
export async function scopeOf(
  { library }: Opened,
  named: readonly string[],
  options: PartOptions,
): Promise<Scope> {
  const { desk } = options
  if (desk !== undefined && named.length > 0)
    throw new HostFailure('two-scopes', 'Name documents or a desk, not both.')
  const documents =
    desk === undefined
      ? named.map((name) => findDocument(library.tables, name).id)
      : findDesk(library.tables, desk).panes.flatMap((pane) => (pane ? [pane.document] : []))
  const whole = await wholeLibrary(library)
  const passes = filterOf(whole, options)
  if (!passes) {
    if (desk !== undefined) return { desk: findDesk(library.tables, desk).id }
    return documents.length > 0 ? { documents } : { library: true }
  }
  const isIn = (one: Annotation): boolean =>
    documents.length === 0 || documents.includes(documentOf(one) ?? '')
  const chosen = [...whole.annotations.values()].filter((one) => isIn(one) && passes(one)).map(({ id }) => id)
  if (chosen.length === 0) throw new HostFailure('none-fits', 'No annotation fits what was asked for.')
  return { annotations: chosen }
}

/** What was chosen for the format: `--option`, and the three that have a name of their own. */
export function optionsOf(
  { option: given = {}, group, template, style }: PartOptions,
  { library }: Opened,
): ExporterOptions {
  const settings = library.tables.settings.get('library') ?? DEFAULT_SETTINGS
  return {
    ...given,
    ...(group !== undefined && { group }),
    ...(style !== undefined && { style: styleNamed(settings, style) }),
    ...(template !== undefined && { template: templateOf(template, templateNames(settings)) }),
  }
}

/** A template known by its name; one given by a file is what the file says. Throws `unknown-template`, `file-unreadable`. */
function templateOf(named: string, known: readonly string[]): string {
  if (known.includes(named)) return named
  if (!/[./\\]/u.test(named) && !existsSync(named)) {
    const names = known.join(', ')
    throw new HostFailure(
      'unknown-template',
      `There is no template “${named.slice(0, 100)}” here. Known: ${names}.`,
      {
        template: named.slice(0, 100),
        known: names,
      },
    )
  }
  try {
    return readFileSync(named, 'utf8')
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new HostFailure('file-unreadable', `“${named}” cannot be read (${reason}).`, {
      name: named,
      reason,
    })
  }
}

/** `name=value`; `on` and `off` are a switch. */
function option(text: string, before: ExporterOptions): ExporterOptions {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It is a name, =, and a value.')
  const value = text.slice(at + 1)
  const read = value === 'on' ? true : value === 'off' ? false : value
  return { ...before, [text.slice(0, at)]: read }
}
