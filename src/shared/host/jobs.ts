/**
 * Long work that can be watched and cancelled: what each job is asked, and what comes of it. Part of the
 * contract (`start`, `result`).
 */
import { idSchema } from '#shared/model/ids.ts'
import { lineSchema } from '#shared/model/primitives.ts'
import type { Reference } from '#shared/model/reference.ts'
import { type TextDiff, transferDecisionSchema, type TransferRow } from '#shared/model/transfer-plan.ts'
import { z } from '#shared/model/zod.ts'
import type { HostError } from './errors.ts'
import { exportOptionsSchema, type PassingState } from './passing-state.ts'

const languageSchema = z.string().max(35)
/** `unwrap` (hard-wrapped plain text), `encoding` (WHATWG label), `whole` (all of a web page) */
const importOptionsSchema = z.record(z.string().max(64), z.union([z.string().max(100), z.boolean()]))
export const importArgsSchema = z.object({
  /** upload handles, in order */
  files: z.array(idSchema).max(10_000),
  /** text given by paste instead of a file */
  paste: z
    .object({
      name: lineSchema,
      text: z.string().max(5_000_000),
      mediaType: z.enum(['text/plain', 'text/markdown', 'text/html']),
    })
    .exactOptional(),
  role: lineSchema.exactOptional(),
  title: lineSchema.exactOptional(),
  /** BCP 47: what the reader says of the language, or what the page is in */
  language: languageSchema.exactOptional(),
  options: importOptionsSchema.exactOptional(),
})
export const importAddressArgsSchema = z.object({
  address: z.string().max(2048),
  role: lineSchema.exactOptional(),
  title: lineSchema.exactOptional(),
  language: languageSchema.exactOptional(),
  options: importOptionsSchema.exactOptional(),
})
export const exportArgsSchema = z.object({
  format: z.string().max(64),
  scope: z.union([
    z.object({ documents: z.array(idSchema).min(1) }),
    z.object({ desk: idSchema }),
    z.object({ annotations: z.array(idSchema).min(1).max(100_000) }),
    z.object({ library: z.literal(true) }),
  ]),
  /** language of labels in the file */
  language: z.enum(['en', 'fr']).exactOptional(),
  /** what was chosen for the format, by the ids of its options */
  options: exportOptionsSchema.exactOptional(),
  /** writes only the beginning, to be looked at */
  preview: z.boolean().exactOptional(),
})
/** A further version of a document, to be looked at before it is one: exactly one of file, edits and version. */
export const planVersionArgsSchema = z.object({
  document: idSchema,
  /** upload handle of the changed file */
  file: idSchema.exactOptional(),
  /** blocks of the current version with other words; an empty one goes */
  edits: z
    .array(z.object({ block: z.string().max(64), text: z.string().max(5_000_000) }))
    .min(1)
    .max(10_000)
    .exactOptional(),
  /** a version the document has already, to bring its annotations there */
  version: idSchema.exactOptional(),
  /** importer options of the file; what is not given is as it was for the current version */
  options: importArgsSchema.shape.options,
})
export const acceptVersionArgsSchema = z.object({
  plan: idSchema,
  /** annotations that are not named stay where they are, undecided */
  decisions: z.array(transferDecisionSchema).max(90_000),
  /** false keeps reading the old version: the new one is kept beside it, and no annotation moves */
  current: z.boolean(),
})
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), args: importArgsSchema }),
  /** fetches a web address, on the reader's word, and brings in what is there */
  z.object({ kind: z.literal('import-address'), args: importAddressArgsSchema }),
  /** fetches a web address again, for `plan-version` */
  z.object({ kind: z.literal('fetch-address'), args: z.object({ address: z.string().max(2048) }) }),
  /** the file a document came as, for `plan-version` with other options */
  z.object({ kind: z.literal('fetch-original'), args: z.object({ document: idSchema }) }),
  /** how the file a document came as begins when it is read with these options */
  z.object({
    kind: z.literal('preview'),
    args: z.object({ document: idSchema, options: importOptionsSchema }),
  }),
  z.object({ kind: z.literal('export'), args: exportArgsSchema }),
  /** a file of words that the window put together, to be saved as an export is; its result is one of `export` */
  z.object({
    kind: z.literal('save-words'),
    args: z.object({ name: lineSchema, text: z.string().max(5_000_000) }),
  }),
  /** puts the sample desk beside what is there */
  z.object({ kind: z.literal('sample'), args: z.object({}) }),
  z.object({
    kind: z.literal('import-annotations'),
    args: z.object({ file: idSchema, document: idSchema.exactOptional() }),
  }),
  /** brings a Scholion archive in, merged with what is here by ids */
  z.object({ kind: z.literal('import-archive'), args: z.object({ file: idSchema }) }),
  /** brings the codes of a REFI-QDA codebook in as tags */
  z.object({ kind: z.literal('import-codebook'), args: z.object({ file: idSchema }) }),
  /** reads a bibliography, to be looked at; changes nothing */
  z.object({ kind: z.literal('read-references'), args: z.object({ file: idSchema }) }),
  /** reads a further version of a document and says what it means for its annotations; changes nothing */
  z.object({ kind: z.literal('plan-version'), args: planVersionArgsSchema }),
  /** adds a planned version and brings the annotations there that were accepted: one step */
  z.object({ kind: z.literal('accept-version'), args: acceptVersionArgsSchema }),
  /** forgets a plan */
  z.object({ kind: z.literal('drop-version'), args: z.object({ plan: idSchema }) }),
])
export type JobRequest = z.infer<typeof jobSchema>

