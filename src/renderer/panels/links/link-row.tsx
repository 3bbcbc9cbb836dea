/** One link in the list: both its ends, the one in the text that is read first, and what can be done with it. */
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { noteText } from '#shared/model/note.ts'
import { Pencil, Trash2 } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { fullPlaceOf, quoteOf, shortened, shortName } from '../annotations/words.ts'
import type { useVirtualRows } from '../virtual-rows.ts'
import rowStyles from '../rows.module.css'
import styles from './links.module.css'

interface LinkRowProps {
  readonly link: Link
  /** the start comes first, else the end */
  readonly forward: boolean
  /** the relation, as read from the end that comes first */
  readonly label: string
  readonly excerpts: ReadonlyMap<string, string>
  readonly rows: Pick<ReturnType<typeof useVirtualRows>, 'row' | 'beside'>
  onChoose(): void
  onEdit(): void
  onRemove(): void
}

export function LinkRow(props: LinkRowProps) {
  const { link, forward, label, excerpts, rows, onChoose, onEdit, onRemove } = props
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const from = useEnd(forward ? link.from : link.to, excerpts)
  const to = useEnd(forward ? link.to : link.from, excerpts)
  const hover = (isOver: boolean): void =>
    session.window.setState({ hover: isOver ? { kind: 'link', id: link.id } : null })
  return (
    <div className={rowStyles['row']} onPointerEnter={() => hover(true)} onPointerLeave={() => hover(false)}>
      <button
        type="button"
        className={rowStyles['main']}
        aria-label={t('panels.links.both', { label, from: from.words, to: to.words })}
        onClick={onChoose}
        data-link={link.id}
        {...rows.row(link.id)}
      >
        <End {...from} />
        <span className={styles['arrow']} aria-hidden="true">
          ↓
        </span>
        <End {...to} />
        {link.body && <bdi className={rowStyles['small']}>{shortened(noteText(link.body))}</bdi>}
      </button>
      {!isReadOnly && (
        <span className={rowStyles['beside']}>
          <IconButton
            icon={Pencil}
            size={14}
            label={t('panels.links.edit')}
            onPress={onEdit}
            {...rows.beside(link.id)}
          />
          <IconButton
            icon={Trash2}
            size={14}
            label={t('panels.links.remove')}
            onPress={onRemove}
            {...rows.beside(link.id)}
          />
        </span>
      )}
    </div>
  )
}

interface EndProps {
  readonly words: string
  readonly place: string
  readonly colour: number | undefined
}

function End({ words, place, colour }: EndProps) {
  return (
    <span className={styles['end']} data-colour={colour}>
      <bdi className={rowStyles['quote']}>{words}</bdi>
      <bdi className={rowStyles['small']}>{place}</bdi>
    </span>
  )
}

function useEnd(end: LinkEnd, excerpts: ReadonlyMap<string, string>): EndProps {
  const { t } = useTranslation()
  const session = useSession()
  const annotation = useLibrary(
    useCallback(({ library }) => library.annotations.get(end.annotation ?? ''), [end.annotation]),
  )
  const document = useLibrary(
    useCallback(({ library }) => library.documents.get(end.document), [end.document]),
  )
  const quote = annotation ? quoteOf(annotation) : excerpts.get(end.annotation ?? '')
  const whole = end.annotation === undefined ? t('panels.links.whole') : shortName(document, t)
  return {
    words: quote ? t('ui.quoted', { words: quote }) : (document?.title ?? ''),
    place: annotation ? fullPlaceOf(session, annotation, t) : whole,
    colour: annotation?.style?.colour,
  }
}
