/**
 * The border behind the worker: a draft is believed only after this. The schema checks shapes; here is what a
 * schema cannot say: unique block ids, marks and cells inside their text, NFC, and the limit of a whole text.
 */
import { type Block, TEXT_LIMIT } from '#shared/model/document.ts'
import { type Draft, draftSchema } from '#shared/model/draft.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { HostFailure } from '#shared/host/errors.ts'

/** Pixels of a picture. */
export type Size = { readonly width: number; readonly height: number }
const NONE: ReadonlyMap<string, Size> = new Map()

/** The draft, or a `draft-invalid` that names the block; `no-text` when there is nothing to read in it. */
export function checkDraft(value: unknown, name: string, images: ReadonlyMap<string, Size> = NONE): Draft {
  const parsed = draftSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw invalid(name, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a draft'}`)
  }
  const draft = parsed.data
  const ids = new Set<string>()
  let length = 0
  for (const block of draft.blocks) {
    if (ids.has(block.id)) throw invalid(name, `two blocks are called ${block.id}`)
    ids.add(block.id)
    length += block.text.length + 1
    const wrong = faultOf(block, images)
    if (wrong !== undefined) throw invalid(name, `block ${block.id}: ${wrong}`)
  }
  if (length > TEXT_LIMIT + 1) throw invalid(name, `${length} characters in all`)
  if (draft.blocks.every((block) => block.text.trim() === '')) {
    throw new HostFailure('file-empty', `“${name}” has no text in it.`, { name })
  }
  return draft
}

/** What is wrong with a block beyond its shape, in English words; undefined when nothing is. */
export function faultOf(block: Block, images: ReadonlyMap<string, Size>): string | undefined {
  const { text, image } = block
  if (!text.isWellFormed() || text.normalize('NFC') !== text) return 'its text is not well-formed NFC'
  if (block.type !== 'verse' && block.type !== 'code' && text.includes('\n'))
    return 'a line break in its text'
  for (const { start, end } of [...(block.marks ?? []), ...(block.cells ?? [])]) {
    if (start > end || end > text.length) return `${start}–${end} is outside its text`
  }
  const held = image && images.get(image.digest)
  if (image && !(held?.width === image.width && held.height === image.height))
    return 'a picture that did not come'
  const unsafe = block.marks?.find((mark) => mark.type === 'link' && safeUrl(mark.attrs?.href) === undefined)
  return unsafe && 'a link that is not http, https or mailto'
}

function invalid(name: string, detail: string): HostFailure {
  const message = `The importer of “${name}” gave a damaged result (${detail}).`
  return new HostFailure('draft-invalid', message, { name, detail: detail.slice(0, 300) })
}
