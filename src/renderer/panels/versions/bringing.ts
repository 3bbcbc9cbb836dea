/** A new version on its way into a document: where it is, and the plan once there is one. One at a time per session. */
import type { Session } from '#renderer/session/session.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import type { HostError } from '#shared/host/errors.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Progress } from '../intake/job.ts'

/** A block with other words; empty words take it away. */
export interface Edit {
  readonly block: string
  readonly text: string
}

/** What the new version is made from. */
export type VersionSource =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  /** what stands at the web address the text came from */
  | { readonly kind: 'address'; readonly address: string }
  /** a file that the host has: an upload handle, what it is called, and how it is to be read */
  | {
      readonly kind: 'handle'
      readonly file: string
      readonly name: string
      readonly options?: Readonly<Record<string, string | boolean>>
    }
  /** one that the document has already */
  | { readonly kind: 'version'; readonly version: string }

export type VersionPlan = Extract<JobResult, { kind: 'plan-version' }>

export type Stage =
  | { readonly kind: 'working'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly error: HostError }
  /** `refusal`: why it could not be entered as it was decided, which can be tried again */
  | { readonly kind: 'ready'; readonly plan: VersionPlan; readonly refusal?: HostError }
  /** accepted, on its way to the disk */
  | { readonly kind: 'entering'; readonly plan: VersionPlan }

export interface Bringing {
  readonly document: string
  readonly source: VersionSource
  readonly stage: Stage
  stop(): void
}

export interface BringingState {
  readonly now: Bringing | null
}

const bySession = new WeakMap<Session, StoreApi<BringingState>>()

/** What is being brought in this session. */
export function bringingState(session: Session): StoreApi<BringingState> {
  const known = bySession.get(session) ?? createStore<BringingState>(() => ({ now: null }))
  bySession.set(session, known)
  return known
}
