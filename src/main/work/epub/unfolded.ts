/** A book that was packed together with the folder it lay in is read as if it had been packed without. */
import type { Archive } from '../archive.ts'

const CONTAINER = 'META-INF/container.xml'

/** The parts by their names within the one folder that has the container; the same archive where that is the top. */
export function unfolded(parts: Archive): Archive {
  if (parts.has(CONTAINER)) return parts
  const ends = [...parts.keys()].filter((name) => name.endsWith(`/${CONTAINER}`))
  const folder = ends.length === 1 ? ends[0]?.slice(0, -CONTAINER.length) : undefined
  if (folder === undefined) return parts
  const inside = [...parts].filter(([name]) => name.startsWith(folder))
  return new Map(inside.map(([name, part]) => [name.slice(folder.length), part]))
}
