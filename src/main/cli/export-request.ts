/** What the command line asks of an export: which part of the library, and what was chosen for the format. */
import { type Command, InvalidArgumentError } from 'commander'
import { existsSync, readFileSync } from 'node:fs'
import { HostFailure } from '#shared/host/errors.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import type { ExporterOptions } from '#shared/model/exporter-option.ts'
import { noteText } from '#shared/model/note.ts'
import type { Library } from '#shared/model/library.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { tagKey } from '#shared/model/tag.ts'
import { descendantsOf } from '#shared/model/tag-tree.ts'
import { styleNamed, templateNames } from '#main/services/export-names.ts'
import { findAnnotation, findDesk, findDocument } from '#main/services/find-record.ts'
import type { Opened } from '#main/services/open-services.ts'
import { wholeLibrary } from '#main/services/whole.ts'
import type { Cli } from './command.ts'

export interface PartOptions {
  readonly desk?: string
  readonly annotations?: readonly string[]
  readonly tag?: readonly string[]
  readonly color?: readonly number[]
  readonly withNote?: boolean
  readonly option?: ExporterOptions
  readonly group?: string
  readonly template?: string
  readonly style?: string
}

type Scope = (JobRequest & { readonly kind: 'export' })['args']['scope']

/** The options of `export` that say which part, and in which form. */
export function definePart(command: Command, { t }: Cli): void {
  command
    .option('--desk <desk>', t('cli.export.desk'))
    .option('--annotations <ids>', t('cli.export.annotations'), listed)
    .option('--tag <tags>', t('cli.export.tag'), gathered)
    .option('--color <numbers>', t('cli.export.color'), colours)
    .option('--with-note', t('cli.export.withNote'))
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
  const { desk, annotations = [], tag = [], color = [], withNote = false } = options
  if (desk !== undefined && named.length > 0)
    throw new HostFailure('two-scopes', 'Name documents or a desk, not both.')
  const documents =
    desk === undefined
      ? named.map((name) => findDocument(library.tables, name).id)
      : findDesk(library.tables, desk).panes.flatMap((pane) => (pane ? [pane.document] : []))
  const isFiltered = annotations.length > 0 || tag.length > 0 || color.length > 0 || withNote
  if (!isFiltered) {
    if (desk !== undefined) return { desk: findDesk(library.tables, desk).id }
    return documents.length > 0 ? { documents } : { library: true }
  }
  const whole = await wholeLibrary(library)
  const ids = new Set(annotations.map((name) => findAnnotation(whole, name).id))
  const tags = tag.flatMap((text) => labelsIn(whole, text)).map((label) => tagsUnder(whole, label))
  const fits = (one: Annotation): boolean =>
    (ids.size === 0 || ids.has(one.id)) &&
    (documents.length === 0 || documents.includes(documentOf(one) ?? '')) &&
    (color.length === 0 || (one.style !== undefined && color.includes(one.style.colour))) &&
    tags.every((under) => one.tags.some((id) => under.has(id))) &&
    (!withNote || (one.body !== undefined && noteText(one.body).trim() !== ''))
  const chosen = [...whole.annotations.values()].filter(fits).map(({ id }) => id)
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

/** One label, commas and all, where a tag has it; else several with commas between them, in double quotes where they have some. */
function labelsIn({ tags }: Library, text: string): string[] {
  if ([...tags.values()].some((one) => tagKey(one.label) === tagKey(text))) return [text]
  return [...text.matchAll(/"((?:[^"]|"")*)"|[^,"][^,]*/gu)]
    .map(([label, quoted]) => (quoted === undefined ? label : quoted.replaceAll('""', '"')).trim())
    .filter((label) => label !== '')
}

/** A tag by its label, and the tags under it. */
function tagsUnder({ tags }: Library, label: string): ReadonlySet<string> {
  const key = tagKey(label)
  const found = [...tags.values()].find((one) => tagKey(one.label) === key)
  if (!found) throw new HostFailure('missing', `There is no tag ${label}.`, { what: 'tag', id: label })
  return new Set([found.id, ...descendantsOf(tags, found.id)])
}

function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}

function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ]
}

function colours(text: string, before: readonly number[] = []): readonly number[] {
  return listed(text).reduce<readonly number[]>((all, one) => {
    if (!/^[1-5]$/u.test(one)) throw new InvalidArgumentError('Colours are 1 to 5.')
    return [...all, Number(one)]
  }, before)
}

/** `name=value`; `on` and `off` are a switch. */
function option(text: string, before: ExporterOptions): ExporterOptions {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It is a name, =, and a value.')
  const value = text.slice(at + 1)
  const read = value === 'on' ? true : value === 'off' ? false : value
  return { ...before, [text.slice(0, at)]: read }
}
