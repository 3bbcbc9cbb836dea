/** The field for a link's relation: type-ahead, the inverse beside each in grey, and a new one under its own name. */
import { type Line, SuggestionField } from '#renderer/ui/suggestion-field.tsx'
import { type FocusEvent, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './link-dialog.module.css'
import { type NamedRelation, type RelationChoice, relationChoices } from './relation-choices.ts'

interface RelationFieldProps {
  readonly relations: readonly NamedRelation[]
  readonly choice: RelationChoice | undefined
  /** id of the relation that comes first in the list */
  readonly last: string | null
  readonly input: RefObject<HTMLInputElement | null>
  onChoose(choice: RelationChoice | undefined): void
  /** Enter on what is chosen */
  onEnter(choice: RelationChoice): void
}

export function RelationField({ relations, choice, last, input, onChoose, onEnter }: RelationFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(choice?.label ?? '')
  // What is chosen already does not narrow the list.
  const choices = relationChoices(relations, typed === choice?.label ? '' : typed, last)
  const choose = (next: RelationChoice | undefined): void => {
    if (!next) return
    setTyped(next.label)
    onChoose(next)
  }
  const type = (text: string): void => {
    setTyped(text)
    const exact = relationChoices(relations, text, last)[0]
    // A new one is made on purpose only: by Enter, or from the list.
    onChoose(exact?.kind === 'known' && exact.label === text ? exact : undefined)
  }
  const enter = (): void => {
    const next = choice ?? choices[0]
    choose(next)
    if (next) onEnter(next)
  }
  // Whoever goes on to the reasons means what Enter would have taken, if it is there.
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    const [first] = choices
    const isLeaving = !event.currentTarget.contains(event.relatedTarget)
    if (isLeaving && !choice && typed.trim() !== '' && first?.kind === 'known') choose(first)
  }
  const lines = choices.map((one): Line => {
    if (one.kind === 'new')
      return { id: idOf(one), label: one.label, create: t('links.dialog.create', { label: one.label }) }
    const aside = <bdi className={styles['inverse']}>{one.inverse}</bdi>
    return { id: idOf(one), label: one.label, aside }
  })
  return (
    <div onBlur={onBlur}>
      <SuggestionField
        label={t('links.dialog.relation')}
        listLabel={t('links.dialog.suggestions')}
        autoFocus
        input={input}
        lines={lines}
        typed={typed}
        first={choice && idOf(choice)}
        onType={type}
        onChoose={(id) => choose(choices.find((one) => idOf(one) === id))}
        onEnter={enter}
      />
    </div>
  )
}

function idOf(choice: RelationChoice): string {
  return choice.kind === 'new' ? 'new/' : choice.relation.id
}
