/** What is being brought in, and what became of it: one per session, shown by the dialog `intake`. */
import type { Session } from '#renderer/session/session.ts'
import type { HostError } from '#shared/host/errors.ts'
import type { Side } from '#shared/model/desk.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AnnotationsRead } from './annotations.ts'
import type { ArchiveRead } from './archive.ts'
import type { Progress } from './job.ts'
import type { Source } from './sources.ts'

export interface IntakeOptions {
  /** where the first text opens; without it the reader is told and asked */
  readonly side?: Side
  readonly role?: string
  readonly title?: string
  /** WHATWG label, for files that are not UTF-8 */
  readonly encoding?: string
  /** all of a web page, not its article only */
  readonly whole?: true
  /** lines of a plain text up to a blank one are a paragraph */
  readonly unwrap?: true
  /** the files are read for their annotations only, which go to a text where their own is not known */
  readonly annotations?: { readonly document?: string }
}

/** What became of one file. */
export interface FileReport {
  readonly name: string
  /** what it was read from; neither for one that was left out */
  readonly file?: File
  readonly address?: string
  readonly skipped?: Source['skipped']
  /** the document it became */
  readonly document?: string
  readonly title?: string
  /** how it was read: importer, encoding where that could have been another, language, size */
  readonly importer?: string
  readonly encoding?: string
  readonly language?: string
  readonly blocks?: number
  readonly words?: number
  /** a file of annotations: how many came in, how they were found, and those that found no place */
  readonly annotations?: AnnotationsRead
  /** a codebook: how many codes it has, how many tags are new by it, how many were completed */
  readonly codebook?: { readonly codes: number; readonly added: number; readonly filled: number }
  /** a Scholion archive: how many records of each kind came in */
  readonly archive?: ArchiveRead
  readonly remarks: readonly HostError[]
  readonly error?: HostError
}

export interface IntakeState {
  readonly running: { readonly name: string; readonly progress: Progress; readonly count: number } | null
  readonly reports: readonly FileReport[]
  /** how many were not tried, because the reader stopped it */
  readonly untried: number
  /** what was asked for, for trying again */
  readonly options: IntakeOptions
  stop(): void
}

const bySession = new WeakMap<Session, StoreApi<IntakeState>>()

/** The intake of a session. */
export function intakeState(session: Session): StoreApi<IntakeState> {
  const known =
    bySession.get(session) ??
    createStore<IntakeState>(() => ({ running: null, reports: [], untried: 0, options: {}, stop: () => {} }))
  bySession.set(session, known)
  return known
}
