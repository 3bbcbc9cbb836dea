/** The filters over the list: words, the colours and tags that occur in it, and whether there is a note or a link. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { Tag } from '#shared/model/tag.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterField } from '../filter-field.tsx'
import rows from '../rows.module.css'
import styles from './annotations.module.css'
import { type Filter, filterStore, isFiltering, NO_FILTER, toggled, useFilter } from './filter.ts'
import { listed } from './listing.ts'

/** Tags shown before "more tags". */
const FEW = 6

export function FilterBar() {
  const { t } = useTranslation()
  const store = filterStore(useSession())
  const filter = useFilter()
  const colours = useLibrary((session) => usedColours(session))
  const named = useLibrary((session) => session.library.settings.get('library'))?.colours
  const tags = useLibrary((session) => usedTags(session))
  const [isWide, setWide] = useState(false)
  const set = (part: Partial<Filter>): void => store.setState(part)
  const shown = isWide ? tags : tags.filter((tag, index) => index < FEW || filter.tags.includes(tag.id))
  return (
    <>
      <FilterField
        label={t('panels.annotations.filter')}
        value={filter.words}
        onChange={(words) => set({ words })}
      />
      <div className={styles['filters']} role="group" aria-label={t('panels.annotations.filters')}>
        {COLOURS.filter((one) => colours.includes(one) || filter.colours.includes(one)).map((colour) => (
          <Toggle
            key={colour}
            isOn={filter.colours.includes(colour)}
            onToggle={() => set({ colours: toggled(filter.colours, colour) })}
          >
            <span className={rows['dot']} data-colour={colour} />
            <bdi>{named?.[colour - 1]?.label || t(`panels.annotations.colours.${colour}`)}</bdi>
          </Toggle>
        ))}
        {shown.map((tag) => (
          <Toggle
            key={tag.id}
            isOn={filter.tags.includes(tag.id)}
            onToggle={() => set({ tags: toggled(filter.tags, tag.id) })}
          >
            <bdi>#{tag.label}</bdi>
          </Toggle>
        ))}
        {shown.length < tags.length && (
          <button type="button" className={styles['toggle']} onClick={() => setWide(true)}>
            {t('panels.annotations.moreTags')}
          </button>
        )}
        <Toggle isOn={filter.hasNote} onToggle={() => set({ hasNote: !filter.hasNote })}>
          {t('panels.annotations.hasNote')}
        </Toggle>
        <Toggle isOn={filter.hasLink} onToggle={() => set({ hasLink: !filter.hasLink })}>
          {t('panels.annotations.hasLink')}
        </Toggle>
        {isFiltering(filter) && (
          <button type="button" className={styles['toggle']} onClick={() => set(NO_FILTER)}>
            {t('panels.annotations.clear')}
          </button>
        )}
      </div>
    </>
  )
}

interface ToggleProps {
  readonly isOn: boolean
  readonly children: ReactNode
  onToggle(): void
}

function Toggle({ isOn, children, onToggle }: ToggleProps) {
  return (
    <button type="button" className={styles['toggle']} aria-pressed={isOn} onClick={onToggle}>
      {children}
    </button>
  )
}

function usedColours(session: Session): readonly number[] {
  return [...new Set(listed(session).flatMap(({ style }) => style?.colour ?? []))]
}

/** Tags of the listed annotations, the most used first, and the ones filtered by. */
function usedTags(session: Session): readonly Tag[] {
  const counts = new Map<string, number>(
    filterStore(session)
      .getState()
      .tags.map((tag) => [tag, 0]),
  )
  for (const { tags } of listed(session)) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .flatMap(([id]) => session.library.tags.get(id) ?? [])
}
