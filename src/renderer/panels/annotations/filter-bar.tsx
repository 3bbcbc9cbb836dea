/** The filters over the list: words, and the chips of what occurs in it, each with how many it lets through. */
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { colourWords } from '#renderer/session/colour-words.ts'
import { useSession } from '#renderer/session/react.tsx'
import { paneHere } from '#renderer/session/desk.ts'
import { MARK_STYLES } from '#shared/model/annotation.ts'
import { SIDES } from '#shared/model/desk.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { useTranslation } from 'react-i18next'
import { FilterField } from '../filter-field.tsx'
import styles from './annotations.module.css'
import { ChipToggle } from './chip-toggle.tsx'
import { type Filter, filterStore, isFiltering, NO_FILTER, toggled, useFilter } from './filter.ts'
import type { Counts } from './sift.ts'
import { TagChips } from './tag-chips.tsx'
import { shortName } from './words.ts'

export function FilterBar({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation()
  const session = useSession()
  const store = filterStore(session)
  const filter = useFilter()
  const set = (part: Partial<Filter>): void => store.setState(part)
  const of = (name: string): number => counts.get(name) ?? 0
  const marks = MARK_STYLES.filter((mark) => of(`mark/${mark}`) > 0 || filter.marks.includes(mark))
  const names = new Set([...authorsOf(counts), ...filter.authors])
  const texts = SIDES.map((side) => ({ side, document: paneHere(session, side)?.document }))
  const isPair = texts.every(({ document }) => document) && texts[0]?.document !== texts[1]?.document
  return (
    <>
      <FilterField
        label={t('panels.annotations.filter')}
        value={filter.words}
        onChange={(words) => set({ words })}
      />
      <div className={styles['filters']} role="group" aria-label={t('panels.annotations.filters')}>
        {COLOURS.filter((one) => of(`colour/${one}`) > 0 || filter.colours.includes(one)).map((colour) => (
          <ChipToggle
            key={colour}
            isOn={filter.colours.includes(colour)}
            count={of(`colour/${colour}`)}
            onToggle={() => set({ colours: toggled(filter.colours, colour) })}
          >
            <ColourDot colour={colour} />
            <bdi>{colourWords(session, colour, t)}</bdi>
          </ChipToggle>
        ))}
        {(marks.length > 1 || filter.marks.length > 0) &&
          marks.map((mark) => (
            <ChipToggle
              key={mark}
              isOn={filter.marks.includes(mark)}
              count={of(`mark/${mark}`)}
              onToggle={() => set({ marks: toggled(filter.marks, mark) })}
            >
              {t(`listing.chips.mark.${mark}`)}
            </ChipToggle>
          ))}
        <TagChips counts={counts} chosen={filter.tags} onChange={(tags) => set({ tags })} />
        <ChipToggle
          isOn={filter.hasNote}
          count={of('note')}
          onToggle={() => set({ hasNote: !filter.hasNote })}
        >
          {t('panels.annotations.hasNote')}
        </ChipToggle>
        <ChipToggle
          isOn={filter.hasLink}
          count={of('link')}
          onToggle={() => set({ hasLink: !filter.hasLink })}
        >
          {t('panels.annotations.hasLink')}
        </ChipToggle>
        {(isPair || filter.side !== null) &&
          texts.map(({ side, document }) => (
            <ChipToggle
              key={side}
              isOn={filter.side === side}
              count={of(`side/${side}`)}
              onToggle={() => set({ side: filter.side === side ? null : side })}
            >
              <bdi>
                {t(`listing.chips.${side}`, {
                  name: shortName(session.library.documents.get(document ?? ''), t),
                })}
              </bdi>
            </ChipToggle>
          ))}
        {(names.size > 1 || filter.authors.length > 0) &&
          [...names].map((name) => (
            <ChipToggle
              key={name}
              isOn={filter.authors.includes(name)}
              count={of(`author/${name}`)}
              onToggle={() => set({ authors: toggled(filter.authors, name) })}
            >
              <bdi>{name === '' ? t('listing.chips.noName') : t('listing.chips.author', { name })}</bdi>
            </ChipToggle>
          ))}
        <ChipToggle
          isOn={filter.isInView}
          count={filter.isInView ? of('view') : undefined}
          title={t('listing.chips.inViewHint')}
          onToggle={() => set({ isInView: !filter.isInView })}
        >
          {t('listing.chips.inView')}
        </ChipToggle>
        {isFiltering(filter) && (
          <button type="button" className={styles['clear']} onClick={() => set(NO_FILTER)}>
            {t('panels.annotations.clear')}
          </button>
        )}
      </div>
    </>
  )
}

function authorsOf(counts: Counts): readonly string[] {
  const authors = [...counts].filter(([name]) => name.startsWith('author/'))
  return authors.toSorted(([, a], [, b]) => b - a).map(([name]) => name.slice('author/'.length))
}
