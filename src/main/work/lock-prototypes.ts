/**
 * The last wall against prototype pollution (security.md B13): nothing can be added to, taken from or changed in what
 * all objects and arrays inherit. A frozen property also forbids objects to have their own of that name by assignment,
 * which old libraries do (`Word.prototype.valueOf = …`); here they may, as accessors let them.
 * https://github.com/tc39/ecma262/pull/1307 (“the override mistake”)
 */

/** Locks `Object.prototype` and `Array.prototype` of this process for good. */
export function lockPrototypes(): void {
  letOverride(Object.prototype)
  Object.freeze(Object.prototype)
  Object.freeze(Array.prototype)
}

/** Makes each plain property of a prototype an accessor that answers the same and gives others their own. */
export function letOverride(prototype: object): void {
  for (const key of Reflect.ownKeys(prototype)) {
    const property = Reflect.getOwnPropertyDescriptor(prototype, key)
    if (!property || !('value' in property) || !property.configurable) continue
    const inherited: unknown = property.value
    Object.defineProperty(prototype, key, {
      get: () => inherited,
      set(this: unknown, value: unknown) {
        if (this === prototype || Object(this) !== this) throw new TypeError(`${String(key)} is locked`)
        Object.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true })
      },
      enumerable: false,
      configurable: true,
    })
  }
}
