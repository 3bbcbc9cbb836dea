/**
 * What the store says when it cannot do what was asked. Every failure that leaves this folder is a
 * `StoreError`: a code for the catalogues, parameters, and an English sentence that says what, where and
 * what to do. What recovery found and already dealt with is a `Notice` of the same shape.
 */
import type { Params } from '#shared/changes/change.ts'

export type StoreCode =
  | 'annotations-damaged'
  | 'asset-damaged'
  | 'closed'
  | 'disk-error'
  | 'disk-full'
  | 'document-missing'
  | 'invalid'
  | 'library-damaged'
  | 'library-missing'
  | 'lock-lost'
  | 'locked'
  | 'newer-format'
  | 'not-empty'
  | 'original-damaged'
  | 'read-only'
  | 'text-damaged'
  | 'text-missing'

export class StoreError extends Error {
  readonly code: StoreCode
  readonly params: Params

  constructor(code: StoreCode, message: string, params: Params = {}) {
    super(message)
    this.code = code
    this.params = params
    this.name = 'StoreError'
  }
}

/** Something the reader should know about the library and that needs no answer (store.md 3.7). */
export interface Notice {
  readonly code: string
  readonly params: Params
  readonly message: string
}

/** Why a stored file cannot be used as it is. Never leaves the folder: recovery answers it. */
export class DamagedError extends Error {
  readonly path: string
  readonly reason: string

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
    this.name = 'DamagedError'
  }
}

/** The system's error code (`ENOSPC`, …), or undefined when the error is not one of the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Whether the system refused because nothing may be written there. */
export function isReadOnly(error: unknown): boolean {
  return ['EROFS', 'EACCES', 'EPERM'].includes(systemCode(error) ?? '')
}

/** Whether a path was simply not there. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')
}

/** Turns a failure of the system into one for the reader; errors of our own and bugs pass through. */
export function toStoreError(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (error instanceof StoreError || code === undefined) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StoreError(
      'disk-full',
      `The disk is full: nothing more can be written to ${path}. Free some space; your changes are kept in the window until then.`,
      { path },
    )
  }
  if (isReadOnly(error)) {
    return new StoreError(
      'read-only',
      `${path} cannot be opened or written to. Check that the folder belongs to you and is not on a read-only disk.`,
      { path },
    )
  }
  if (isMissing(error)) {
    return new StoreError(
      'library-missing',
      `The library is not where it was (${path}). Is the drive connected? Choose its folder again or put it back.`,
      { path },
    )
  }
  return new StoreError(
    'disk-error',
    `The disk reported an error (${code}) at ${path}. Your changes are kept in the window; check the disk and try again.`,
    { path, system: code },
  )
}
