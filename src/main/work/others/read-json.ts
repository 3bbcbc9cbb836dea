/** JSON of other programs: depth is counted before it is parsed, and only own keys are looked at. */
import { jsonDepth } from '#shared/formats/json-depth.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { decodeBytes } from '../decode.ts'
import type { SourceFile } from '../importer.ts'

const DEPTH_LIMIT = 64

/** Throws `json-too-deep` or `json-invalid`, and what `decodeBytes` throws. */
export function readJson(file: SourceFile): unknown {
  const text = decodeBytes(file).replace(/^\uFEFF/u, '')
  const { name } = file
  if (jsonDepth(text, DEPTH_LIMIT) > DEPTH_LIMIT) {
    const message = `“${name}” is nested deeper than ${DEPTH_LIMIT}.`
    throw new HostFailure('json-too-deep', message, { name, limit: DEPTH_LIMIT })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new HostFailure('json-invalid', `“${name}” is not JSON.`, { name })
  }
}
