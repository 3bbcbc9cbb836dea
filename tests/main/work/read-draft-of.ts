/** Reads a file as the killable process does, for tests of importers. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDraft } from '#main/work/check-draft.ts'
import type { ImportOptions } from '#main/work/importer.ts'
import { answer } from '#main/work/worker.ts'
import type { Draft } from '#shared/model/draft.ts'

const folder = await mkdtemp(join(tmpdir(), 'scholion-test-'))
let count = 0

/** The worker's answer. */
export async function read(name: string, content: string | Uint8Array, options: ImportOptions = {}) {
  const path = join(folder, String(++count))
  await writeFile(path, content)
  return answer({ as: 'draft', path, name, mediaType: '', options })
}

/** The draft, checked; throws what the border refuses. */
export async function draft(
  name: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<Draft> {
  const reply = await read(name, content, options)
  if ('error' in reply) throw new Error(JSON.stringify(reply.error))
  return checkDraft(reply.value, name)
}

export const outline = ({ blocks }: Draft) =>
  blocks.map(({ type, level = '', text }) => `${type}${level} ${text.slice(0, 40)}`)
export const words = ({ blocks }: Draft) => blocks.map(({ text }) => text).join(' | ')
/** codes of the remarks */
export const told = ({ report }: Draft) => report.map(({ code }) => code)
