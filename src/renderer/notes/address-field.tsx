/** Asks for the address of a link in a note; only addresses that may be followed are taken. */
import type { Editor } from '@tiptap/react'
import { safeUrl } from '#shared/model/safe-url.ts'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './note-editor.module.css'

interface AddressFieldProps {
  readonly editor: Editor
  onDone(): void
}

export function AddressField({ editor, onDone }: AddressFieldProps) {
  const { t } = useTranslation()
  const [address, setAddress] = useState(() => String(editor.getAttributes('link')['href'] ?? ''))
  const href = safeUrl(address) ?? safeUrl(`https://${address}`)
  const isBad = address !== '' && href === undefined
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (isBad) return
    const chain = editor.chain().focus().extendMarkRange('link')
    if (href === undefined || address === '') chain.unsetLink().run()
    else chain.setLink({ href }).run()
    onDone()
  }
  return (
    <input
      autoFocus
      className={styles['address']}
      value={address}
      placeholder="https://"
      aria-label={t('notes.editor.address')}
      aria-invalid={isBad}
      title={isBad ? t('notes.editor.badAddress') : undefined}
      onChange={(event) => setAddress(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
