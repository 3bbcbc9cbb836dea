/** The passage that shows a tag at its best: the focused one, or one of the tag's own; with the way to it. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import { goTo } from '#renderer/travel/go.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useTranslation } from 'react-i18next'
import { quoteOf, shortened } from '../annotations/words.ts'
import { SelectField } from '../select-field.tsx'
import styles from './tag-dialogs.module.css'
import { useExample } from './use-example.ts'
import { useTagged } from './use-tagged.ts'

interface ExampleFieldProps {
  readonly tag: string
  /** id of an annotation */
  readonly value: string | undefined
  onChange(annotation: string | undefined): void
  /** the reader goes to the passage: the dialog stands in the way */
  onTravel(): void
}

/** UTF-16 units of a quote in the list. */
const LENGTH = 90

export function ExampleField({ tag, value, onChange, onTravel }: ExampleFieldProps) {
  const { t } = useTranslation()
  const session = useSession()
  const panes = useGeometry()
  const example = useExample(value)
  const { excerpts } = useTagged([tag])
  const focus = useWindow((state) => state.focus)
  const focused = useLibrary(({ library }) => library.annotations.get(focus ?? ''))
  const own = new Map(excerpts.map(({ id, quote, note }) => [id, quote || (note ?? '')]))
  if (focused && !own.has(focused.id))
    own.set(focused.id, t('codebook.example.focused', { quote: quoteOf(focused) }))
  if (value !== undefined && !own.has(value)) own.set(value, example?.quote ?? '…')
  const options = [...own].map(([id, words]) => ({
    id,
    label: shortened(words, LENGTH) || t('panels.annotations.whole'),
  }))
  return (
    <div className={styles['example']}>
      <SelectField
        label={t('codebook.example.label')}
        value={value ?? ''}
        options={[{ id: '', label: t('codebook.example.none') }, ...options]}
        onChange={(id) => onChange(id === '' ? undefined : id)}
      />
      {example && (
        <figure className={styles['quoted']} data-colour={example.colour}>
          <blockquote>
            <bdi>
              <q>{example.quote}</q>
            </bdi>
          </blockquote>
          <figcaption>
            <bdi>{session.library.documents.get(example.document)?.title}</bdi>
            <Button
              look="quiet"
              onPress={() => {
                onTravel()
                goTo(session, panes, { document: example.document, annotation: example.id })
              }}
            >
              {t('codebook.example.go')}
            </Button>
          </figcaption>
        </figure>
      )}
    </div>
  )
}
