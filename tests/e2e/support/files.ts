/** Files of a test on disk. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a file and answers its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
