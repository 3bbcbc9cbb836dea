/** Locked prototypes: nobody changes what all objects inherit, and everybody may have their own. Tried on a stand-in. */
import { expect, test } from 'vitest'
import { letOverride } from '#main/work/lock-prototypes.ts'

function locked(): { readonly parent: { say: () => string }; readonly child: { say: () => string } } {
  const parent = { say: () => 'inherited' }
  letOverride(parent)
  Object.freeze(parent)
  return { parent, child: Object.create(parent) as { say: () => string } }
}

test('what is inherited is found as before', () => {
  expect(locked().child.say()).toBe('inherited')
})

test('an object may have its own by assignment, and only it has it', () => {
  const { parent, child } = locked()
  child.say = () => 'own'
  expect([child.say(), Object.hasOwn(child, 'say'), parent.say()]).toEqual(['own', true, 'inherited'])
})

test('the prototype itself cannot be changed', () => {
  const { parent } = locked()
  expect(() => {
    parent.say = () => 'polluted'
  }).toThrow(TypeError)
  expect(() => Object.assign(parent, { more: 1 })).toThrow(TypeError)
  expect(parent.say()).toBe('inherited')
})
