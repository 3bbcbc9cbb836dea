/** The form of the link dialog: both quotes, swap, relation, why. Enter links; Esc is the dialog's. */
import { useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ArrowLeftRight } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EndCard } from './end-card.tsx'
import type { EndView } from './end-view.ts'
import styles from './link-dialog.module.css'
import type { NamedRelation, RelationChoice } from './relation-choices.ts'
import { RelationField } from './relation-field.tsx'
import { relationWords } from '#renderer/session/relation-words.ts'

/** What the reader says of a link. */
export interface Said {
  readonly relation: { id: string } | { label: string; inverse?: string }
  readonly swap: boolean
  readonly why: string
}

interface LinkFormProps {
  readonly isNew: boolean
  readonly from: EndView
  readonly to: EndView
  /** the relation to begin with */
  readonly relation: string | null
  readonly why: string
  onSave(said: Said): void
  onCancel(): void
  onRemove?(): void
}

export function LinkForm({
  isNew,
  from,
  to,
  relation,
  why: before,
  onSave,
  onCancel,
  onRemove,
}: LinkFormProps) {
  const { t } = useTranslation()
  const { library } = useSession()
  const relations = [...library.relations.values()].map(
    (one): NamedRelation => ({
      relation: one,
      label: relationWords(one, 'label', t),
      inverse: relationWords(one, 'inverse', t),
    }),
  )
  const [choice, setChoice] = useState<RelationChoice | undefined>(() => known(relations, relation))
  const [inverse, setInverse] = useState('')
  const [swap, setSwap] = useState(false)
  const [why, setWhy] = useState(before)
  const relationInput = useRef<HTMLInputElement>(null)

  const submit = (said = choice): void => {
    if (!said) return relationInput.current?.focus()
    const named =
      inverse.trim() === '' ? { label: said.label } : { label: said.label, inverse: inverse.trim() }
    onSave({ relation: said.kind === 'new' ? named : { id: said.relation.id }, swap, why })
    return undefined
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // In the reasons a line ends with Shift+Enter: Enter links, from any field.
    if (event.key !== 'Enter' || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  const footer = (
    <>
      {onRemove ? (
        <Button look="quiet" onPress={onRemove}>
          {t('links.dialog.remove')}
        </Button>
      ) : (
        <span className={styles['keys']}>
          <Kbd>{t('keys.enter')}</Kbd> {t('links.dialog.enter')} · <Kbd>{t('keys.escape')}</Kbd>{' '}
          {t('links.dialog.escape')}
        </span>
      )}
      <Button onPress={onCancel}>{t('links.dialog.cancel')}</Button>
      <Button look="main" type="submit">
        {t(isNew ? 'links.dialog.link' : 'links.dialog.save')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t(isNew ? 'links.dialog.title' : 'links.dialog.editTitle')}
      footer={footer}
      onClose={onCancel}
      onSubmit={() => submit()}
    >
      <div className={styles['ends']}>
        <EndCard end={swap ? to : from} />
        <IconButton
          icon={ArrowLeftRight}
          label={t('links.dialog.swap')}
          pressed={swap}
          onPress={() => setSwap(!swap)}
        />
        <EndCard end={swap ? from : to} />
      </div>
      <RelationField
        relations={relations}
        choice={choice}
        last={relation}
        input={relationInput}
        onChoose={setChoice}
        onEnter={(next) => (next.kind === 'new' && choice?.kind !== 'new' ? setChoice(next) : submit(next))}
      />
      {choice?.kind === 'new' && (
        <Field
          autoFocus
          label={t('links.dialog.inverse')}
          placeholder={t('links.dialog.inverseHint')}
          hint={inverse.trim() === '' ? t('listing.sameBothWays', { label: choice.label }) : undefined}
          value={inverse}
          onChange={setInverse}
        />
      )}
      <div onKeyDown={onKeyDown}>
        <Field label={t('links.dialog.why')} rows={2} value={why} onChange={setWhy} />
      </div>
    </Dialog>
  )
}

function known(relations: readonly NamedRelation[], id: string | null): RelationChoice | undefined {
  const found = relations.find(({ relation }) => relation.id === id)
  return found && { kind: 'known', ...found }
}
