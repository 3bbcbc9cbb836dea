/** The files of an archive by their names, as the host has them: bytes under sums that it reckoned itself. */
import { HostFailure } from '#shared/host/errors.ts'
import { type Manifest, manifestSchema, tableFileSchema } from '#shared/formats/archive/manifest.ts'
import type { FileShelf } from '#main/work/scholion/file-shelf.ts'
import { incomplete } from '#main/work/scholion/read-archive.ts'

export interface Unpacked {
  readonly name: string
  readonly shelf: FileShelf
  readonly manifest: Manifest
  has(file: string): boolean
  /** where a file lies; throws `archive-incomplete` */
  pathOf(file: string): string
  /** the JSON of a file; undefined when there is none of the name. Throws `archive-wrong` for what is no JSON */
  json(file: string): Promise<unknown>
  /** the records of a table file, unchecked; empty when there is none */
  records(file: string): Promise<readonly unknown[]>
}

/** @param value the worker's answer, which is not believed */
export function unpacked(value: unknown, name: string, shelf: FileShelf): Unpacked {
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) throw wrong(name, 'manifest.json')
  const digests = new Map(parsed.data.files.map((file) => [file.name, file.digest]))
  const json = async (file: string): Promise<unknown> => {
    const digest = digests.get(file)
    if (digest === undefined) return undefined
    const bytes = await shelf.read(digest)
    if (!bytes) throw incomplete(name, file)
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
    } catch {
      throw wrong(name, file)
    }
  }
  return {
    name,
    shelf,
    manifest: parsed.data,
    has: (file) => digests.has(file),
    pathOf(file) {
      const path = shelf.pathOf(digests.get(file) ?? '')
      if (path === undefined) throw incomplete(name, file)
      return path
    },
    json,
    async records(file) {
      const list = tableFileSchema.safeParse((await json(file)) ?? [])
      if (!list.success) throw wrong(name, file)
      return list.data
    },
  }
}

/** @param what the file, and what in it */
export function wrong(name: string, what: string): HostFailure {
  const shown = what.slice(0, 300).toWellFormed()
  const message = `“${name}” was not brought in: ${shown} is not as an archive has it. Nothing was changed.`
  return new HostFailure('archive-wrong', message, { name, part: shown })
}
