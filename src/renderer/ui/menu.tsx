/** A menu from a button: what can be done with one thing, in groups. Entries are data: lists of deeds can be shown. */
import { Check, type LucideIcon } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import styles from './list.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  /** as written on keyboards of this platform */
  readonly keys?: string | undefined
  /** said at the end of the line in grey */
  readonly hint?: string | undefined
  /** the one of several that holds now */
  readonly isChosen?: boolean
  readonly isDisabled?: boolean
  run(): void
}

export interface MenuGroup {
  readonly id: string
  readonly title?: string
  readonly entries: readonly MenuEntry[]
}

interface MenuProps {
  readonly label: string
  /** in groups, or all in one */
  readonly groups?: readonly MenuGroup[]
  readonly entries?: readonly MenuEntry[]
  readonly placement?: 'bottom start' | 'bottom end'
  /** the button that opens it */
  readonly children: ReactNode
}

export function Menu({ label, entries = [], groups, placement = 'bottom start', children }: MenuProps) {
  const all: readonly MenuGroup[] = groups ?? [{ id: 'all', entries }]
  const shown = all.filter((group) => group.entries.length > 0)
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles['popover'] ?? ''} placement={placement} offset={4}>
        <AriaMenu className={styles['list'] ?? ''} aria-label={label}>
          {shown.map((group, index) => (
            <Fragment key={group.id}>
              {index > 0 && <Separator className={styles['separator'] ?? ''} />}
              <MenuSection id={group.id} {...(group.title === undefined && { 'aria-label': label })}>
                {group.title !== undefined && (
                  <Header className={styles['heading'] ?? ''}>{group.title}</Header>
                )}
                {group.entries.map((entry) => (
                  <Line key={entry.id} entry={entry} />
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Line({ entry }: { readonly entry: MenuEntry }) {
  const { id, label, icon: Icon, keys, hint, isChosen = false, isDisabled = false } = entry
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      className={styles['item'] ?? ''}
      onAction={() => entry.run()}
    >
      {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden="true" />}
      <bdi className={styles['words']}>{label}</bdi>
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      {keys !== undefined && <Kbd>{keys}</Kbd>}
      {isChosen && <Check size={15} />}
    </MenuItem>
  )
}
