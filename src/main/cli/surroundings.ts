/** What the command line stands in: the terminal, the environment, the installed program. Handed in, for tests. */
import { resolve } from 'node:path'
import { HostFailure } from '#shared/host/errors.ts'
import type { ExporterOption } from '#shared/model/exporter-option.ts'
import type { Language } from '#shared/messages/catalogue.ts'
import { exportFormats } from '#main/services/export-job.ts'
import { libraryFolder, openServices } from '#main/services/open-services.ts'
import type { OpenOptions } from '#main/services/open-services.ts'
import { whyReadOnly } from '#main/services/reading.ts'
import type { Translate } from '#main/services/translate.ts'
import { sentence } from './sentence.ts'
import { progressLine, type Terminal } from './progress-line.ts'
import { type Access, type Cli, type CommonOptions, oneLine, type ServeRequest } from './command.ts'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly version: string
  readonly spawn: OpenOptions['spawn']
  readonly out: (result: string | Uint8Array) => void
  readonly err: (text: string) => void
  /** stderr, where it is a terminal */
  readonly terminal?: Terminal
  /** aborted when the reader stops the command: what is done halfway is ended and taken away */
  readonly stopped?: AbortSignal
  /** makes a PDF of a page; absent where there is nothing that prints */
  readonly printPdf?: (page: AsyncIterable<Uint8Array>) => Promise<Uint8Array>
  /** the web host in the foreground; absent where there is none */
  readonly serve?: (request: ServeRequest) => Promise<void>
}

/** Gives commands their world. */
export function createCli(here: Surroundings, language: Language, t: Translate): Cli {
  const platform = {
    facts: {
      host: 'web',
      platform: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'mac' : 'linux',
      version: here.version,
      locale: language,
    },
  } as const

  async function folder({ library }: CommonOptions): Promise<string> {
    // A script whose variable is empty must not write into the library of the person who runs it.
    if (library === '') throw new HostFailure('no-library', '--library is empty. Name the library’s folder.')
    const named = library ?? here.env['SCHOLION_LIBRARY']
    return named === undefined || named === '' ? libraryFolder() : resolve(named)
  }

  const remark = (line: string): void => here.err(`${oneLine(line)}\n`)

  return {
    t,
    language,
    out: here.out,
    remark,
    progress: ({ json }) => (here.terminal && !json ? progressLine(here.terminal, t) : undefined),
    folder,
    formats: () =>
      exportFormats().map(({ id, extension, label, options = [] }) => {
        return { id, extension, label: t(label), options: options.map(choicesOf) }
      }),
    async withLibrary(options, access: Access, run) {
      const opened = await openServices({
        folder: await folder(options),
        app: 'cli',
        mode: access === 'read' ? 'read' : 'write',
        create: access === 'create',
        spawn: here.spawn,
        platform,
      })
      let running: Promise<unknown> = Promise.resolve()
      try {
        const refusal = access === 'read' ? null : whyReadOnly(opened.library)
        if (refusal) throw new HostFailure(refusal.code, refusal.message, refusal.params)
        const result = run(opened)
        running = result
        return await Promise.race([result, ...whenStopped(here.stopped)])
      } finally {
        for (const notice of opened.library.notices()) remark(sentence(notice, t, language))
        await opened.services.close()
        // Closing ends its jobs, and what was stopped still has to take its halves away.
        await running.catch(() => undefined)
      }
    },
    printPdf(page) {
      if (here.printPdf) return here.printPdf(page)
      throw new HostFailure('not-here', 'There is nothing that prints in this program.')
    },
    serve(request) {
      if (here.serve) return here.serve(request)
      throw new HostFailure('not-here', 'There is no web host in this program.')
    },
  }
}

/** Fails once the reader stops the command; nothing where nobody can. */
function whenStopped(signal: AbortSignal | undefined): readonly Promise<never>[] {
  if (!signal) return []
  return [
    new Promise((_resolve, reject) => {
      const stop = (): void => reject(new HostFailure('cancelled', 'Cancelled.'))
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    }),
  ]
}

function choicesOf(option: ExporterOption): { name: string; values: string[] } {
  const values =
    option.kind === 'switch'
      ? ['on', 'off']
      : option.kind === 'choice'
        ? [...option.choices.map(({ id }) => id), ...(option.open === true ? ['…'] : [])]
        : ['…']
  return { name: option.id, values }
}
