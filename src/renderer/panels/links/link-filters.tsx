/** The filters over the list of links: words, relations, and whether both ends are on the desk. */
import { relationLabel } from '#shared/formats/relation-label.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { useTranslation } from 'react-i18next'
import { ChipToggle } from '../annotations/chip-toggle.tsx'
import { toggled } from '../annotations/filter.ts'
import styles from '../annotations/annotations.module.css'
import { FilterField } from '../filter-field.tsx'
import { isFilteringLinks, linkFilterStore, NO_LINK_FILTER, useLinkFilter } from './link-filter.ts'

interface LinkFiltersProps {
  readonly relations: ReadonlyMap<string, number>
  readonly across: number
}

export function LinkFilters({ relations: counts, across }: LinkFiltersProps) {
  const { t } = useTranslation()
  const store = linkFilterStore(useSession())
  const filter = useLinkFilter()
  const relations = useLibrary(({ library }) => [...library.relations.values()])
  const shown = relations
    .filter(({ id }) => counts.has(id) || filter.relations.includes(id))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  return (
    <>
      <FilterField
        label={t('listing.links.filter')}
        value={filter.words}
        onChange={(words) => store.setState({ words })}
      />
      <div className={styles['filters']} role="group" aria-label={t('listing.links.filters')}>
        {(shown.length > 1 || filter.relations.length > 0) &&
          shown.map((relation) => (
            <ChipToggle
              key={relation.id}
              isOn={filter.relations.includes(relation.id)}
              count={counts.get(relation.id) ?? 0}
              onToggle={() => store.setState({ relations: toggled(filter.relations, relation.id) })}
            >
              <bdi>{relationLabel(relation, true, (key) => t(key))}</bdi>
            </ChipToggle>
          ))}
        <ChipToggle
          isOn={filter.isAcross}
          count={across}
          onToggle={() => store.setState({ isAcross: !filter.isAcross })}
        >
          {t('listing.links.across')}
        </ChipToggle>
        {isFilteringLinks(filter) && (
          <button type="button" className={styles['clear']} onClick={() => store.setState(NO_LINK_FILTER)}>
            {t('panels.annotations.clear')}
          </button>
        )}
      </div>
    </>
  )
}
