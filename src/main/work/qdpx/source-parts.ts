/** The texts inside a project, by the names it refers to them with; only `internal://` is followed (security.md B14). */
import type { Archive, Part } from '../archive.ts'

/** Answers a part of the folder of sources, whatever its letters' case; undefined for any other place. */
export type SourceParts = (path: string) => Part | undefined

export function sourceParts(parts: Archive): SourceParts {
  const byName = new Map<string, Part>()
  for (const part of parts.values()) {
    const name = /(?:^|\/)sources\/([^/]+)$/iu.exec(part.name)?.[1]
    if (name !== undefined) byName.set(name.toLowerCase(), part)
  }
  return (path) => {
    const name = /^internal:\/\/([^/\\]+)$/iu.exec(path.trim())?.[1]
    return name === undefined ? undefined : byName.get(name.toLowerCase())
  }
}
