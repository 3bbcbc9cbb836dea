/**
 * A document is what a reader calls a text: its bibliographic record and its versions. A text is the
 * content of one version, written once: blocks in reading order. The words Dublin Core and CSL use are
 * kept: title, creators, date, language, publisher, rights.
 */
import { idSchema } from './ids.ts'
import { digestSchema, lineSchema, proseSchema, timeSchema } from './primitives.ts'
import { z } from './zod.ts'

export const sourceSchema = z.object({
  /** the file's own name, without folders */
  name: lineSchema,
  mediaType: z.string().max(200),
  /** SHA-256 of the original bytes, kept as `source.<digest>` beside the text */
  digest: digestSchema,
  bytes: z.number().int().min(0),
  address: z.string().max(2048).exactOptional(),
  retrieved: timeSchema.exactOptional(),
})
export type Source = z.infer<typeof sourceSchema>

/** One version of a document: immutable facts about an immutable text. */
export const versionSchema = z.object({
  id: idSchema,
  imported: timeSchema,
  /** SHA-256 of the stored text file's bytes */
  digest: digestSchema,
  importer: z.object({
    id: z.string().max(64),
    options: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])),
  }),
  /** length of the canonical text in UTF-16 units */
  length: z.number().int().min(0),
  words: z.number().int().min(0),
  blocks: z.number().int().min(0),
  /** the file of this version, where it is not that of the document */
  source: sourceSchema.exactOptional(),
})
export type Version = z.infer<typeof versionSchema>

export const documentSchema = z.object({
  id: idSchema,
  /** what the text is to the reader: "article", "charter", or any word of their own */
  role: lineSchema,
  siglum: lineSchema.exactOptional(),
  title: lineSchema,
  subtitle: lineSchema.exactOptional(),
  /** "Family, Given" or a body's name, in order */
  creators: z.array(lineSchema).max(200),
  /** EDTF-like: 2023, 2023-09, 2023-09-16 */
  date: lineSchema.exactOptional(),
  /** BCP 47 */
  language: z.string().max(35).exactOptional(),
  publisher: lineSchema.exactOptional(),
  rights: lineSchema.exactOptional(),
  /** what kind of work it is, in the words of CSL: "article-journal", "legislation" */
  type: lineSchema.exactOptional(),
  /** the journal, book or collection it is in */
  container: lineSchema.exactOptional(),
  volume: lineSchema.exactOptional(),
  issue: lineSchema.exactOptional(),
  /** as printed: 12–34 */
  pages: lineSchema.exactOptional(),
  /** of its publication */
  place: lineSchema.exactOptional(),
  doi: lineSchema.exactOptional(),
  isbn: lineSchema.exactOptional(),
  /** a remark on what this text is and is not, shown at its head */
  description: proseSchema.exactOptional(),
  source: sourceSchema,
  versions: z.array(versionSchema).min(1).max(10_000),
  current: idSchema,
  added: timeSchema,
})
export type Document = z.infer<typeof documentSchema>

/** The file a version came from. */
export function sourceOf(document: Document, version: string): Source {
  return document.versions.find(({ id }) => id === version)?.source ?? document.source
}

/** The fields of a document that a reader edits. */
export const bibliographySchema = documentSchema.pick({
  role: true,
  siglum: true,
  title: true,
  subtitle: true,
  creators: true,
  date: true,
  language: true,
  publisher: true,
  rights: true,
  type: true,
  container: true,
  volume: true,
  issue: true,
  pages: true,
  place: true,
  doi: true,
  isbn: true,
  description: true,
})
export type Bibliography = z.infer<typeof bibliographySchema>

/** The fields that may be absent, in the order they are shown. */
export const OPTIONAL_FIELDS = [
  'siglum',
  'subtitle',
  'date',
  'language',
  'publisher',
  'rights',
  'type',
  'container',
  'volume',
  'issue',
  'pages',
  'place',
  'doi',
  'isbn',
  'description',
] as const satisfies readonly (keyof Bibliography)[]
export type OptionalField = (typeof OPTIONAL_FIELDS)[number]

export const BLOCK_TYPES = ['heading', 'paragraph', 'verse', 'tableRow', 'code', 'figure'] as const
export const CONTAINER_KINDS = ['list', 'item', 'quote', 'table', 'note', 'figure'] as const
export const MARK_TYPES = ['em', 'strong', 'sup', 'sub', 'smallcaps', 'code', 'link', 'noteRef'] as const

/** Inline typography over `[start, end)` of the block's own text, UTF-16 units from the block's start. */
export const markSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  type: z.enum(MARK_TYPES),
  /** link: href; noteRef: the id of the note's container */
  attrs: z
    .object({ href: z.string().max(2048).exactOptional(), container: idSchema.exactOptional() })
    .exactOptional(),
})
export type Mark = z.infer<typeof markSchema>

/** What a block stands in, outermost first: a list and its item, a quotation, a table, a footnote. */
export const containerSchema = z.object({
  id: z.string().max(64),
  kind: z.enum(CONTAINER_KINDS),
  ordered: z.boolean().exactOptional(),
  start: z.number().int().exactOptional(),
})
export type Container = z.infer<typeof containerSchema>

export const cellSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  colspan: z.number().int().min(1).max(1000).exactOptional(),
  rowspan: z.number().int().min(1).max(1000).exactOptional(),
  header: z.boolean().exactOptional(),
})

const pixelsSchema = z.number().int().min(1).max(100_000_000)

export const blockSchema = z.object({
  id: z.string().max(64),
  type: z.enum(BLOCK_TYPES),
  /** headings: 1–6 */
  level: z.number().int().min(1).max(6).exactOptional(),
  /** a printed number that is not part of the text: "Article 6", "p. 12" */
  locator: lineSchema.exactOptional(),
  within: z.array(containerSchema).max(64).exactOptional(),
  cells: z.array(cellSchema).max(1000).exactOptional(),
  image: z
    .object({ digest: digestSchema, alt: lineSchema, width: pixelsSchema, height: pixelsSchema })
    .exactOptional(),
  /** where a picture is that is not kept; shown as words and never fetched */
  imageAddress: z.string().max(2048).exactOptional(),
  /** NFC, well-formed, without line breaks except in verse and code */
  text: z.string(),
  marks: z.array(markSchema).exactOptional(),
})
export type Block = z.infer<typeof blockSchema>

/** Limits of one text (decisions.md 9). */
export const TEXT_LIMIT = 20_000_000
export const BLOCK_LIMIT = 200_000

export const textSchema = z.object({ id: idSchema, blocks: z.array(blockSchema).max(BLOCK_LIMIT) })
/** The content of one version; its id is the version's. */
export type Text = z.infer<typeof textSchema>
