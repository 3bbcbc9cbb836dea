/** One field for everything: commands, documents, tags and annotations; `>` for commands only. */
import { liveEditor } from '#renderer/notes/live-editor.ts'
import { useWindow } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type PaletteItem, type PaletteKind, paletteItems } from '../palette-items.ts'
import { useActionContext } from '../use-actions.ts'
import styles from './palette.module.css'

export function Palette({ close }: { close(): void }) {
  const { t } = useTranslation()
  const context = useActionContext()
  const isLinking = useWindow((state) => state.linking !== null)
  const [typed, setTyped] = useState('')
  const items = useMemo(() => paletteItems(context, typed), [context, typed])
  const kinds = [...new Set(items.map((item) => item.kind))]
  const choose = (key: string): void => {
    const item = items.find((one) => keyOf(one) === key)
    if (!item) return
    close()
    // The dialog gives the focus back first, to the note where one is written; what was chosen may move it on.
    setTimeout(() => {
      liveEditor(context.session)?.view.focus()
      item.run()
    })
  }
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={t('shell.palette.title')}>
          <div
            className={styles['frame']}
            data-keeps-place
            onKeyDownCapture={(event) => {
              // The field and the list have uses of their own for Esc; here it leaves.
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
              event.stopPropagation()
              close()
            }}
          >
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <SearchField className={styles['field'] ?? ''} aria-label={t('shell.palette.title')} autoFocus>
                <Search size={16} aria-hidden="true" />
                {/* The list is its popup: keys in the field move in it. */}
                <Input
                  role="combobox"
                  aria-expanded
                  className={styles['input'] ?? ''}
                  placeholder={t(isLinking ? 'shell.palette.linking' : 'shell.palette.placeholder')}
                />
              </SearchField>
              <ListBox
                className={styles['list'] ?? ''}
                aria-label={t('shell.palette.results')}
                selectionMode="none"
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => <p className={styles['nothing']}>{t('shell.palette.nothing')}</p>}
              >
                {kinds.map((kind) => (
                  <Group key={kind} kind={kind} items={items.filter((item) => item.kind === kind)} />
                ))}
              </ListBox>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Group({ kind, items }: { readonly kind: PaletteKind; readonly items: readonly PaletteItem[] }) {
  const { t } = useTranslation()
  return (
    <ListBoxSection id={kind}>
      <Header className={styles['heading'] ?? ''}>{t(`shell.palette.${kind}`)}</Header>
      {items.map((item) => (
        <ListBoxItem
          key={keyOf(item)}
          id={keyOf(item)}
          textValue={item.label}
          className={styles['item'] ?? ''}
          data-colour={item.colour}
        >
          {item.kind === 'tags' ? (
            <Chip>{item.label}</Chip>
          ) : (
            <bdi className={styles['words']}>{item.label}</bdi>
          )}
          {item.hint !== undefined && <bdi className={styles['hint']}>{item.hint}</bdi>}
          {item.keys !== undefined && <Kbd>{item.keys}</Kbd>}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )
}

function keyOf({ kind, id }: PaletteItem): string {
  return `${kind}/${id}`
}
