import { idSource, isUuid } from '#shared/model/ids.ts'
import { expect, test } from 'vitest'

test('ids of one millisecond sort in the order they were made', () => {
  const next = idSource(
    () => 1_700_000_000_000,
    (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  )
  const ids = Array.from({ length: 50 }, next)
  expect([ids.toSorted(), ids.every(isUuid)]).toEqual([ids, true])
})