/** What became of each file of an import. */
export interface ImportedFile {
  readonly name: string
  readonly document?: string
  readonly title?: string
  /** id of the importer that read it, and in which encoding where that could have been another */
  readonly importer?: string
  readonly encoding?: string
  /** BCP 47, when the file says it or it was recognised */
  readonly language?: string
  readonly blocks?: number
  readonly words?: number
  readonly remarks: readonly HostError[]
  readonly error?: HostError
}

/** An annotation that was not brought in, because its words have no place. */
export interface LostAnnotation {
  readonly quote: string
  /** the title of its document, or its source as the file names it */
  readonly document: string
  readonly reason: 'no-document' | 'not-found' | 'ambiguous'
}

export type JobResult =
  | { readonly kind: 'sample'; readonly desk: string; readonly places: PassingState['places'] }
  | { readonly kind: 'import' | 'import-address'; readonly files: readonly ImportedFile[] }
  /** an upload handle, and what stands for it */
  | {
      readonly kind: 'fetch-address' | 'fetch-original'
      readonly file: string
      readonly name: string
    }
  | { readonly kind: 'read-references'; readonly references: readonly Reference[] }
  | {
      readonly kind: 'preview'
      /** the first lines, as they would stand in the text */
      readonly lines: readonly string[]
      readonly encoding?: string
      readonly remarks: readonly HostError[]
    }
  | {
      readonly kind: 'export'
      readonly name: string
      readonly mediaType: string
      readonly bytes: number
      /** catalogue keys of what the format never carries */
      readonly dropped: readonly string[]
      /** what this very export left out: catalogue keys, and how many of each */
      readonly losses: readonly { readonly what: string; readonly count: number }[]
      /** it goes on, but only the beginning was asked for */
      readonly part?: boolean
    }
  | {
      readonly kind: 'import-annotations'
      /** what the file is: an id of `formats/annotation-files.ts` */
      readonly reader: string
      readonly added: number
      /** of those added: on the very words, and on words that differ only in spacing, hyphens or quotation marks */
      readonly exact: number
      readonly folded: number
      /** of those added: not in a place yet, because only words much like theirs are in the text; they wait for the reader */
      readonly proposed: number
      /** those that were in the library already */
      readonly merged: number
      readonly links: number
      /** documents that came with the file */
      readonly documents: number
      readonly orphans: number
      /** the orphans, at most 1,000 */
      readonly lost: readonly LostAnnotation[]
      readonly report: readonly HostError[]
    }
  | {
      readonly kind: 'import-archive'
      /** what the archive was made of */
      readonly title: string
      /** ids of the documents that are new */
      readonly documents: readonly string[]
      /** versions that known documents gained */
      readonly versions: number
      /** new records of each kind */
      readonly annotations: number
      readonly links: number
      readonly tags: number
      readonly desks: number
      /** records that were here already */
      readonly same: number
      /** of those that differ: where the archive's is the later one, and where the library's was kept */
      readonly replaced: number
      readonly kept: number
      /** records that point to what is in neither */
      readonly left: number
      /** each of them that was replaced, kept or left out, by name */
      readonly report: readonly HostError[]
    }
  | {
      readonly kind: 'import-codebook'
      /** how many the file has; those that are neither added nor filled were there already */
      readonly codes: number
      readonly added: number
      readonly filled: number
      readonly report: readonly HostError[]
    }
  | {
      readonly kind: 'plan-version'
      /** id of what is staged, until it is accepted or dropped or the host ends */
      readonly plan: string
      readonly document: string
      /** the version that is current now */
      readonly from: string
      readonly rows: readonly TransferRow[]
      readonly diff: TextDiff
      /** what the importer says of the file */
      readonly remarks: readonly HostError[]
      /** whether the blocks are the same as those of the current version: then there is nothing to accept */
      readonly same: boolean
    }
  | {
      readonly kind: 'accept-version'
      readonly document: string
      readonly version: string
      /** annotations that stand on it now by this */
      readonly moved: number
    }
  | { readonly kind: 'drop-version' }
