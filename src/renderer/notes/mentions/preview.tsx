/** What a mention means, at a glance: the quote and its text, the first lines of its note and its tags; or a tag's definition. */
import { useLibrary } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { NoteAttrs } from '#shared/model/note-attrs.ts'
import { noteText } from '#shared/model/note.ts'
import { tagPath } from '#shared/model/tag-tree.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { shortened } from './mention-words.ts'
import type { Mentioned } from './mentioned.ts'
import styles from './mentions.module.css'

interface PreviewProps {
  readonly attrs: NoteAttrs
  /** today's words of what is mentioned */
  readonly words: string
  readonly kind: Mentioned['kind']
}

export function Preview({ attrs, words, kind }: PreviewProps) {
  if (attrs.tag !== undefined) return <TagPreview tag={attrs.tag} />
  return <PassagePreview attrs={attrs} words={words} kind={kind} />
}

function PassagePreview({ attrs, words, kind }: PreviewProps) {
  const { t } = useTranslation()
  const title = useLibrary(({ library }) => library.documents.get(attrs.document ?? '')?.title ?? '')
  const annotation = useLibrary(({ library }) => library.annotations.get(attrs.annotation ?? ''))
  const note = annotation && passageOf(annotation) && annotation.body ? noteText(annotation.body) : ''
  return (
    <>
      {kind === 'passage' && (
        <p className={styles['quoted']}>{t('ui.quoted', { words: shortened(words, 400) })}</p>
      )}
      {kind === 'note' && <p className={styles['said']}>{shortened(words, 400)}</p>}
      <p className={styles['source']}>
        {kind === 'document' ? `${title} · ${t('mentions.list.document')}` : title}
      </p>
      {note !== '' && <p className={styles['said']}>{shortened(note, 240)}</p>}
      {annotation && <Tags annotation={annotation} />}
    </>
  )
}

function Tags({ annotation }: { readonly annotation: Annotation }) {
  const tags = useLibrary(
    useCallback((from) => annotation.tags.flatMap((id) => from.library.tags.get(id) ?? []), [annotation]),
  )
  if (tags.length === 0) return null
  return (
    <span className={styles['chips']}>
      {tags.map((tag) => (
        <Chip key={tag.id} colour={tag.colour}>
          <bdi>{tag.label}</bdi>
        </Chip>
      ))}
    </span>
  )
}

function TagPreview({ tag: id }: { readonly tag: string }) {
  const { t } = useTranslation()
  const tag = useLibrary(({ library }) => library.tags.get(id))
  const path = useLibrary(({ library }) =>
    tagPath(library.tags, id)
      .map(({ label }) => label)
      .join(' › '),
  )
  const count = useLibrary(({ index }) => index.taggedCount(id))
  return (
    <>
      <p>
        <strong>{path}</strong>
      </p>
      {tag?.scopeNote?.definition && <p className={styles['said']}>{tag.scopeNote.definition}</p>}
      <p className={styles['source']}>{t('notes.tags.used', { count })}</p>
    </>
  )
}
