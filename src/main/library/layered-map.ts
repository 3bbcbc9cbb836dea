/**
 * A map over another one that keeps its own changes to itself: what the library would be, while the lines
 * that make it so are not yet on the disk. It answers `get`, `has`, `set` and `delete`; it is not walked.
 */
import { TABLE_NAMES, type Library, type WorkingLibrary } from '#shared/model/library.ts'

class LayeredMap<V> extends Map<string, V> {
  private readonly gone = new Set<string>()
  private readonly below: ReadonlyMap<string, V>

  constructor(below: ReadonlyMap<string, V>) {
    super()
    this.below = below
  }

  override get(key: string): V | undefined {
    return super.get(key) ?? (this.gone.has(key) ? undefined : this.below.get(key))
  }

  override has(key: string): boolean {
    return this.get(key) !== undefined
  }

  override set(key: string, value: V): this {
    this.gone.delete(key)
    return super.set(key, value)
  }

  override delete(key: string): boolean {
    const had = this.has(key)
    this.gone.add(key)
    super.delete(key)
    return had
  }
}

/** A working library over one that stays as it is. */
export function layerOver(library: Library): WorkingLibrary {
  const tables = TABLE_NAMES.map((table) => [table, new LayeredMap<unknown>(library[table])])
  return Object.fromEntries(tables) as WorkingLibrary
}
