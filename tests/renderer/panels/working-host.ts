/** What the memory host has not: uploads kept as texts, jobs that answer as told, exports read in pieces. */
import { added } from '#shared/changes/change.ts'
import type { Capabilities, Host } from '#shared/host/contract.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { Document } from '#shared/model/document.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'

const EXPORTERS: Capabilities['exporters'] = [
  {
    id: 'markdown',
    label: 'formats.markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    drops: ['formats.drops.ids', 'formats.drops.colours'],
    options: [],
  },
  {
    id: 'w3c-json-ld',
    label: 'formats.w3c-json-ld',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    drops: [],
    options: [],
  },
]

/** What a job answers; a failure when it throws. */
export type Answer = (request: JobRequest, files: readonly string[]) => JobResult | Promise<JobResult>

interface Working {
  readonly answer?: Answer
  /** the bytes of exports */
  readonly exported?: string
}

/** The jobs of a host: uploads are kept as texts, `answer` says what comes of a job. */
export function working(
  memory: MemoryHost,
  { answer, exported = '' }: Working,
  requests: JobRequest[],
  uploaded: Map<string, string>,
): Partial<Host> {
  const names = new Map<string, string>()
  const results = new Map<string, Promise<JobResult>>()
  const cancels = new Map<string, (failure: HostFailure) => void>()
  let next = 0
  return {
    capabilities: async () => ({ ...(await memory.host.capabilities({})), exporters: EXPORTERS }),
    async uploadStart({ name }) {
      const handle = `handle${++next}`
      names.set(handle, name)
      uploaded.set(name, '')
      return { handle }
    },
    async uploadChunk({ handle, chunk }) {
      const name = names.get(handle) ?? ''
      uploaded.set(name, (uploaded.get(name) ?? '') + atob(chunk))
      return null
    },
    async start({ request }) {
      requests.push(request)
      const job = `job${++next}`
      const { args } = request
      const one = 'file' in args ? args.file : undefined
      const handles = 'files' in args ? args.files : one === undefined ? [] : [one]
      const stopped = new Promise<never>((_resolve, reject) => cancels.set(job, reject))
      const done = Promise.resolve().then(() =>
        (answer ?? imports(memory))(
          request,
          handles.map((one) => names.get(one) ?? ''),
        ),
      )
      const result = Promise.race([done, stopped])
      result.catch(() => {})
      results.set(job, result)
      return { job }
    },
    async cancel({ job }) {
      cancels.get(job)?.(new HostFailure('cancelled', 'Cancelled.'))
      return null
    },
    result: async ({ job }) => results.get(job) ?? Promise.reject(new Error(`no ${job}`)),
    read: async ({ offset }) => {
      const end = Math.min(exported.length, offset + 4)
      return { chunk: btoa(exported.slice(offset, end)), end: end === exported.length }
    },
  }
}

/** Every file becomes a document named after it. */
export function imports(memory: MemoryHost): Answer {
  return (request, names) => {
    if (request.kind !== 'import') throw new Error(`not an import: ${request.kind}`)
    const { paste, role = 'text', title } = request.args
    const name = names[0] ?? paste?.name ?? ''
    const id = `new-${name.toLowerCase().replace(/[^a-z]/gu, '')}`
    memory.elsewhere([added('documents', { ...likeness(), id, role, title: title ?? name, creators: [] })])
    return { kind: 'import', files: [{ name, document: id, title: title ?? name, remarks: [] }] }
  }
}

/** A document to make others like. */
function likeness(): Document {
  const [found] = memoryHost([{ id: 'like', title: 'Like', blocks: ['Words.'] }]).library.documents.values()
  if (!found) throw new Error('there is no document to go by')
  return found
}
