/** Tags as one word with their broader ones before them: `power/law-order`. */
import type { Tag } from '#shared/model/tag.ts'

/** Deepest path that is written; stored tags may run in a circle. */
const DEEPEST = 12

/** The path of a tag, or undefined when it is gone. */
export function tagPath(tags: ReadonlyMap<string, Tag>, id: string): string | undefined {
  const path: string[] = []
  const seen = new Set<string>()
  let tag = tags.get(id)
  while (tag && !seen.has(tag.id) && path.length < DEEPEST) {
    seen.add(tag.id)
    path.unshift(tagWord(tag.label))
    tag = tag.broader === undefined ? undefined : tags.get(tag.broader)
  }
  return path.length === 0 ? undefined : path.join('/')
}

/** A label as a tag of one word; a number alone is no tag in Obsidian. */
function tagWord(label: string): string {
  const word = label
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return /[\p{L}_-]/u.test(word) ? word : `_${word}`
}
