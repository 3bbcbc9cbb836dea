/**
 * `import FILE…`: brings files in and prints the ids of the documents they became, one a line. A file of W3C
 * annotations brings in the documents it carries, with what stands on them; a codebook becomes tags.
 */
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { ImportedFile } from '#shared/host/contract.ts'
import { HostFailure, toHostError } from '#shared/host/errors.ts'
import { holdsAnnotations, isCodebook } from '#main/services/annotation-file.ts'
import type { Opened } from '#main/services/open-services.ts'
import { type Cli, type CliCommand, type CommonOptions, json } from '../command.ts'
import { finish } from '../finish.ts'

interface Options extends CommonOptions {
  readonly role?: string
  readonly title?: string
  readonly encoding?: string
  readonly unwrap?: boolean
  readonly wholePage?: boolean
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

type Outcome = ImportedFile | AnnotationsFile | CodebookFile

async function importFiles(cli: Cli, paths: readonly string[], options: Options): Promise<void> {
  if (options.title !== undefined && paths.length > 1) {
    throw new HostFailure('title-for-several', '--title goes with one file only.')
  }
  const outcomes = await cli.withLibrary(options, 'create', async (opened) => {
    const done: Outcome[] = []
    for (const path of paths) {
      done.push(
        ...(isCodebook(path)
          ? [await importCodebook(opened, path)]
          : (await holdsAnnotations(path))
            ? [await importAnnotations(opened, path)]
            : await importText(opened, path, options)),
      )
    }
    return done
  })
  report(cli, outcomes, options.json === true)
}

async function importText(
  { services }: Opened,
  path: string,
  { role, title, encoding, unwrap, wholePage }: Options,
): Promise<readonly Outcome[]> {
  const chosen = {
    ...(encoding !== undefined && { encoding }),
    ...(unwrap && { unwrap }),
    ...(wholePage && { whole: true }),
  }
  const args = {
    files: [services.adopt(path)],
    ...(role !== undefined && { role }),
    ...(title !== undefined && { title }),
    ...(Object.keys(chosen).length > 0 && { options: chosen }),
  }
  const { result } = await finish(services, { kind: 'import', args })
  return result.kind === 'import' ? result.files : []
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
    for (const { message } of remarks) cli.remark(`${name}: ${message}`)
    if ('annotations' in outcome)
      cli.remark(`${name}: ${cli.t('cli.import-annotations.result', outcome.annotations)}`)
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
      .argument('<files...>', cli.t('cli.import.files'))
      .option('--role <role>', cli.t('cli.import.role'))
      .option('--title <title>', cli.t('cli.import.title'))
      .option('--encoding <label>', cli.t('cli.import.encoding'))
      .option('--unwrap', cli.t('cli.import.unwrap'))
      .option('--whole, --whole-page', cli.t('cli.import.whole'))
      .action((files: string[], options: Options) => importFiles(cli, files, options))
  },
}
export default command
