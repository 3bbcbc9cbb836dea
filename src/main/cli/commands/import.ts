/**
 * `import FILE…`: brings files and folders in and prints the ids of the documents they became, one a line. A file of
 * W3C annotations brings in the documents it carries, with what stands on them; a codebook becomes tags. A web address
 * is fetched only with `--address`.
 */
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { ImportedFile } from '#shared/host/jobs.ts'
import { HostFailure, toHostError } from '#shared/host/errors.ts'
import { holdsAnnotations, isArchive, isCodebook } from '#main/services/annotation-file.ts'
import { type FolderFile, filesIn, isFolder } from '#main/services/folder-files.ts'
import type { Wishes } from '#main/services/import-job.ts'
import type { Opened } from '#main/services/open-services.ts'
import { type Cli, type CliCommand, json } from '../command.ts'
import { finish } from '../finish.ts'
import { remarkSentence } from '../sentence.ts'
import { importVersion, type VersionOptions } from '../version-import.ts'

interface Options extends VersionOptions {
  readonly role?: string
  readonly title?: string
  readonly encoding?: string
  readonly unwrap?: boolean
  readonly wholePage?: boolean
  readonly language?: string
  readonly address?: string
}

/** What became of a file of annotations: the documents that are new by it, and what stands on them. */
interface AnnotationsFile extends ImportedFile {
  readonly documents: readonly string[]
  readonly annotations: { readonly added: number; readonly orphans: number }
}

/** What became of a codebook: how many tags are new by it, and how many were completed. */
interface CodebookFile extends ImportedFile {
  readonly codebook: { readonly codes: number; readonly added: number; readonly filled: number }
}

/** What became of an archive: the documents that are new by it, and how many records of each kind. */
interface ArchiveFile extends ImportedFile {
  readonly documents: readonly string[]
  readonly archive: Readonly<Record<string, number>>
}

/** A file of a folder that was not tried. */
interface SkippedFile extends ImportedFile {
  readonly skipped: NonNullable<FolderFile['skipped']>
}

type Outcome = ImportedFile | AnnotationsFile | ArchiveFile | CodebookFile | SkippedFile

async function importFiles(cli: Cli, paths: readonly string[], options: Options): Promise<void> {
  const { address, title } = options
  const isSeveral = paths.length + (address === undefined ? 0 : 1) > 1
  if (title !== undefined && (isSeveral || (await isFolder(paths[0] ?? '')))) {
    throw new HostFailure('title-for-several', '--title goes with one file only.')
  }
  if (paths.length === 0 && address === undefined) {
    throw new HostFailure('nothing-to-import', 'Say what to import: files, folders, or --address URL.')
  }
  const wishes = wishesOf(options)
  refuseStray(options)
  if (options.versionOf !== undefined) return importVersion(cli, options.versionOf, paths, options, wishes)
  const outcomes = await cli.withLibrary(options, 'create', async (opened) => {
    const done: Outcome[] = []
    for (const path of paths) {
      done.push(
        ...((await isFolder(path))
          ? await importFolder(opened, path, wishes)
          : await importFile(opened, path, wishes)),
      )
    }
    if (address !== undefined) done.push(...(await importAddress(opened, address, wishes)))
    return done
  })
  report(cli, outcomes, options.json === true)
}

