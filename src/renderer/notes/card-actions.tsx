/** What can be done with the focused card: note, tags, colour, link, trash. */
import { link } from '#renderer/session/acts.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import { useSession } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { Link2, StickyNote, Tag, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CardHighlightMenu } from './card-highlight-menu.tsx'
import styles from './card-parts.module.css'
import { recolour, remove } from './deeds.ts'

export function CardActions({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const session = useSession()
  const { id } = annotation
  const keyOf = useKeyNames()
  return (
    <div className={styles['actions']} role="group" aria-label={t('notes.actions.label')}>
      <IconButton
        icon={StickyNote}
        size={15}
        label={t('notes.actions.note')}
        keys={keyOf('note')}
        onPress={() => session.window.setState({ focus: id, editing: 'note' })}
      />
      <IconButton
        icon={Tag}
        size={15}
        label={t('notes.actions.tag')}
        keys={keyOf('tag')}
        onPress={() => session.window.setState({ focus: id, editing: 'tags' })}
      />
      {passageOf(annotation) && (
        <IconButton
          icon={Link2}
          size={15}
          label={t('notes.actions.link')}
          keys={keyOf('link')}
          onPress={() => {
            session.window.setState({ focus: id, selection: null })
            link(session)
          }}
        />
      )}
      {annotation.style && (
        <span className={styles['colours']} role="group" aria-label={t('notes.actions.colour')}>
          {COLOURS.map((colour) => {
            const words = colourWords(session, colour, t)
            const keys = keyOf(`mark.${colour}`)
            return (
              <button
                key={colour}
                type="button"
                className={styles['colour']}
                data-colour={colour}
                aria-pressed={annotation.style?.colour === colour}
                aria-label={words}
                title={keys === undefined ? words : `${words} (${keys})`}
                onClick={() => recolour(session, t, annotation, colour)}
              />
            )
          })}
        </span>
      )}
      <CardHighlightMenu annotation={annotation} />
      <IconButton
        icon={Trash2}
        size={15}
        label={t('notes.actions.remove')}
        keys={keyOf('annotation.remove')}
        onPress={() => remove(session, t, annotation)}
      />
    </div>
  )
}
