/** `quarantine/`: where bytes that could not be used are kept. Nothing in it is ever read or removed again. */
import { ensureFolder, exists, keepCopy } from './durable.ts'
import { inside, type Place } from './layout.ts'

/** Moves a file there, durably, beside whatever has that name already. Answers its name in the library. */
export async function quarantine(place: Place, path: string, name: string): Promise<string> {
  await ensureFolder(place.fs, inside(place, 'quarantine'))
  let free = name
  for (let n = 2; await exists(place.fs, inside(place, 'quarantine', free)); n++) free = `${n}-${name}`
  await keepCopy(place.fs, path, inside(place, 'quarantine', free))
  await place.fs.unlink(path)
  return `quarantine/${free}`
}
