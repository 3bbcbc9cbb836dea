/**
 * The field for tags: Enter takes the first match or makes a new tag, Backspace in the empty field takes
 * the last chip away, Esc leaves.
 */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { addTag, dropTag } from './deeds.ts'
import { type TagChoice, tagChoices } from './tag-choices.ts'
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
      (from) => tagChoices(from.library.tags.values(), annotation.tags, typed, from.index.taggedCount),
      [annotation, typed],
    ),
  )
  const take = (choice: TagChoice | undefined): void => {
    if (!choice) return
    addTag(session, t, annotation, choice.kind === 'new' ? { label: choice.label } : { id: choice.tag.id })
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    const last = annotation.tags.at(-1)
    if (event.key === 'Escape') onLeave(true)
    else if (event.key === 'Enter' && !input.getAttribute('aria-activedescendant')) {
      if (typed.trim() === '') onLeave(true)
      else take(choices[0])
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      dropTag(session, t, annotation, last)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles['field']} onKeyDownCapture={onKeyDown}>
      {/* A new field after each tag: its list is closed and nothing is entered. */}
      <ComboBox
        key={taken}
        aria-label={t('notes.tags.add')}
        allowsCustomValue
        items={choices.map((choice) => ({ choice, id: idOf(choice) }))}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => take(choices.find((choice) => idOf(choice) === key))}
      >
        <Input ref={field} className={styles['input'] ?? ''} placeholder={t('notes.tags.add')} />
        <Popover className={styles['list'] ?? ''} placement="bottom start">
          <ListBox aria-label={t('notes.tags.suggestions')}>
            {({ choice, id }: { choice: TagChoice; id: string }) => (
              <ListBoxItem
                id={id}
                className={styles['choice'] ?? ''}
                textValue={wordsOf(choice)}
                data-first={choice === choices[0] || undefined}
              >
                {choice.kind === 'new' ? (
                  t('notes.tags.create', { label: choice.label })
                ) : (
                  <>
                    <bdi>{choice.tag.label}</bdi>
                    <span className={styles['count']} title={t('notes.tags.used', { count: choice.count })}>
                      {choice.count}
                    </span>
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}

function idOf(choice: TagChoice): string {
  return choice.kind === 'new' ? 'new' : choice.tag.id
}

function wordsOf(choice: TagChoice): string {
  return choice.kind === 'new' ? choice.label : choice.tag.label
}
