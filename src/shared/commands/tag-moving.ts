/** Where tags stand in the tree, when others move or go. Pure. */
import { type Change, change } from '#shared/changes/change.ts'
import type { Library } from '#shared/model/library.ts'
import type { Tag } from '#shared/model/tag.ts'

/** The tag under another parent; at the top without one. */
export function placed(tag: Tag, broader: string | undefined): Tag {
  const { broader: _old, ...rest } = tag
  return broader === undefined ? rest : { ...rest, broader }
}

/** The children of a tag that goes, under its parent. */
export function risen(library: Library, gone: Tag): Change[] {
  return [...library.tags.values()]
    .filter((tag) => tag.broader === gone.id && tag.id !== gone.id)
    .map((child) => change('tags', child, placed(child, gone.broader)))
}
