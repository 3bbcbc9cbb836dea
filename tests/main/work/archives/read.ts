/** Reads bytes as the worker does, and says what came of it in short lines. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDraft } from '#main/work/check-draft.ts'
import type { ImportOptions } from '#main/work/importer.ts'
import { answer } from '#main/work/worker.ts'
import type { Block } from '#shared/model/document.ts'
import type { Draft } from '#shared/model/draft.ts'

const folder = await mkdtemp(join(tmpdir(), 'scholion-test-'))
let count = 0

export async function read(name: string, bytes: Uint8Array, options: ImportOptions = {}) {
  const path = join(folder, String(++count))
  await writeFile(path, bytes)
  return answer({ as: 'draft', path, name, mediaType: '', options })
}

/** The checked draft; throws the failure there was instead. */
export async function draft(name: string, bytes: Uint8Array, options: ImportOptions = {}): Promise<Draft> {
  const reply = await read(name, bytes, options)
  if ('error' in reply) throw new Error(JSON.stringify(reply.error))
  return checkDraft(structuredClone(reply.value), name)
}

/** `list item paragraph Words` */
const lineOf = ({ within = [], type, level, text }: Block): string =>
  [...within.map((one): string => (one.ordered ? 'ordered' : one.kind)), `${type}${level ?? ''}`, text].join(
    ' ',
  )

export const outline = ({ blocks }: Draft): string[] => blocks.map(lineOf)

/** `em words` for each mark, in order. */
export const marks = ({ blocks }: Draft): string[] =>
  blocks.flatMap(({ text, marks: all = [] }) =>
    all.map(({ type, start, end, attrs }) =>
      [type, text.slice(start, end), attrs?.href].filter(Boolean).join(' '),
    ),
  )

/** Where each note reference leads: `words -> words of the note`. */
export const notes = ({ blocks }: Draft): string[] =>
  blocks.flatMap(({ text, marks: all = [] }) =>
    all
      .filter(({ type }) => type === 'noteRef')
      .map(({ start, end, attrs }) => {
        const note = blocks.filter((one) => one.within?.some(({ id }) => id === attrs?.container))
        return `${text.slice(start, end)} -> ${note.map((one) => one.text).join(' / ')}`
      }),
  )
