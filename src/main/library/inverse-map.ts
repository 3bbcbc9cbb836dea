/** Which annotations have a thing: the tag they carry, the record their note mentions. Things nobody has are not in it. */

const NOBODY: ReadonlySet<string> = new Set()

export class InverseMap {
  private readonly havers = new Map<string, Set<string>>()

  /** Says that `id` has these things. */
  put(things: readonly string[], id: string): void {
    for (const thing of things) {
      const havers = this.havers.get(thing)
      if (havers) havers.add(id)
      else this.havers.set(thing, new Set([id]))
    }
  }

  /** Says that `id` has them no more. */
  drop(things: readonly string[], id: string): void {
    for (const thing of things) {
      const havers = this.havers.get(thing)
      havers?.delete(id)
      if (havers?.size === 0) this.havers.delete(thing)
    }
  }

  /** Who has a thing. */
  of(thing: string): ReadonlySet<string> {
    return this.havers.get(thing) ?? NOBODY
  }

  /** What somebody has. */
  things(): Iterable<string> {
    return this.havers.keys()
  }

  /** How many have each thing. */
  counts(): Map<string, number> {
    return new Map(Array.from(this.havers, ([thing, havers]) => [thing, havers.size]))
  }
}
