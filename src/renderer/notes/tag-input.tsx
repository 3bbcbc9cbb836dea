/**
 * The field for tags on a card: Enter takes the first match or makes a new tag, Backspace in the empty field
 * takes the last chip away, Esc leaves. What the entered tag means stands under the list.
 */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { type Line, SuggestionField } from '#renderer/ui/suggestion-field.tsx'
import { hasGloss, TagGloss } from '#renderer/ui/tag-gloss.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addTag, dropTag } from './deeds.ts'
import { type KnownChoice, type TagChoice, tagChoices } from './tag-choices.ts'
import styles from './tag-input.module.css'

interface TagInputProps {
  readonly annotation: Annotation
  onLeave(back: boolean): void
}

export function TagInput({ annotation, onLeave }: TagInputProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const taken = annotation.tags.join()
  // A new card is not at its place yet: the text must not scroll to where it is.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [taken])
  const choices = useLibrary(
    useCallback(
      (from) => tagChoices(from.library.tags, annotation.tags, typed, from.index.taggedCount),
      [annotation, typed],
    ),
  )
  const known = new Map(choices.flatMap((one) => (one.kind === 'tag' ? [[one.tag.id, one]] : [])))
  const take = (id: string | undefined): void => {
    const choice = choices.find((one) => idOf(one) === id)
    if (!choice) return
    addTag(session, t, annotation, choice.kind === 'new' ? { label: choice.label } : { id: choice.tag.id })
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    const last = annotation.tags.at(-1)
    const isInList = event.target.getAttribute('aria-activedescendant') !== null
    if (event.key === 'Escape') onLeave(true)
    else if (event.key === 'Enter' && !isInList && typed.trim() === '') onLeave(true)
    else if (event.key === 'Backspace' && typed === '' && last !== undefined)
      dropTag(session, t, annotation, last)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const lineOf = (choice: TagChoice): Line => {
    if (choice.kind === 'new')
      return { id: 'new', label: choice.label, create: t('notes.tags.create', { label: choice.label }) }
    const { tag, count, above } = choice
    return {
      id: tag.id,
      label: tag.label,
      before: (
        <>
          <ColourDot colour={tag.colour} />
          {above.length > 0 && <span className={styles['above']}>{above.at(-1)} ›</span>}
        </>
      ),
      aside: (
        <span className={styles['count']} title={t('notes.tags.used', { count })}>
          {count}
        </span>
      ),
    }
  }
  return (
    <div className={styles['field']} onKeyDownCapture={onKeyDown}>
      {/* A new field after each tag: its list is closed and nothing is entered. */}
      <SuggestionField
        key={taken}
        look="pill"
        label={t('notes.tags.add')}
        listLabel={t('notes.tags.suggestions')}
        placeholder={t('notes.tags.add')}
        input={field}
        lines={choices.map(lineOf)}
        typed={typed}
        onType={setTyped}
        onChoose={take}
        onEnter={take}
        detailOf={(id) => glossOf(known.get(id))}
      />
    </div>
  )
}

function glossOf(choice: KnownChoice | undefined): ReactNode {
  if (!choice) return null
  const path = [...choice.above, choice.tag.label]
  const { scopeNote } = choice.tag
  return hasGloss(path, scopeNote) ? <TagGloss path={path} scopeNote={scopeNote} /> : null
}

function idOf(choice: TagChoice): string {
  return choice.kind === 'new' ? 'new' : choice.tag.id
}
