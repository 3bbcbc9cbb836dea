/** Where changes go that may no longer be written into a library: the app's own folder, as journal lines. */
import { ensureFolder, replaceFile } from './durable.ts'
import { inside, stamp } from './layout.ts'
import type { ShardHome } from './shard.ts'

/** Keeps the text of unsaved lines in `recovery/`; nothing happens without a folder to keep them in. */
export async function spill(appData: string | undefined, home: ShardHome, text: string): Promise<void> {
  if (appData === undefined) return
  const place = { fs: home.place.fs, root: appData }
  await ensureFolder(place.fs, inside(place, 'recovery'))
  await replaceFile(
    place.fs,
    inside(place, 'recovery', `${stamp(home.now())}-${home.writer}.log`),
    Buffer.from(text),
  )
}
