/**
 * The only list of what crosses the process line. The renderer may ask the process that owns the disk
 * these things and nothing else; it can name neither paths nor commands of the system. Each call has its
 * check beside it; router, client and both transports are derived from this table.
 */
import type { AnyRecord, RecordOf, TableName } from '#shared/model/library.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Text } from '#shared/model/document.ts'
import type { ExporterOption } from '#shared/model/exporter-option.ts'
import { changeSchema } from '#shared/model/library.ts'
import { idSchema } from '#shared/model/ids.ts'
import { digestSchema, lineSchema } from '#shared/model/primitives.ts'
import { z } from '#shared/model/zod.ts'
import type { Change, Committed, Params } from '#shared/changes/change.ts'
import type { HostError } from './errors.ts'
import { type JobResult, jobSchema } from './jobs.ts'
import { type PassingState, passingStateSchema } from './passing-state.ts'

/** One method: how its arguments are checked, and the type of its answer. */
interface Call<In, Out> {
  readonly args: z.ZodType<In>
  /** only in the type */
  readonly answer?: Out
}
function call<Out>() {
  return <In>(args: z.ZodType<In>): Call<In, Out> => ({ args })
}

const none = z.object({})
const paramsSchema = z.record(z.string().max(64), z.union([z.string().max(4000), z.number(), z.boolean()]))
export const transactionSchema = z.object({
  id: idSchema,
  command: z.string().max(64),
  params: paramsSchema,
  changes: z.array(changeSchema).min(1).max(100_000),
  merge: z.string().max(300).exactOptional(),
})
/** Bytes of one upload chunk before base64. */
export const CHUNK = 1_000_000
/** Largest upload in bytes (decisions.md 8). */
export const UPLOAD_LIMIT = 200_000_000
/** How much one answer may hold of a list that goes on. */
const pageSize = z.number().int().min(1).max(1000)
const recordNameSchema = z.object({ table: changeSchema.shape.table, id: idSchema })
const base64 = z.string().max(Math.ceil(CHUNK / 3) * 4)

export const CONTRACT = {
  capabilities: call<Capabilities>()(none),
  /** the link (deep-link.ts) that the system last asked the app to follow, once; null when there is none */
  arrival: call<{ link: string | null }>()(none),
  open: call<LibrarySnapshot>()(none),
  openDocument: call<OpenedDocument>()(z.object({ document: idSchema, version: idSchema })),
  commit: call<CommitResult>()(z.object({ transaction: transactionSchema })),
  /** runs a command of `scope: 'library'` over every shard it needs; null when there was nothing to change */
  perform: call<Committed | null>()(z.object({ command: z.string().max(64), args: z.unknown() })),
  undo: call<UndoResult>()(none),
  redo: call<UndoResult>()(none),
  /** the text of a planned version, for showing and for selecting in it; its id is the plan's */
  plannedText: call<Text>()(z.object({ plan: idSchema })),
  /** a piece of a picture of a document, from `offset`, at most 1 MB */
  asset: call<{ chunk: string; end: boolean }>()(
    z.object({ document: idSchema, digest: digestSchema, offset: z.number().int().min(0) }),
  ),
  /** a piece of the file that a version came from, from `offset`, at most 1 MB; all of it is checked with the first */
  original: call<{ chunk: string; end: boolean }>()(
    z.object({ document: idSchema, version: idSchema, offset: z.number().int().min(0) }),
  ),
  /** short quotes for far ends whose document is not open */
  excerpts: call<Excerpt[]>()(z.object({ ids: z.array(idSchema).max(10_000) })),
  /** annotations of the whole library; every word stands in the start of the quote or note or in the document's title; newest first */
  findAnnotations: call<Excerpt[]>()(z.object({ words: z.string().max(1000), limit: pageSize })),
  /** annotations of the whole library that have any of these tags, by document, then by place */
  tagged: call<TaggedPage>()(
    z.object({
      tags: z.array(idSchema).max(10_000),
      offset: z.number().int().min(0),
      limit: pageSize,
    }),
  ),
  /** annotations whose note mentions this annotation, document or tag */
  backlinks: call<Excerpt[]>()(z.object({ of: idSchema })),
  /** ids of the annotations of a document that some note mentions, in no order */
  mentioned: call<string[]>()(z.object({ document: idSchema })),
  /** what was changed, newest first; of one record when it is named; only what came before a number when that is given */
  history: call<HistoryPage>()(
    z.object({
      record: recordNameSchema.exactOptional(),
      before: z.number().int().min(1).exactOptional(),
      limit: pageSize,
    }),
  ),
  /** takes one step of the history back, whatever came after it; refused when what it changed has changed since */
  revert: call<UndoResult>()(z.object({ seq: z.number().int().min(1) })),
  state: call<PassingState>()(none),
  saveState: call<null>()(z.object({ state: passingStateSchema })),
  uploadStart: call<{ handle: string }>()(
    z.object({ name: lineSchema, type: z.string().max(200), size: z.number().int().min(0) }),
  ),
  uploadChunk: call<null>()(z.object({ handle: idSchema, chunk: base64 })),
  start: call<{ job: string }>()(z.object({ request: jobSchema })),
  cancel: call<null>()(z.object({ job: idSchema })),
  /** waits for the end of a job; a failed or cancelled job fails here */
  result: call<JobResult>()(z.object({ job: idSchema })),
  /** a piece of an export's bytes, from `offset`, at most 1 MB */
  read: call<{ chunk: string; end: boolean }>()(z.object({ job: idSchema, offset: z.number().int().min(0) })),
  /** writes an export through the host's own dialog; only where `capabilities().save` says so */
  save: call<{ saved: string | null }>()(z.object({ job: idSchema, name: lineSchema })),
  /** opens an address in the reader's browser; only where `capabilities().openExternal` says so */
  openExternal: call<{ opened: boolean }>()(z.object({ url: z.string().max(2048) })),
} as const

