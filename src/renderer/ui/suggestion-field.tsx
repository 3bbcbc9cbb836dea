/**
 * A field that suggests as one types. Enter takes the entered line or, when none is entered, the first one,
 * which stands out; the last line may make something new. What is to be said of a line stands under the list.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useContext } from 'react'
import {
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import list from './list.module.css'
import small from './small.module.css'
import styles from './suggestion-field.module.css'

export interface Line {
  readonly id: string
  readonly label: string
  /** words in place of the label: this line makes something new */
  readonly create?: string
  /** stands before the label */
  readonly before?: ReactNode
  /** stands at the end of the line */
  readonly aside?: ReactNode
}

interface SuggestionFieldProps {
  readonly label: string
  /** a labelled line in a form, or a pill in a row of chips whose label is only read out */
  readonly look?: 'line' | 'pill'
  readonly listLabel: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly input?: RefObject<HTMLInputElement | null>
  readonly lines: readonly Line[]
  readonly typed: string
  /** id of the line that Enter takes while none is entered; the first one, unless said otherwise */
  readonly first?: string | undefined
  onType(text: string): void
  /** a line was chosen from the list */
  onChoose(id: string): void
  /** Enter while no line was entered; nothing when there is none to take */
  onEnter(first: string | undefined): void
  /** what is said of a line under the list */
  detailOf?(id: string): ReactNode
}

export function SuggestionField(props: SuggestionFieldProps) {
  const { label, look = 'line', listLabel, placeholder, autoFocus = false, input, lines, typed } = props
  const { first = lines[0]?.id, onType, onChoose, onEnter, detailOf } = props
  return (
    <div className={styles[look]}>
      <ComboBox
        className={look === 'line' ? (small['field'] ?? '') : ''}
        {...(look === 'pill' && { 'aria-label': label })}
        allowsCustomValue
        items={lines}
        inputValue={typed}
        onInputChange={onType}
        selectedKey={null}
        onSelectionChange={(id) => {
          if (id !== null) onChoose(String(id))
        }}
      >
        {look === 'line' && <Label>{label}</Label>}
        <TakingEnter onEnter={() => onEnter(first)}>
          <Input
            {...(input && { ref: input })}
            className={(look === 'line' ? small['input'] : styles['input']) ?? ''}
            autoFocus={autoFocus}
            {...(placeholder !== undefined && { placeholder })}
            {...(look === 'line' && { onFocus: (event) => event.target.select() })}
          />
        </TakingEnter>
        <Popover className={`${list['popover']} ${styles['popover']}`} placement="bottom start" offset={4}>
          <ListBox<Line> className={list['list'] ?? ''} aria-label={listLabel}>
            {({ id, label: words, create, before, aside }) => (
              <ListBoxItem
                id={id}
                textValue={words}
                className={`${list['item']} ${styles['item']}`}
                data-first={id === first || undefined}
              >
                {create ?? (
                  <>
                    {before}
                    <bdi className={list['words']}>{words}</bdi>
                    {aside}
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
          {detailOf && <Detail first={first} detailOf={detailOf} />}
        </Popover>
      </ComboBox>
    </div>
  )
}

interface TakingEnterProps {
  readonly children: ReactNode
  onEnter(): void
}

/** Enter in the field while no line of the list is entered. */
function TakingEnter({ children, onEnter }: TakingEnterProps) {
  const state = useContext(ComboBoxStateContext)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const field = event.target
    const isInList = field instanceof HTMLInputElement && field.getAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || isInList || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onEnter()
    // What was taken may now stand in the field, and words that come into it open the list.
    setTimeout(() => state?.close())
  }
  return <div onKeyDownCapture={onKeyDown}>{children}</div>
}

interface DetailProps {
  readonly first: string | undefined
  detailOf(id: string): ReactNode
}

/** What is said of the entered line, or of the one that Enter takes. */
function Detail({ first, detailOf }: DetailProps) {
  const entered = useContext(ComboBoxStateContext)?.selectionManager.focusedKey ?? first
  const said = entered === undefined ? null : detailOf(String(entered))
  return said === null ? null : (
    <div className={styles['detail']} role="status">
      {said}
    </div>
  )
}
