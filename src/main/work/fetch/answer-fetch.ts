/** What runs in the fetching process: one address, one answer; never throws. */
import { toHostError } from '#shared/host/errors.ts'
import type { FetchRequest } from './fetch-at-arms-length.ts'
import { type Fetched, fetchPage } from './fetch-page.ts'

export async function answerFetch({
  address,
  accepts,
}: FetchRequest): Promise<{ value: Fetched } | { error: unknown }> {
  try {
    return { value: await fetchPage(address, accepts) }
  } catch (thrown) {
    return { error: { ...toHostError(thrown) } }
  }
}
