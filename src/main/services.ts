/**
 * The contract implemented once: every host and the command line go through these services, which stand on
 * the library and on the work that runs beside it. They know nothing of windows, sockets or terminals; what
 * only a host can do (a dialog, a browser) is handed in.
 */
import type { Capabilities, Host, HostEvent } from '#shared/host/contract.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { EXPORTERS } from '#shared/formats/exporters.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { Spawn } from '#main/work/child.ts'
import { IMPORTERS } from '#main/work/importers.ts'
import { createJobs } from '#main/work/jobs.ts'
import { createSpool } from '#main/work/spool.ts'
import { fetchAddress, importAddress } from './services/address-job.ts'
import { acceptVersion } from './services/accept-version-job.ts'
import { importAnnotations } from './services/annotations-job.ts'
import { importCodebook } from './services/codebook-job.ts'
import { exportTo } from './services/export-job.ts'
import { fetchOriginal, preview } from './services/original-job.ts'
import { createExports } from './services/exports.ts'
import { newId } from './services/fresh.ts'
import { historyPage } from './services/history.ts'
import { importFiles } from './services/import-job.ts'
import { newNotices } from './services/notices.ts'
import { saveWords } from './services/words-job.ts'
import type { Passing } from './services/passing.ts'
import { readReferences } from './services/references-job.ts'
import { seedSample } from './services/sample.ts'
import { perform } from './services/perform.ts'
import { commitFrom, undoAnswer } from './services/committing.ts'
import { assetPiece, openDocument, originalPiece, snapshot } from './services/reading.ts'
import { revert } from './services/reverting.ts'
import { createStaging } from './services/staged-versions.ts'
import { backlinks, findAnnotations, taggedPages } from './services/whole-library.ts'

/** What only the host can know or do. */
export interface Platform {
  readonly facts: Omit<Capabilities, 'importers' | 'exporters' | 'save' | 'openExternal'>
  /** puts a finished export where the reader chooses; answers the file's name, or null when they changed their mind */
  save?(exported: { readonly path: string; readonly name: string }): Promise<string | null>
  /** the link that the system last asked the app to follow, once */
  arrival?(): string | null
  /** opens an address in the reader's browser, after asking them */
  openExternal?(url: string): Promise<boolean>
}

export interface ServicesParts {
  readonly library: OpenLibrary
  readonly state: Passing
  readonly spawn: Spawn
  readonly platform: Platform
  /** `resources/samples`, where the sample desk can be had */
  readonly samples?: string
}

export interface Services {
  readonly host: Host
  /** what the host tells on its own; listens until the returned function is called */
  subscribe(listener: (event: HostEvent) => void): () => void
  /** lets the host itself speak: a menu's action, its closing */
  tell(event: HostEvent): void
  /** an upload handle for a file where it lies, for hosts that get paths from the system */
  adopt(path: string): string
  /** ends the work, writes what is not written, gives the library back */
  close(): Promise<void>
}

/** Commands that the contract does not run: only services know that the texts they enter are on disk. */
const OURS = new Set(['document.import', 'document.addVersion', 'annotations.import', 'archive.import'])

