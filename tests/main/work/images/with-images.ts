/** Reads a file as the killable process does and takes its pictures as the host does. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDraft } from '#main/work/check-draft.ts'
import { imageShelf } from '#main/work/images/shelf.ts'
import type { ImportOptions } from '#main/work/importer.ts'
import { answer } from '#main/work/worker.ts'
import type { Draft } from '#shared/model/draft.ts'

const folder = await mkdtemp(join(tmpdir(), 'scholion-test-'))
let count = 0

/** @param images whether anybody takes pictures */
export async function withImages(
  name: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
  images = true,
): Promise<{ draft: Draft; sent: Uint8Array[] }> {
  const path = join(folder, String(++count))
  const shelf = imageShelf(`${path}-images`)
  const sent: Uint8Array[] = []
  await writeFile(path, content)
  const reply = await answer({ as: 'draft', path, name, mediaType: '', options, images }, async (image) => {
    sent.push(image)
    await shelf.take(image)
  })
  if ('error' in reply) throw new Error(JSON.stringify(reply.error))
  return { draft: checkDraft(reply.value, name, shelf.images), sent }
}
