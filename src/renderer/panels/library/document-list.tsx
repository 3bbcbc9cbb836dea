/** The texts of the library in the order of their titles, with a filter when there are many. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Document } from '#shared/model/document.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterField } from '../filter-field.tsx'
import { useRows } from '../rows.ts'
import styles from '../rows.module.css'
import { deedsOf, openDocument, removeDocument } from './document-deeds.ts'
import { DocumentRow } from './document-row.tsx'

/** More texts than this get a filter. */
const MANY = 8

export function DocumentList() {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const all = useLibrary((from) => byTitle(from, i18n.language))
  const [words, setWords] = useState('')
  const shown = all.length > MANY ? all.filter((document) => has(document, words)) : all
  const remove = (id: string): void => {
    const document = session.library.documents.get(id)
    if (document && session.status.getState().readOnly === null) void removeDocument(session, t, document)
  }
  const rows = useRows(
    shown.map(({ id }) => id),
    { remove },
  )
  return (
    <>
      <h3 className={styles['heading']}>{t('panels.library.documents')}</h3>
      {all.length > MANY && (
        <div className={styles['foot']}>
          <FilterField label={t('panels.library.filter')} value={words} onChange={setWords} />
        </div>
      )}
      {shown.length === 0 && <EmptyState title={t('panels.library.noMatch')} />}
      <ul
        hidden={shown.length === 0}
        className={styles['rows']}
        aria-label={t('panels.library.documents')}
        {...rows.list}
      >
        {shown.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            rows={rows}
            deeds={deedsOf(session, t, document)}
            onOpen={(side) => openDocument(session, t, document, side)}
          />
        ))}
      </ul>
    </>
  )
}

function byTitle({ library }: Session, language: string): readonly Document[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return [...library.documents.values()].toSorted((a, b) => compare(a.title, b.title))
}

function has({ title, subtitle, siglum, role, creators }: Document, words: string): boolean {
  const text = [title, subtitle, siglum, role, ...creators].join(' ').toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}
