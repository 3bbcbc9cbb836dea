/** Reads the file of a text again, in another encoding or whole: how it would begin, and then what would change. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import type { Document } from '#shared/model/document.ts'
import { toHostError } from '#shared/host/errors.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import { ENCODINGS } from '../intake/encodings.ts'
import { PreviewLines } from '../reread/preview-lines.tsx'
import { canBeJoined, canBeWhole, readAgain, readingOf, type Rereading } from '../reread/rereading.ts'
import { usePreview } from '../reread/use-preview.ts'
import { SelectField } from '../select-field.tsx'

function Reread({ about = '', close }: DialogProps) {
  const document = useLibrary(({ library }) => library.documents.get(about))
  return document ? <ReadingChoice document={document} close={close} /> : null
}

function ReadingChoice({ document, close }: { readonly document: Document; close(): void }) {
  const { t } = useTranslation()
  const session = useSession()
  const before = readingOf(document)
  const [reading, setReading] = useState<Rereading>(before)
  const { preview, error, found } = usePreview(document.id, reading)
  const [problem, setProblem] = useState<string>()
  const [isComparing, setComparing] = useState(false)
  const [stopping] = useState(() => new AbortController())
  const { encoding = '', whole, unwrap } = reading
  const isSame = encoding === (before.encoding ?? '') && whole === before.whole && unwrap === before.unwrap
  const choose = (next: { encoding?: string; whole?: boolean; unwrap?: boolean }): void => {
    const chosen = { encoding, whole, unwrap, ...next }
    setReading({
      ...(chosen.encoding !== '' && { encoding: chosen.encoding }),
      ...(chosen.whole && { whole: true as const }),
      ...(chosen.unwrap && { unwrap: true as const }),
    })
  }
  const compare = (): void => {
    setComparing(true)
    readAgain(session, document.id, reading, stopping.signal).catch((thrown: unknown) => {
      setProblem(failureWords(t, toHostError(thrown)))
      setComparing(false)
    })
  }
  const leave = (): void => {
    stopping.abort()
    close()
  }
  const asFound =
    found === undefined ? t('intake.reread.asFound') : t('intake.reread.found', { encoding: found })
  const said = error ? failureWords(t, error) : problem
  return (
    <ContentWindow
      title={t('intake.reread.title')}
      main={t('intake.reread.compare')}
      isDisabled={!preview || isComparing || isSame}
      onMain={compare}
      close={leave}
    >
      <p className={styles['note']}>{t('intake.reread.about')}</p>
      <SelectField
        label={t('intake.reread.encoding')}
        value={encoding}
        options={[
          { id: '', label: asFound },
          ...['utf-8', ...ENCODINGS].map((id) => ({
            id,
            label: t(`panels.encodings.${id}`, { defaultValue: id }),
          })),
        ]}
        onChange={(id) => choose({ encoding: id })}
      />
      {canBeWhole(document) && (
        <Switch
          label={t('intake.reread.whole')}
          isOn={whole === true}
          onChange={(isOn) => choose({ whole: isOn })}
        />
      )}
      {canBeJoined(document) && (
        <Switch
          label={t('intake.reread.unwrap')}
          isOn={unwrap === true}
          onChange={(isOn) => choose({ unwrap: isOn })}
        />
      )}
      {said !== undefined && (
        <p role="alert" className={styles['problem']}>
          {said}
        </p>
      )}
      <PreviewLines lines={preview?.lines} isLate={!error} />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'reread', Component: Reread }
export default dialog