/** Puts the services on an open library. */
export function createServices({ library, state, spawn, platform, samples }: ServicesParts): Services {
  const listeners = new Set<(event: HostEvent) => void>()
  const tell = (event: HostEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const spool = createSpool(newId)
  const exports = createExports()
  const staging = createStaging()
  const jobs = createJobs<JobResult>(newId, (progress) => tell({ type: 'job', ...progress }), exports.forget)
  const fresh = newNotices(library)
  const stop = library.onCommitted((transaction) => {
    tell({ type: 'committed', transaction, undo: library.undoState() })
    const notices = fresh()
    if (notices.length > 0) tell({ type: 'notices', notices })
  })

  function start(request: JobRequest): string {
    const ground = { library, spool, spawn }
    switch (request.kind) {
      case 'import':
        return jobs.start((tools) => importFiles(ground, request.args, tools))
      case 'import-address':
        return jobs.start((tools) => importAddress(ground, request.args, tools))
      case 'fetch-address':
        return jobs.start((tools) => fetchAddress(ground, request.args, tools))
      case 'fetch-original':
        return jobs.start(() => fetchOriginal(ground, request.args))
      case 'preview':
        return jobs.start((tools) => preview(ground, request.args, tools))
      case 'import-annotations':
        return jobs.start((tools) => importAnnotations(ground, request.args, tools))
      case 'import-archive':
        return jobs.start(async (tools) => {
          const { importArchive } = await import('./services/archive-job.ts')
          return importArchive(ground, request.args, tools)
        })
      case 'import-codebook':
        return jobs.start((tools) => importCodebook(ground, request.args, tools))
      case 'read-references':
        return jobs.start((tools) => readReferences(ground, request.args, tools))
      case 'plan-version':
        // What compares texts is loaded when there are texts to compare.
        return jobs.start(async (tools) => {
          const { planVersion } = await import('./services/plan-version-job.ts')
          return planVersion(ground, staging, request.args, tools)
        })
      case 'accept-version':
        return jobs.start(() => acceptVersion(ground, staging, request.args))
      case 'drop-version':
        return jobs.start(async () => {
          await staging.drop(request.args.plan)
          return { kind: 'drop-version' }
        })
      case 'sample':
        return jobs.start(async () => {
          if (samples === undefined) throw notHere()
          return { kind: 'sample', ...(await seedSample(library, spawn, samples, 'sample.add')) }
        })
      case 'save-words': {
        const path = spool.fresh()
        const job = jobs.start(() => saveWords(path, request.args))
        exports.expect(job, path)
        return job
      }
      case 'export': {
        const path = spool.fresh()
        const job = jobs.start((tools) => exportTo(path, ground, request.args, tools))
        exports.expect(job, path)
        return job
      }
    }
  }

  const tagged = taggedPages(library)
  const host: Host = {
    capabilities: async () => capabilities(platform),
    arrival: async () => ({ link: platform.arrival?.() ?? null }),
    open: async () => snapshot(library),
    openDocument: ({ document, version }) => openDocument(library, document, version),
    commit: ({ transaction }) => commitFrom(library, transaction),
    async perform({ command, args }) {
      if (OURS.has(command))
        throw new HostFailure('unknown-command', `“${command}” is run by imports.`, { command })
      return (await perform(library, command, args)).committed
    },
    undo: async () => undoAnswer(await library.undo()),
    redo: async () => undoAnswer(await library.redo()),
    original: ({ document, version, offset }) => originalPiece(library, document, version, offset),
    asset: ({ document, digest, offset }) => assetPiece(library, document, digest, offset),
    plannedText: async ({ plan }) => ({ id: plan, blocks: [...staging.get(plan).blocks] }),
    excerpts: async ({ ids }) => library.index.excerpts(ids),
    findAnnotations: async ({ words, limit }) => findAnnotations(library, words, limit),
    tagged: async ({ tags, offset, limit }) => tagged(tags, offset, limit),
    backlinks: async ({ of }) => backlinks(library, of),
    mentioned: async ({ document }) => library.index.mentionedIn(document),
    history: (question) => historyPage(library, question),
    revert: ({ seq }) => revert(library, seq),
    state: () => state.read(),
    async saveState({ state: next }) {
      state.remember(next)
      return null
    },
    uploadStart: async ({ name, type, size }) => ({ handle: await spool.begin(name, type, size) }),
    async uploadChunk({ handle, chunk }) {
      await spool.append(handle, Buffer.from(chunk, 'base64'))
      return null
    },
    start: async ({ request }) => ({ job: start(request) }),
    async cancel({ job }) {
      jobs.cancel(job)
      return null
    },
    result: ({ job }) => jobs.result(job),
    async read({ job, offset }) {
      await jobs.result(job)
      return exports.read(job, offset)
    },
    async save({ job, name }) {
      await jobs.result(job)
      if (!platform.save) throw notHere()
      return { saved: await platform.save({ path: exports.path(job), name }) }
    },
    async openExternal({ url }) {
      if (!platform.openExternal) throw notHere()
      return { opened: await platform.openExternal(url) }
    },
  }

  return {
    host,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell,
    adopt: (path) => spool.adopt(path),
    async close() {
      await jobs.close()
      stop()
      await state.close()
      await library.close()
      spool.close()
    },
  }
}

function capabilities({ facts, save, openExternal }: Platform): Capabilities {
  return {
    ...facts,
    save: save !== undefined,
    openExternal: openExternal !== undefined,
    importers: IMPORTERS.map(({ id, label, extensions, mediaTypes }) => ({
      id,
      label,
      extensions,
      mediaTypes,
    })),
    exporters: [...EXPORTERS.values()].map(({ id, label, extension, mediaType, drops, options = [] }) => {
      return { id, label, extension, mediaType, drops, options }
    }),
  }
}

function notHere(): HostFailure {
  return new HostFailure('not-here', 'This host cannot do that.')
}
