/** Has a web address fetched in a process of its own, the only kind that may open connections; it parses nothing. */
import { HostFailure } from '#shared/host/errors.ts'
import { z } from '#shared/model/zod.ts'
import type { Spawn } from '../child.ts'
import { isHostError, rethrow } from '../failure.ts'
import { askOnce, type Limits, LIMITS } from '../read-at-arms-length.ts'
import type { Fetched } from './fetch-page.ts'

/** What the fetching process is asked. */
export interface FetchRequest {
  readonly address: string
  /** media types that can be read */
  readonly accepts: readonly string[]
}

const answerSchema = z.object({
  value: z.object({
    bytes: z.instanceof(Uint8Array),
    address: z.string().max(2048),
    retrieved: z.string().max(40),
    mediaType: z.string().max(200),
    charset: z.string().max(200).exactOptional(),
    name: z.string().max(2000).exactOptional(),
  }),
})

/** Throws what `fetchPage` throws, or `cancelled`, `import-timeout`, `import-memory`, `import-crashed`. */
export async function fetchAtArmsLength(
  spawn: Spawn,
  request: FetchRequest,
  signal: AbortSignal,
  limits: Limits = LIMITS,
): Promise<Fetched> {
  const answer = await askOnce(() => spawn('fetch'), request.address, request, signal, limits)
  if (typeof answer === 'object' && answer !== null && 'error' in answer && isHostError(answer.error))
    rethrow(answer.error)
  const checked = answerSchema.safeParse(answer)
  if (checked.success) return checked.data.value
  throw new HostFailure('import-crashed', `Fetching “${request.address}” failed unexpectedly.`, {
    name: request.address,
  })
}
