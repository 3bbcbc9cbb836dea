/**
 * What a file format that Scholion writes is: one object, default export of a file in `exporters/`. It
 * sees the part of the library it writes as plain records and gives text piece by piece, so that a large
 * library is never one string. It never touches the library, the disk or the clock.
 */
import type { Annotation } from '#shared/model/annotation.ts'
import type { Desk } from '#shared/model/desk.ts'
import type { Block, Document, Version } from '#shared/model/document.ts'
import type { ExporterOption, ExporterOptions } from '#shared/model/exporter-option.ts'
import type { RecordOf } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import type { Relation } from '#shared/model/relation.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { Tag } from '#shared/model/tag.ts'
import type { Citer } from './citing/citer.ts'
import type { BlockTable } from '#shared/text/block-table.ts'

/** Looks up a catalogue key in the language of the export; an unknown key is answered with itself. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** Text in UTF-8, or bytes as they are. */
export type Piece = string | Uint8Array

/** One version of one document, with the annotations to write. */
export interface ScopeDocument {
  readonly document: Document
  readonly version: Version
  readonly table: BlockTable
  readonly annotations: readonly Annotation[]
}

/** What is exported: some documents, and what hangs on them. */
export interface ExportScope {
  readonly title: string
  /** when, ISO 8601 in UTC */
  readonly generated: string
  readonly documents: readonly ScopeDocument[]
  /** all of the library was asked for, not some of its documents */
  readonly whole: boolean
  /** annotations whose target is the library */
  readonly memos: readonly Annotation[]
  /** links with at least one end in the scope and both documents known */
  readonly links: readonly Link[]
  readonly tags: ReadonlyMap<string, Tag>
  readonly relations: ReadonlyMap<string, Relation>
  readonly settings: Settings
  /** the desk that was asked for, or every one of the library */
  readonly desks: readonly Desk[]
  /** what was decided about the annotations of the scope when new versions came */
  readonly transfers: readonly RecordOf<'transfers'>[]
  readonly t: Translate
  /** the words (perhaps shortened, then ending in `…`) of an annotation outside the scope */
  excerptOf(annotation: string): { readonly document: string; readonly quote: string } | undefined
  /** cites in the style that was chosen for this export; absent for the formats' own short way */
  readonly citer?: Citer
  /** the title of any document of the library */
  titleOf(document: string): string | undefined
  /** what was chosen for this format; every option of the exporter has a value of its kind */
  readonly options: ExporterOptions
  /** counts something that this format cannot carry: a catalogue key under `formats.drops`, and how many of it */
  lose(what: string, count?: number): void
  /** tells that some more of the annotations are written; a fraction of one is part of the work on it */
  passed?(count?: number): void
  /** the blocks of any version of a document; undefined when they are not kept */
  textOf(document: string, version: string): Promise<readonly Block[] | undefined>
  /** a picture of a document by its digest; undefined when it is not kept */
  assetOf(document: string, digest: string): Promise<Uint8Array | undefined>
  /** the bytes of the file a version was read from; undefined when they are not kept */
  originalOf(document: string, version: string): Promise<Uint8Array | undefined>
}

export interface Exporter {
  readonly id: string
  /** catalogue key: `formats.<id>` */
  readonly label: string
  /** without a dot */
  readonly extension: string
  readonly mediaType: string
  /** catalogue keys of what this format never carries, told before; what a scope really loses is told by `lose` */
  readonly drops: readonly string[]
  readonly options?: readonly ExporterOption[]
  /** looks at no text: those of the scope are left empty instead of being read */
  readonly textless?: boolean
  /** makes its file in one go, however long that takes: the host has it written in a process of its own */
  readonly apart?: boolean
  export(scope: ExportScope): AsyncIterable<Piece> | Iterable<Piece>
}