export type Method = keyof typeof CONTRACT
export type In<M extends Method> = (typeof CONTRACT)[M] extends { readonly args: z.ZodType<infer A> }
  ? A
  : never
export type Out<M extends Method> = (typeof CONTRACT)[M] extends { readonly answer?: infer A } ? A : never

/** The contract as an object of functions: what the renderer holds and what the services are. */
export type Host = { readonly [M in Method]: (args: In<M>) => Promise<Out<M>> }

/** What the host tells on its own. */
export type HostEvent =
  | { readonly type: 'committed'; readonly transaction: Committed; readonly undo: UndoState }
  | {
      readonly type: 'job'
      readonly job: string
      readonly phase: string
      readonly done: number
      readonly total: number
    }
  | { readonly type: 'notices'; readonly notices: readonly HostError[] }
  /** the menu of the system asks for an action of the renderer */
  | { readonly type: 'action'; readonly action: string }
  /** the system asks for a link to be followed: `arrival` has it */
  | { readonly type: 'arrival' }
  | { readonly type: 'closing' }

export interface Capabilities {
  readonly host: 'electron' | 'web'
  readonly platform: 'linux' | 'mac' | 'windows'
  readonly version: string
  /** exports go through a native save dialog */
  readonly save: boolean
  /** addresses are opened by the host */
  readonly openExternal: boolean
  readonly importers: readonly {
    id: string
    label: string
    extensions: readonly string[]
    mediaTypes: readonly string[]
  }[]
  readonly exporters: readonly {
    id: string
    label: string
    extension: string
    mediaType: string
    drops: readonly string[]
    options: readonly ExporterOption[]
  }[]
  /** IANA-like tag of the system's language, e.g. `fr-FR` */
  readonly locale: string
}

export interface UndoState {
  readonly undo: { readonly command: string; readonly params: Params } | null
  readonly redo: { readonly command: string; readonly params: Params } | null
}

/** Everything a window needs at start: all records but the annotations of documents. */
export interface LibrarySnapshot {
  readonly library: string
  /** the folder, for showing */
  readonly folder: string
  readonly seq: number
  readonly tables: { readonly [T in TableName]: readonly RecordOf<T>[] }
  readonly counts: Readonly<Record<string, { annotations: number; notes: number }>>
  /** how many annotations of the whole library have a tag, by the tag's id; tags without any are left out */
  readonly tagCounts: Readonly<Record<string, number>>
  readonly undo: UndoState
  readonly notices: readonly HostError[]
  /** why nothing can be changed, or null */
  readonly readOnly: HostError | null
}

export interface OpenedDocument {
  readonly text: Text
  readonly annotations: readonly Annotation[]
}

export type CommitResult =
  | { readonly status: 'ok'; readonly seq: number }
  | { readonly status: 'conflict'; readonly change: Change; readonly current: AnyRecord | null }

export type UndoResult =
  | { readonly status: 'done'; readonly transaction: Committed }
  | { readonly status: 'nothing' }
  | { readonly status: 'refused'; readonly code: string }

export interface Excerpt {
  readonly id: string
  readonly document: string
  readonly quote: string
  /** the first words of the note, where there is no quote */
  readonly note?: string
  readonly colour?: number
}

export interface TaggedPage {
  /** how many there are, not how many are on the page */
  readonly total: number
  readonly excerpts: readonly Excerpt[]
}

/** A record by its table and id. */
export type RecordName = z.infer<typeof recordNameSchema>

/** One step of the history: a line, or a run of lines with one merge key. */
export interface HistoryEntry {
  /** the line's number; of a run, that of its first line */
  readonly seq: number
  /** ISO 8601, for display; of a run, that of its last line */
  readonly time: string
  readonly command: string
  readonly params: Params
  /** what it changed, at most 50 of them */
  readonly records: readonly RecordName[]
  /** how many records it changed */
  readonly count: number
  /** what became of the record asked for, when one was */
  readonly change?: Change
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  /** whether older entries may be found with `before` */
  readonly more: boolean
  /** the `before` to ask the next page with, when there may be one: a search for one record may end early */
  readonly next?: number
}
