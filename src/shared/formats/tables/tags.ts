/** The table of tags: the codebook as a list, with how often each is used in what is exported. */
import type { Tag } from '#shared/model/tag.ts'
import { type TagNode, tagTree } from '#shared/model/tag-tree.ts'
import { tagsIn } from '../codebook/write-codes.ts'
import { number, type Table, tableOf, text } from './table.ts'
import type { View } from './view.ts'

/** In the order of the tree, each tag before those under it. */
export function tagsTable(here: View): Table {
  const { tags } = here.scope
  const own = new Map<string, number>()
  for (const { annotation } of here.placed())
    for (const id of new Set(annotation.tags)) own.set(id, (own.get(id) ?? 0) + 1)
  const exampleOf = ({ example }: Tag): string => {
    const known = example === undefined ? undefined : here.index.find(example)
    return known ? here.quoteOf(known.annotation) : ''
  }
  return tableOf<Tag>(
    'tables.tags',
    [
      text('tag', 28, ({ label }) => label),
      text('path', 40, ({ id }) => here.pathOf(id)),
      text('broader', 28, ({ broader }) => tags.get(broader ?? '')?.label),
      text('colour', 16, ({ colour }) => here.colourOf(colour)),
      number('annotations', ({ id }) => own.get(id) ?? 0),
      text('definition', 50, ({ scopeNote }) => scopeNote?.definition),
      text('when', 40, ({ scopeNote }) => scopeNote?.when),
      text('whenNot', 40, ({ scopeNote }) => scopeNote?.whenNot),
      text('example', 50, exampleOf),
      text('id', 38, ({ id }) => id),
    ],
    () => inTreeOrder(tagTree(tagsIn(here.scope))),
  )
}

function* inTreeOrder(top: readonly TagNode[]): Iterable<Tag> {
  const waiting = top.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next.tag
    waiting.push(...next.children.toReversed())
  }
}
