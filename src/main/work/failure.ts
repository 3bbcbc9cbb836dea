/**
 * An expected failure of work on a file: a code of the catalogues under `errors`, its values, and an English
 * sentence for logs and the command line. It crosses processes as plain data.
 */
import type { HostError } from '#shared/host/errors.ts'
import { HostFailure } from '#shared/host/errors.ts'

/** Whether an unknown value, as it came over a process line, is a failure told by the other side. */
export function isHostError(value: unknown): value is HostError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value &&
    typeof value.message === 'string' &&
    'params' in value &&
    typeof value.params === 'object'
  )
}

/** Throws what the other side told. */
export function rethrow(error: HostError): never {
  throw new HostFailure(error.code, error.message, error.params)
}
