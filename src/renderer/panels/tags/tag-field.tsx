/** Choosing a tag by typing a part of its name or path; what it means stands under the list. */
import { useLibrary } from '#renderer/session/react.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { type Line, SuggestionField } from '#renderer/ui/suggestion-field.tsx'
import { hasGloss, TagGloss } from '#renderer/ui/tag-gloss.tsx'
import { tagKey, type Tag } from '#shared/model/tag.ts'
import { tagPath } from '#shared/model/tag-tree.ts'
import { folded, foldedWords } from '#shared/text/fold.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './tag-dialogs.module.css'

/** Tags offered at a time. */
const LIMIT = 30

/** A tag that is there, or the name of a new one. */
export type ChosenTag = { readonly id: string } | { readonly label: string }

interface TagFieldProps {
  readonly label: string
  /** tags that cannot be chosen */
  readonly without: ReadonlySet<string>
  readonly chosen: ChosenTag | undefined
  readonly autoFocus?: boolean
  /** a name that no tag has may be chosen, for a new tag */
  readonly allowsNew?: boolean
  onChoose(chosen: ChosenTag | undefined): void
  /** Enter on what is chosen already */
  onEnter?(): void
}

export function TagField({
  label,
  without,
  chosen,
  autoFocus = false,
  allowsNew = false,
  onChoose,
  onEnter,
}: TagFieldProps) {
  const { t } = useTranslation()
  const tags = useLibrary(({ library }) => [...library.tags.values()])
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const nameOf = (one: ChosenTag | undefined): string =>
    one === undefined ? '' : 'label' in one ? one.label : (byId.get(one.id)?.label ?? '')
  const [typed, setTyped] = useState(() => nameOf(chosen))
  const pathOf = (tag: Tag): readonly string[] => tagPath(byId, tag.id).map((one) => one.label)
  // A name that was there, or was taken from the list, does not narrow it.
  const [isTyped, setIsTyped] = useState(false)
  const wanted = isTyped ? foldedWords(typed) : []
  const found = tags
    .filter((tag) => !without.has(tag.id))
    .map((tag) => ({ tag, path: pathOf(tag) }))
    .filter(({ path }) => wanted.every((word) => folded(path.join(' ')).includes(word)))
    .toSorted((a, b) => rank(a.tag, typed) - rank(b.tag, typed) || a.path.join().localeCompare(b.path.join()))
    .slice(0, LIMIT)
  const lines = found.map(({ tag, path }): Line => {
    const above = path.slice(0, -1).join(' › ')
    return {
      id: tag.id,
      label: tag.label,
      before: <ColourDot colour={tag.colour} />,
      ...(above !== '' && { aside: <span className={styles['above']}>{above}</span> }),
    }
  })
  const name = typed.replace(/\s+/gu, ' ').trim()
  const isKnown = tags.some((tag) => tagKey(tag.label) === tagKey(name))
  if (allowsNew && name !== '' && !isKnown)
    lines.push({ id: NEW, label: name, create: t('notes.tags.create', { label: name }) })
  const take = (id: string | undefined): void => {
    const next = id === undefined ? undefined : id === NEW ? { label: name } : { id }
    if (!next) return
    setTyped(nameOf(next))
    setIsTyped(false)
    onChoose(next)
  }
  const type = (text: string): void => {
    setTyped(text)
    setIsTyped(true)
    const exact = tags.find((tag) => tagKey(tag.label) === tagKey(text))
    const isNew = allowsNew && text.trim() !== '' && !exact
    const known = exact && !without.has(exact.id) ? { id: exact.id } : undefined
    onChoose(isNew ? { label: text.trim() } : known)
  }
  return (
    <SuggestionField
      label={label}
      listLabel={t('codebook.title')}
      autoFocus={autoFocus}
      lines={lines}
      typed={typed}
      onType={type}
      onChoose={take}
      onEnter={(id) => {
        if (chosen && onEnter) onEnter()
        else take(id)
      }}
      detailOf={(id) => {
        const tag = byId.get(id)
        if (!tag || !hasGloss([], tag.scopeNote)) return null
        return <TagGloss path={[]} scopeNote={tag.scopeNote} />
      }}
    />
  )
}

const NEW = 'new/'

/** Names that begin with what was typed come first. */
function rank(tag: Tag, typed: string): number {
  return folded(tag.label).startsWith(folded(typed.trim())) ? 0 : 1
}
