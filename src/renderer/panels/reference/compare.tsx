/** A reference beside the record of a text: what is left ticked is taken, in one step. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession } from '#renderer/session/react.tsx'
import { editDocument } from '#shared/commands/documents.ts'
import type { Document } from '#shared/model/document.ts'
import type { Reference } from '#shared/model/reference.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { sayWithUndo } from '../deeds.ts'
import { SelectField } from '../select-field.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { differences, fieldsOf, type ReferenceField } from './differences.ts'

interface CompareProps {
  readonly document: Document
  readonly references: readonly Reference[]
  again(): void
  close(): void
}

export function Compare({ document, references, again, close }: CompareProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [index, setIndex] = useState(0)
  const [left, setLeft] = useState<ReadonlySet<ReferenceField>>(new Set())
  const reference = references[index] ?? {}
  const all = differences(document, reference)
  const chosen = new Set(all.flatMap(({ field }) => (left.has(field) ? [] : [field])))
  const choose = (field: ReferenceField, isChosen: boolean): void => {
    const next = new Set(left)
    if (isChosen) next.delete(field)
    else next.add(field)
    setLeft(next)
  }
  const apply = (): void => {
    const args = { document: document.id, fields: fieldsOf(reference, chosen) }
    if (!attempt(session, t, () => void session.run(editDocument, args))) return
    close()
    sayWithUndo(session, t, t('references.applied', { title: args.fields.title ?? document.title }))
  }
  const options = references.map((one, at) => ({
    id: String(at),
    label: labelOf(one, t('references.untitled')),
  }))
  return (
    <ContentWindow
      title={t('references.title')}
      main={t('references.apply', { count: chosen.size })}
      isDisabled={chosen.size === 0}
      onMain={apply}
      leave={t('references.again')}
      onLeave={again}
      close={close}
    >
      {references.length > 1 && (
        <SelectField
          label={t('references.which')}
          value={String(index)}
          options={options}
          onChange={(id) => setIndex(Number(id))}
        />
      )}
      {all.length === 0 ? (
        <p className={styles['note']}>{t('references.same')}</p>
      ) : (
        <DifferenceTable differences={all} chosen={chosen} onChoose={choose} />
      )}
    </ContentWindow>
  )
}

function labelOf({ title, creators = [], date }: Reference, untitled: string): string {
  return [creators[0], title ?? untitled, date].filter((part) => part !== undefined).join(', ')
}
