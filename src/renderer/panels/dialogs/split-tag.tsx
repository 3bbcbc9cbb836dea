/** Makes several tags of one: passages are chosen for each part, and the dialog says how many it touches. One step of undo. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { splitTag } from '#shared/commands/tag-split.ts'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { attemptWhole, sayWithUndo } from '../deeds.ts'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'
import { NEW_PART, type Part, ready, withName, withPassages } from '../tags/parts.ts'
import { PassageChoice } from '../tags/passage-choice.tsx'
import { TagField } from '../tags/tag-field.tsx'
import { TouchLine } from '../tags/touch-line.tsx'
import { useAllTagged } from '../tags/use-all-tagged.ts'

function SplitTag({ tag, close }: TagDialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const { excerpts, total } = useAllTagged(tag.id)
  const [parts, setParts] = useState<readonly Part[]>([NEW_PART])
  const [at, setAt] = useState(0)
  const [place, setPlace] = useState<'under' | 'beside'>('under')
  const tags = useLibrary(({ library }) => [...library.tags.values()])
  const nameOf = useCallback(
    ({ into }: Part): string =>
      into === undefined
        ? '…'
        : 'label' in into
          ? into.label
          : (tags.find(({ id }) => id === into.id)?.label ?? '…'),
    [tags],
  )
  const made = ready(parts)
  const going = new Set(made.flatMap(({ passages }) => [...passages]))
  const texts = new Set(excerpts.filter(({ id }) => going.has(id)).map(({ document }) => document))
  const elsewhere = useCallback(
    (id: string) => {
      const other = parts.find(({ passages }, index) => index !== at && passages.has(id))
      return other && nameOf(other)
    },
    [parts, at, nameOf],
  )
  const split = async (): Promise<void> => {
    close()
    const args = {
      tag: tag.id,
      place,
      parts: made.map(({ into, passages }) => ({ into, annotations: [...passages] })),
    }
    if (!(await attemptWhole(session, t, splitTag, args))) return
    const labels = made.map(nameOf).join(', ')
    sayWithUndo(session, t, t('codebook.splitDone', { label: tag.label, labels }))
  }
  const part = parts[at] ?? NEW_PART
  return (
    <ContentWindow
      title={t('codebook.splitTitle', { label: tag.label })}
      main={t('codebook.split')}
      isDisabled={made.length === 0 || total === undefined}
      onMain={() => void split()}
      close={close}
    >
      <TouchLine
        touched={total === undefined ? undefined : { passages: going.size, texts: texts.size }}
        say={() =>
          t('codebook.splitTouches', {
            count: going.size,
            total,
            texts: t('codebook.texts', { count: texts.size }),
          })
        }
      />
      {parts.length > 1 && (
        <Choice
          label={t('codebook.parts')}
          value={String(at)}
          options={parts.map((one, index) => ({
            id: String(index),
            label: `${nameOf(one)} (${one.passages.size})`,
          }))}
          onChange={(index) => setAt(Number(index))}
        />
      )}
      {/* A field for each part: what is typed in it is that part's. */}
      <TagField
        key={at}
        autoFocus
        allowsNew
        label={t('codebook.partName')}
        without={new Set([tag.id])}
        chosen={part.into}
        onChoose={(into) => setParts((before) => withName(before, at, into))}
      />
      <PassageChoice
        label={t('codebook.passagesOf', { label: tag.label })}
        excerpts={excerpts}
        chosen={part.passages}
        elsewhere={elsewhere}
        onChange={(passages) => setParts((before) => withPassages(before, at, passages))}
      />
      <div>
        <Button
          look="quiet"
          isDisabled={made.length < parts.length}
          onPress={() => {
            setParts([...parts, NEW_PART])
            setAt(parts.length)
          }}
        >
          {t('codebook.morePart')}
        </Button>
      </div>
      <Choice<'under' | 'beside'>
        label={t('codebook.newOnes')}
        value={place}
        options={[
          { id: 'under', label: t('codebook.places.under', { label: tag.label }) },
          { id: 'beside', label: t('codebook.places.beside') },
        ]}
        onChange={setPlace}
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'split-tag', Component: aboutTag(SplitTag) }
export default dialog
