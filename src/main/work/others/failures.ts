/** Why a file of annotations is not read, in words for its reader. */
import { HostFailure } from '#shared/host/errors.ts'
import { ANNOTATION_LIMIT } from '../annotation-reader.ts'

export function tooManyAnnotations(name: string): HostFailure {
  const message = `“${name}” has more than ${ANNOTATION_LIMIT} annotations.`
  return new HostFailure('too-many-annotations', message, { name, limit: ANNOTATION_LIMIT })
}

/** @param reason what was found instead, in English */
export function notQdpx(name: string, reason: string): HostFailure {
  const message = `“${name}” is not a REFI-QDA project (.qdpx): ${reason}.`
  return new HostFailure('not-qdpx', message, { name, reason })
}
