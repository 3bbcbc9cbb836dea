/** What is being brought in, and what became of it: one per session, shown by the dialog `intake`. */
import type { Session } from '#renderer/session/session.ts'
import type { HostError } from '#shared/host/errors.ts'
import type { Side } from '#shared/model/desk.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Progress } from './job.ts'

export interface IntakeOptions {
  /** where the first text opens; without it the reader is told and asked */
  readonly side?: Side
  readonly role?: string
  /** WHATWG label, for files that are not UTF-8 */
  readonly encoding?: string
  /** all of a web page, not its article only */
  readonly whole?: true
}

/** What became of one file. */
export interface FileReport {
  readonly name: string
  readonly file: File
  /** the document it became */
  readonly document?: string
  readonly title?: string
  /** a file of annotations: how many came in, and how many found no place */
  readonly annotations?: { readonly added: number; readonly orphans: number }
  /** a codebook: how many codes it has, how many tags are new by it, how many were completed */
  readonly codebook?: { readonly codes: number; readonly added: number; readonly filled: number }
  readonly remarks: readonly HostError[]
  readonly error?: HostError
}

export interface IntakeState {
  readonly running: { readonly name: string; readonly progress: Progress; readonly count: number } | null
  readonly reports: readonly FileReport[]
  /** what was asked for, for trying again */
  readonly options: IntakeOptions
  stop(): void
}

const bySession = new WeakMap<Session, StoreApi<IntakeState>>()

/** The intake of a session. */
export function intakeState(session: Session): StoreApi<IntakeState> {
  const known =
    bySession.get(session) ??
    createStore<IntakeState>(() => ({ running: null, reports: [], options: {}, stop: () => {} }))
  bySession.set(session, known)
  return known
}
