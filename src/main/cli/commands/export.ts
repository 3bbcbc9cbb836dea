/** `export [DOC…]`: writes documents, or the whole library, in a format; to stdout, or safely to a file. */
import { InvalidArgumentError } from 'commander'
import type { JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { LANGUAGES, type Language } from '#shared/messages/catalogue.ts'
import type { Opened } from '#main/services/open-services.ts'
import { type Cli, type CliCommand, type CommonOptions, json, rows } from '../command.ts'
import { definePart, optionsOf, type PartOptions, scopeOf } from '../export-request.ts'
import { finish } from '../finish.ts'
import { saveFile } from '../save-file.ts'

interface Options extends CommonOptions, PartOptions {
  readonly format?: string
  readonly output?: string
  readonly force?: boolean
  readonly pdf?: boolean
  readonly list?: boolean
  readonly language?: Language
}

async function exportAs(cli: Cli, opened: Opened, named: readonly string[], options: Options): Promise<void> {
  const { services } = opened
  if (options.format === undefined)
    throw new HostFailure('no-format', 'Say which format: --format F. Known: export --list.')
  const scope = await scopeOf(opened, named, options)
  const chosen = optionsOf(options, opened)
  const args = {
    format: options.format,
    scope,
    language: options.language ?? cli.language,
    ...(Object.keys(chosen).length > 0 && { options: chosen }),
  }
  const { job, result } = await finish(services, { kind: 'export', args }, cli.progress(options))
  if (result.kind !== 'export') return
  const isPage = result.mediaType === 'text/html'
  if (options.pdf && !isPage)
    throw new HostFailure(
      'no-page',
      `Only pages are printed, and ${options.format} makes none. Pages: edition, html-notes.`,
      {
        format: options.format,
      },
    )
  const pieces = options.pdf ? printed(cli, read(opened, job)) : read(opened, job)
  const name = options.pdf ? result.name.replace(/\.html$/u, '.pdf') : result.name
  const never = result.dropped.filter((what) => result.losses.every((one) => one.what !== what))
  if (never.length > 0)
    cli.remark(cli.t('cli.export.never', { what: never.map((what) => cli.t(what)).join('; ') }))
  for (const { what, count } of result.losses)
    cli.remark(cli.t('cli.export.lost', { what: cli.t(what), count }))
  if (options.output === undefined) {
    for await (const piece of pieces) cli.out(piece)
    return
  }
  const file = await saveFile(options.output, name, pieces, options.force === true)
  if (options.json) cli.out(json(summary(result, file)))
}

function summary(
  { mediaType, bytes, dropped, losses }: Extract<JobResult, { kind: 'export' }>,
  file: string,
): object {
  return { file, mediaType, bytes, dropped, losses }
}

async function* printed(cli: Cli, page: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await cli.printPdf(page)
}

async function* read({ services }: Opened, job: string): AsyncGenerator<Uint8Array> {
  for (let offset = 0, end = false; !end; ) {
    const piece = await services.host.read({ job, offset })
    const bytes = Buffer.from(piece.chunk, 'base64')
    yield bytes
    offset += bytes.length
    end = piece.end
  }
}

function language(text: string): Language {
  const known = LANGUAGES.find((one) => one === text)
  if (!known) throw new InvalidArgumentError(`It is one of ${LANGUAGES.join(', ')}.`)
  return known
}

const command: CliCommand = {
  name: 'export',
  define(command, cli) {
    command
      .description(cli.t('cli.export.summary'))
      .argument('[documents...]', cli.t('cli.export.documents'))
      .option('--format <format>', cli.t('cli.export.format'))
      .option('-o, --output <file>', cli.t('cli.export.output'))
      .option('--force', cli.t('cli.export.force'))
      .option('--pdf', cli.t('cli.export.pdf'))
      .option('--language <en|fr>', cli.t('cli.export.language'), language)
      .option('--list', cli.t('cli.export.list'))
    definePart(command, cli)
    command.action(async (named: string[], options: Options) => {
      if (options.list) {
        const formats = cli.formats()
        return cli.out(
          options.json
            ? json(formats)
            : rows(
                formats.map(({ id, extension, label, options: choices }) => [
                  id,
                  extension,
                  label,
                  choices.map(({ name, values }) => `${name}=${values.join('|')}`).join(' '),
                ]),
              ),
        )
      }
      await cli.withLibrary(options, 'read', (opened) => exportAs(cli, opened, named, options))
    })
  },
}
export default command
