/** Corrections that are not reviewed yet outlive the window, for each version by itself; too many of them hold it back. */
import { expect, test } from 'vitest'
import {
  forgetCorrections,
  hasUnkept,
  keepCorrections,
  keptCorrections,
} from '#renderer/panels/versions/correcting.ts'
import { createPassing } from '#renderer/session/passing.ts'
import { DEFAULT_STATE, parsePassingState } from '#shared/host/passing-state.ts'

const window = (state = DEFAULT_STATE) => ({
  passing: createPassing(
    { saveState: async () => null },
    parsePassingState(JSON.parse(JSON.stringify(state))),
  ),
})
const words = new Map([['b1', 'mended']])

test('what was corrected is there in the next window until it is forgotten', () => {
  const first = window()
  keepCorrections(first, 'v1', words)
  keepCorrections(first, 'v2', new Map([['b9', '']]))
  const next = window(first.passing.store.getState())
  expect([keptCorrections(next, 'v1'), keptCorrections(next, 'v2')]).toEqual([words, new Map([['b9', '']])])
  forgetCorrections(next, 'v1')
  expect([keptCorrections(next, 'v1'), hasUnkept(next)]).toEqual([new Map(), false])
})

test('more than is kept stays in the window, which is held back', () => {
  const here = window()
  const much = new Map([['b1', 'x'.repeat(600_000)]])
  keepCorrections(here, 'v1', much)
  expect([keptCorrections(here, 'v1'), hasUnkept(here), here.passing.store.getState().corrections]).toEqual([
    much,
    true,
    {},
  ])
})
