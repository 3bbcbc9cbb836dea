/** A codebook from a sketch: `a b<a c<b` is c under b under a. Labels are the ids. */
import { emptyLibrary, type WorkingLibrary } from '#shared/model/library.ts'
import type { Tag } from '#shared/model/tag.ts'
import type { TagNode, Tags } from '#shared/model/tag-tree.ts'
import { NOW } from './library.ts'

export function tagsOf(sketch: string): Map<string, Tag> {
  const words = sketch.split(' ').filter(Boolean)
  return new Map(
    words.map((word) => {
      const [id = '', broader] = word.split('<')
      return [id, { id, label: id, ...(broader !== undefined && { broader }) }]
    }),
  )
}

/** The same sketch of a codebook, in the order of ids. */
export function sketchOf(tags: Tags): string {
  return [...tags.values()]
    .map(({ id, broader }) => (broader === undefined ? id : `${id}<${broader}`))
    .toSorted()
    .join(' ')
}

/** A tree as `a(b(c) d)`. */
export function bracketed(nodes: readonly TagNode[]): string {
  return nodes
    .map(({ tag, children }) => tag.id + (children.length > 0 ? `(${bracketed(children)})` : ''))
    .join(' ')
}

/** A library with these tags, and notes tagged as in `1:a,b 2:c`. */
export function codebook(sketch: string, tagged = ''): WorkingLibrary {
  const library = emptyLibrary()
  for (const [id, tag] of tagsOf(sketch)) library.tags.set(id, tag)
  for (const one of tagged.split(' ').filter(Boolean)) {
    const [id = '', tags = ''] = one.split(':')
    const rest = { target: { library: true as const }, creator: '', created: NOW, modified: NOW }
    library.annotations.set(id, { id, tags: tags.split(',').filter(Boolean), ...rest })
  }
  return library
}

/** Who is tagged with what, as in `1:a,b 2:c`. */
export function taggedOf(library: WorkingLibrary): string {
  return [...library.annotations.values()].map(({ id, tags }) => `${id}:${tags.join()}`).join(' ')
}
