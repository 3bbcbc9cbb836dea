/**
 * What a command of the command line is: one file in `commands/` that says its name, its arguments and what
 * it does. Every command also takes `--library`, `--json` and `--help`.
 */
import type { Command } from 'commander'
import type { Translate } from '#main/services/translate.ts'
import type { Opened } from '#main/services/open-services.ts'
import type { ProgressLine } from './progress-line.ts'
import type { Language } from '#shared/messages/catalogue.ts'

/** Options that every command has. */
export interface CommonOptions {
  readonly library?: string
  readonly json?: boolean
}

/** `read` writes nothing and needs no lock; `write` wants the library for itself; `create` makes it when missing. */
export type Access = 'read' | 'write' | 'create'

/** The world of a command. */
export interface Cli {
  readonly t: Translate
  readonly language: Language
  /** adds to the result, on stdout */
  out(result: string | Uint8Array): void
  /** a remark for people, one line on stderr */
  remark(line: string): void
  /** where people see how far long work is; undefined where nobody looks, and for scripts */
  progress(options: CommonOptions): ProgressLine | undefined
  /** opens the library that the options name, runs, remarks what was found damaged, closes it whatever happens */
  withLibrary<R>(options: CommonOptions, access: Access, run: (opened: Opened) => Promise<R>): Promise<R>
  /** makes a PDF of a page. Throws `no-browser`, `not-printed` */
  printPdf(page: AsyncIterable<Uint8Array>): Promise<Uint8Array>
  /** runs the web host in the foreground until it ends */
  serve(options: ServeRequest): Promise<void>
  /** the export formats, by their labels in the reader's language */
  formats(): readonly Format[]
  /** the folder that `--library`, `SCHOLION_LIBRARY` or the app's settings name */
  folder(options: CommonOptions): Promise<string>
}

/** An export format, with what can be chosen for it: a name and its values, `on` and `off` for a switch. */
export interface Format {
  readonly id: string
  readonly extension: string
  readonly label: string
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
}

export interface ServeRequest {
  readonly folder: string
  /** 0 for any free one */
  readonly port: number
  /** show a window when there is a display */
  readonly open: boolean
  readonly json: boolean
}

export interface CliCommand {
  readonly name: string
  /** describes arguments and options on `command`, and sets its action */
  define(command: Command, cli: Cli): void
}

/** One value as JSON for scripts. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Rows of a list: cells separated by tabs, so that `cut` and spreadsheets can read them. */
export function rows(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map((cell) => oneLine(String(cell))).join('\t')}\n`).join('')
}

/** Words as one line that cannot steer a terminal: no breaks, no control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
