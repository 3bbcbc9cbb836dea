/**
 * What every importer is: it turns the bytes of one file into the content of a draft, as plain data, and never
 * touches the library. Importers run only in the killable process (`work/worker.ts`); the host reads just their facts.
 * A new format is a new file in `importers/`. There is one scanned reader of zip (`archive.ts`) and one of XML parts
 * (`xml.ts`), and every format goes through them (decisions.md 20).
 */
import type { Draft, Remark } from '#shared/model/draft.ts'
import type { Keep } from './images/keeper.ts'

/** What an importer reads out of a file; the worker adds who made it, with which options, and the report. */
export type Content = Pick<Draft, 'bibliography' | 'blocks' | 'address' | 'retrieved'>

/** Values a reader may set for one import: `unwrap`, `encoding`, `whole`. */
export type ImportOptions = Readonly<Record<string, string | boolean>>

/** One file, fully read, as an importer gets it. */
export interface SourceFile {
  /** the file's own name, without folders */
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: ImportOptions
  /** the encoding that an envelope names, where there was one; the reader's choice wins over it */
  readonly charset?: string
}

export interface ImportTools {
  /** says what was mended, dropped or guessed */
  report(remark: Remark): void
  /** says in which encoding (WHATWG name) the text was read, where that could have been another */
  readAs?(encoding: string): void
  /** keeps a picture with the text, when it is one that can be shown */
  keep: Keep
}

export interface Importer {
  readonly id: string
  /** catalogue key: `formats.<id>` */
  readonly label: string
  /** lower case, without the dot */
  readonly extensions: readonly string[]
  readonly mediaTypes: readonly string[]
  /** whether a file whose name says nothing begins like one of these; `head` is its first bytes, one unit each */
  sniff?(head: string): boolean
  /** throws a `HostFailure` when the file is not what it says or passes a limit */
  import(file: SourceFile, tools: ImportTools): Promise<Content> | Content
}
