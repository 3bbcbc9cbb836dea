/**
 * A field that suggests as one types. Enter takes the entered line or, when nothing is entered, what was
 * typed: known words are chosen, new ones are made if `onCreate` is given.
 */
import { type KeyboardEvent, useState } from 'react'
import { ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import list from './list.module.css'
import styles from './small.module.css'

export interface Suggestion {
  readonly id: string
  readonly label: string
  /** said beside it in grey */
  readonly hint?: string
}

interface ComboBoxProps {
  readonly label: string
  readonly suggestions: readonly Suggestion[]
  /** what stands in the field at first */
  readonly defaultText?: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  onText?(text: string): void
  onChoose?(suggestion: Suggestion): void
  onCreate?(text: string): void
}

export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    suggestions,
    defaultText = '',
    placeholder,
    autoFocus = false,
    onText,
    onChoose,
    onCreate,
  } = props
  const [text, setText] = useState(defaultText)
  const shown = suggestions.filter((one) => fold(one.label).includes(fold(text)))
  const type = (next: string): void => {
    setText(next)
    onText?.(next)
  }
  const choose = (one: Suggestion): void => {
    type(onCreate ? '' : one.label)
    onChoose?.(one)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isEntered = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || isEntered || event.nativeEvent.isComposing || text.trim() === '') return
    const known = suggestions.find((one) => fold(one.label) === fold(text))
    if (!known && !onCreate) return
    event.preventDefault()
    event.stopPropagation()
    if (known) choose(known)
    else {
      onCreate?.(text.trim())
      type('')
    }
  }
  return (
    <div onKeyDownCapture={onKeyDown}>
      <AriaComboBox
        className={styles['field'] ?? ''}
        allowsCustomValue
        menuTrigger="focus"
        items={shown}
        inputValue={text}
        onInputChange={type}
        selectedKey={null}
        onSelectionChange={(key) => {
          const one = suggestions.find(({ id }) => id === key)
          if (one) choose(one)
        }}
      >
        <Label>{label}</Label>
        <Input
          className={styles['input'] ?? ''}
          autoFocus={autoFocus}
          {...(placeholder !== undefined && { placeholder })}
        />
        <Popover className={list['popover'] ?? ''} offset={4}>
          <ListBox<Suggestion> className={list['list'] ?? ''}>
            {(one) => (
              <ListBoxItem id={one.id} textValue={one.label} className={list['item'] ?? ''}>
                <bdi className={list['words']}>{one.label}</bdi>
                {one.hint !== undefined && <bdi className={list['aside']}>{one.hint}</bdi>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </div>
  )
}

/** Words as they are compared: case and marks of compatibility folded. */
function fold(text: string): string {
  return text.normalize('NFKC').trim().toLocaleLowerCase('und')
}
