/** What can be done with the focused card: note, tags, colour, link, trash. */
import { link } from '#renderer/session/acts.ts'
import { useSession } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { Link2, StickyNote, Tag, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './card-parts.module.css'
import { recolour, remove } from './deeds.ts'

export function CardActions({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const session = useSession()
  const { id } = annotation
  return (
    <div className={styles['actions']} role="group" aria-label={t('notes.actions.label')}>
      <IconButton
        icon={StickyNote}
        size={15}
        label={t('notes.actions.note')}
        keys="N"
        onPress={() => session.window.setState({ focus: id, editing: 'note' })}
      />
      <IconButton
        icon={Tag}
        size={15}
        label={t('notes.actions.tag')}
        keys="T"
        onPress={() => session.window.setState({ focus: id, editing: 'tags' })}
      />
      {passageOf(annotation) && (
        <IconButton
          icon={Link2}
          size={15}
          label={t('notes.actions.link')}
          keys="L"
          onPress={() => {
            session.window.setState({ focus: id, selection: null })
            link(session)
          }}
        />
      )}
      {annotation.style && (
        <span className={styles['colours']} role="group" aria-label={t('notes.actions.colour')}>
          {COLOURS.map((colour) => {
            const given = session.library.settings.get('library')?.colours[colour - 1]?.label
            return (
              <button
                key={colour}
                type="button"
                className={styles['colour']}
                data-colour={colour}
                aria-pressed={annotation.style?.colour === colour}
                aria-label={given || t(`notes.colours.${colour}`)}
                title={`${given || t(`notes.colours.${colour}`)} (${colour})`}
                onClick={() => recolour(session, t, annotation, colour)}
              />
            )
          })}
        </span>
      )}
      <IconButton
        icon={Trash2}
        size={15}
        label={t('notes.actions.remove')}
        keys={t('notes.actions.removeKey')}
        onPress={() => remove(session, t, annotation)}
      />
    </div>
  )
}
