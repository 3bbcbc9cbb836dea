/**
 * What the palette offers to filter annotations by that differs from library to library: tags and authors. Made when
 * something is typed only; a codebook has hundreds of tags.
 */
import { type Filter, filterStore, toggled } from '#renderer/panels/annotations/filter.ts'
import { enterPanel } from './enter-panel.ts'
import type { PaletteItem } from './palette-items.ts'
import type { ActionContext } from './action.ts'

/** Items for each tag and each author; choosing one again takes the filter away. */
export function filterItems({ session, t }: ActionContext): readonly PaletteItem[] {
  const { tags, annotations } = session.library
  const item = (id: string, label: string, next: (filter: Filter) => Partial<Filter>): PaletteItem => ({
    kind: 'commands',
    id: `annotations.only.${id}`,
    label,
    words: label,
    run() {
      filterStore(session).setState(next)
      enterPanel(session, 'annotations')
    },
  })
  const authors = new Set([...annotations.values()].map(({ creator }) => creator))
  return [
    ...[...tags.values()].map(({ id, label }) =>
      item(`tag.${id}`, t('listing.only.tag', { label }), (filter) => ({ tags: toggled(filter.tags, id) })),
    ),
    ...[...authors].map((name) =>
      item(
        `author.${name}`,
        t('listing.only.author', {
          author: name === '' ? t('listing.chips.noName') : t('listing.chips.author', { name }),
        }),
        (filter) => ({ authors: toggled(filter.authors, name) }),
      ),
    ),
  ]
}
