/** The colour of a tag: none, or one of the library's five highlighters by its name and meaning. */
import { colourWords } from '#renderer/session/colour-words.ts'
import { useLibrary } from '#renderer/session/react.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { type Colour, COLOURS } from '#shared/model/primitives.ts'
import { useTranslation } from 'react-i18next'
import styles from './tag-dialogs.module.css'

interface ColourChoiceProps {
  readonly value: Colour | undefined
  onChange(colour: Colour | undefined): void
}

export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { t } = useTranslation()
  const names = useLibrary((from) => COLOURS.map((colour) => colourWords(from, colour, t)))
  const option = (id: string, colour: Colour | undefined, name: string) => ({
    id,
    label: (
      <span className={styles['colour']}>
        <ColourDot colour={colour} />
        <bdi>{name}</bdi>
      </span>
    ),
  })
  return (
    <Choice
      label={t('codebook.colour')}
      look="grid"
      value={String(value ?? 'none')}
      options={[
        option('none', undefined, t('codebook.noColour')),
        ...COLOURS.map((colour) => option(String(colour), colour, names[colour - 1] ?? '')),
      ]}
      onChange={(id) => onChange(COLOURS.find((colour) => String(colour) === id))}
    />
  )
}
