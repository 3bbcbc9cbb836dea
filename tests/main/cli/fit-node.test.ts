import { unfitNode } from '#main/cli/fit-node.ts'
import { expect, test } from 'vitest'

test.each([
  ['24.21.0', undefined],
  ['25.0.0', undefined],
  ['20.19.1', 'Scholion needs Node.js 24 or newer; this is 20.19.1. “npm run cli” brings its own.'],
])('Node %s: %s', (version, said) => {
  expect(unfitNode(version)).toBe(said)
})
