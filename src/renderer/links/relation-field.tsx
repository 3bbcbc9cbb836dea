/** The field for a link's relation: type-ahead, the inverse beside each in grey, and a new one under its own name. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
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
  // What Enter takes while no line of the list is entered.
  const isFirst = (one: RelationChoice): boolean => idOf(one) === idOf(choice ?? choices[0] ?? one)
  const type = (text: string): void => {
    setTyped(text)
    const exact = relationChoices(relations, text, last)[0]
    // A new one is made on purpose only: by Enter, or from the list.
    onChoose(exact?.kind === 'known' && exact.label === text ? exact : undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isInList =
      event.target instanceof HTMLInputElement && event.target.getAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || isInList || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
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
  return (
    <div onKeyDownCapture={onKeyDown} onBlur={onBlur}>
      <ComboBox
        className={styles['field'] ?? ''}
        allowsCustomValue
        items={choices.map((one) => ({ one, id: idOf(one) }))}
        inputValue={typed}
        onInputChange={type}
        selectedKey={null}
        onSelectionChange={(key) => choose(choices.find((one) => idOf(one) === key))}
      >
        <Label>{t('links.dialog.relation')}</Label>
        <Input
          ref={input}
          autoFocus
          className={styles['input'] ?? ''}
          onFocus={(event) => event.target.select()}
        />
        <Popover className={styles['list'] ?? ''} offset={6}>
          <ListBox aria-label={t('links.dialog.suggestions')}>
            {({ one, id }: { one: RelationChoice; id: string }) => (
              <ListBoxItem
                id={id}
                className={styles['choice'] ?? ''}
                textValue={one.label}
                data-first={isFirst(one) || undefined}
              >
                {one.kind === 'new' ? (
                  t('links.dialog.create', { label: one.label })
                ) : (
                  <>
                    <bdi>{one.label}</bdi>
                    <bdi className={styles['inverse']}>{one.inverse}</bdi>
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

function idOf(choice: RelationChoice): string {
  return choice.kind === 'new' ? 'new/' : choice.relation.id
}
