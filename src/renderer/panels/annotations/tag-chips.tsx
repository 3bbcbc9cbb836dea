/** The chips of tags: those chosen, then the most used of what is listed; the rest on request. */
import { useLibrary } from '#renderer/session/react.tsx'
import type { Tag } from '#shared/model/tag.ts'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './annotations.module.css'
import { ChipToggle } from './chip-toggle.tsx'
import { toggled } from './filter.ts'
import type { Counts } from './sift.ts'

/** Tags shown before "more tags", and after it: a hundred buttons are no help. */
const FEW = 6
const MOST = 60

interface TagChipsProps {
  readonly counts: Counts
  readonly chosen: readonly string[]
  onChange(tags: readonly string[]): void
}

export function TagChips({ counts, chosen, onChange }: TagChipsProps) {
  const { t } = useTranslation()
  const [isWide, setWide] = useState(false)
  const tags = useLibrary(
    useCallback(({ library }) => usedTags(library.tags, counts, chosen), [counts, chosen]),
  )
  const limit = isWide ? MOST : FEW
  const shown = tags.filter((tag, index) => index < limit || chosen.includes(tag.id))
  return (
    <>
      {shown.map((tag) => (
        <ChipToggle
          key={tag.id}
          isOn={chosen.includes(tag.id)}
          count={counts.get(`tag/${tag.id}`) ?? 0}
          onToggle={() => onChange(toggled(chosen, tag.id))}
        >
          <bdi>#{tag.label}</bdi>
        </ChipToggle>
      ))}
      {!isWide && shown.length < tags.length && (
        <button type="button" className={styles['clear']} onClick={() => setWide(true)}>
          {t('panels.annotations.moreTags')}
        </button>
      )}
    </>
  )
}

/** Chosen tags first, then those that occur, the most used first. */
function usedTags(tags: ReadonlyMap<string, Tag>, counts: Counts, chosen: readonly string[]): readonly Tag[] {
  const used = [...counts]
    .filter(([name]) => name.startsWith('tag/'))
    .toSorted(([, a], [, b]) => b - a)
    .map(([name]) => name.slice('tag/'.length))
  return [...new Set([...chosen, ...used])].flatMap((id) => tags.get(id) ?? [])
}