/** A new text when a comparison was asked for, or a version without what was said of it, is not what was meant. */
function refuseStray(options: Options): void {
  const isVersion = options.versionOf !== undefined
  const strays = isVersion
    ? (['role', 'title', 'language', 'address'] as const)
    : (['plan', 'accept', 'keepOld'] as const)
  const stray = strays.find((name) => options[name] !== undefined)
  if (stray === undefined) return
  const option = `--${stray.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
  const message = isVersion
    ? `${option} does not go with --version-of: the document keeps its own data.`
    : `${option} goes with --version-of DOC only.`
  throw new HostFailure(isVersion ? 'not-with-version' : 'only-with-version', message, { option })
}

/** What the reader says of all that comes in. Throws `language-unknown`. */
function wishesOf({ role, title, encoding, unwrap, wholePage, language }: Options): Wishes {
  const chosen = {
    ...(encoding !== undefined && { encoding }),
    ...(unwrap && { unwrap }),
    ...(wholePage && { whole: true }),
  }
  return {
    ...(role !== undefined && { role }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language: languageTag(language) }),
    ...(Object.keys(chosen).length > 0 && { options: chosen }),
  }
}

function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language
  } catch {
    throw new HostFailure('language-unknown', `“${language}” is not the code of a language.`, { language })
  }
}

/** Each file under its name below the folder; a folder that cannot be listed is one failure. */
async function importFolder(opened: Opened, folder: string, wishes: Wishes): Promise<readonly Outcome[]> {
  const done: Outcome[] = []
  try {
    for (const { path, name, skipped } of await filesIn(folder)) {
      if (skipped) done.push({ name, remarks: [], skipped })
      else done.push(...(await importFile(opened, path, wishes)).map((outcome) => ({ ...outcome, name })))
    }
    if (done.every((outcome) => 'skipped' in outcome)) throw empty(folder)
  } catch (thrown) {
    done.push({ name: basename(folder), remarks: [], error: toHostError(thrown) })
  }
  return done
}

function empty(folder: string): HostFailure {
  const name = basename(folder)
  return new HostFailure('folder-empty', `There is no file in “${name}” that could be read.`, { name })
}

async function importFile(opened: Opened, path: string, wishes: Wishes): Promise<readonly Outcome[]> {
  if (isArchive(path)) return [await importArchive(opened, path)]
  if (isCodebook(path)) return [await importCodebook(opened, path)]
  if (await holdsAnnotations(path)) return [await importAnnotations(opened, path)]
  const { services } = opened
  const args = { files: [services.adopt(path)], ...wishes }
  const { result } = await finish(services, { kind: 'import', args })
  return result.kind === 'import' ? result.files : []
}

async function importAddress(
  { services }: Opened,
  address: string,
  wishes: Wishes,
): Promise<readonly Outcome[]> {
  const { result } = await finish(services, { kind: 'import-address', args: { address, ...wishes } })
  return result.kind === 'import-address' ? result.files : []
}

async function importAnnotations({ services, library }: Opened, path: string): Promise<Outcome> {
  const known = new Set(library.tables.documents.keys())
  const name = basename(path)
  try {
    const args = { file: services.adopt(path) }
    const { result } = await finish(services, { kind: 'import-annotations', args })
    if (result.kind !== 'import-annotations') return { name, remarks: [] }
    const documents = [...library.tables.documents.keys()].filter((id) => !known.has(id))
    const { added, orphans, report: remarks } = result
    return { name, documents, annotations: { added, orphans }, remarks }
  } catch (thrown) {
    return { name, remarks: [], error: toHostError(thrown) }
  }
}

async function importArchive({ services }: Opened, path: string): Promise<Outcome> {
  const name = basename(path)
  try {
    const args = { file: services.adopt(path) }
    const { result } = await finish(services, { kind: 'import-archive', args })
    if (result.kind !== 'import-archive') return { name, remarks: [] }
    const { kind: _kind, title: _title, documents, report: remarks, ...archive } = result
    return { name, documents, archive, remarks }
  } catch (thrown) {
    return { name, remarks: [], error: toHostError(thrown) }
  }
}

async function importCodebook({ services }: Opened, path: string): Promise<Outcome> {
  const name = basename(path)
  try {
    const args = { file: services.adopt(path) }
    const { result } = await finish(services, { kind: 'import-codebook', args })
    if (result.kind !== 'import-codebook') return { name, remarks: [] }
    const { codes, added, filled, report: remarks } = result
    return { name, codebook: { codes, added, filled }, remarks }
  } catch (thrown) {
    return { name, remarks: [], error: toHostError(thrown) }
  }
}

function report(cli: Cli, outcomes: readonly Outcome[], asJson: boolean): void {
  if (asJson) cli.out(json(outcomes))
  for (const outcome of outcomes) {
    const { name, remarks } = outcome
    if (!asJson) for (const id of documentsOf(outcome)) cli.out(`${id}\n`)
    if ('skipped' in outcome) cli.remark(`${name}: ${cli.t(`cli.import.skipped.${outcome.skipped}`)}`)
    // A recognised language is no fault of the file; `--json` says it.
    for (const one of remarks)
      if (one.code !== 'language-guessed') cli.remark(`${name}: ${remarkSentence(one, cli.t, cli.language)}`)
    if ('annotations' in outcome)
      cli.remark(`${name}: ${cli.t('cli.import-annotations.result', outcome.annotations)}`)
    if ('archive' in outcome) {
      const counts = { ...outcome.archive, documents: outcome.documents.length }
      cli.remark(`${name}: ${cli.t('archive.cli', counts)}`)
    }
    if ('codebook' in outcome) cli.remark(`${name}: ${cli.t('cli.import-codebook.result', outcome.codebook)}`)
  }
  const failed = outcomes.flatMap(({ error }) => (error ? [error] : []))
  for (const error of failed.slice(0, -1)) cli.remark(error.message)
  const last = failed.at(-1)
  if (last) throw new HostFailure(last.code, last.message, last.params)
}

function documentsOf(outcome: Outcome): readonly string[] {
  if ('documents' in outcome) return outcome.documents
  return outcome.document === undefined ? [] : [outcome.document]
}

const command: CliCommand = {
  name: 'import',
  define(command: Command, cli) {
    command
      .description(cli.t('cli.import.summary'))
      .argument('[files...]', cli.t('cli.import.files'))
      .option('--address <url>', cli.t('cli.import.address'))
      .option('--role <role>', cli.t('cli.import.role'))
      .option('--title <title>', cli.t('cli.import.title'))
      .option('--encoding <label>', cli.t('cli.import.encoding'))
      .option('--language <code>', cli.t('cli.import.language'))
      .option('--unwrap', cli.t('cli.import.unwrap'))
      .option('--whole, --whole-page', cli.t('cli.import.whole'))
      .option('--version-of <document>', cli.t('cli-versions.of'))
      .option('--plan', cli.t('cli-versions.plan'))
      .option('--accept <kinds>', cli.t('cli-versions.accept'))
      .option('--keep-old', cli.t('cli-versions.keep'))
      .action((files: string[], options: Options) => importFiles(cli, files, options))
  },
}
export default command
