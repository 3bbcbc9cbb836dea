/** What became of one file: what was read, what was mended or dropped, why it failed and what can be tried. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords, openDialog } from '../deeds.ts'
import { isRemarkable, takeOtherwise, tryEncoding } from '../intake.ts'
import { takeAsVersion, versionOf } from './as-version.ts'
import { AnnotationsReport } from './annotations-report.tsx'
import { archiveWords } from './archive.ts'
import { codebookWords } from './codebook.ts'
import { SelectField } from '../select-field.tsx'
import { ENCODINGS, GUESSED, MENDED_BY_ENCODING } from './encodings.ts'
import type { FileReport } from './intake-state.ts'
import { howWords, remarkWords } from './report-words.ts'
import styles from './report.module.css'

export function ReportLine({ report }: { readonly report: FileReport }) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const { name, document, title, annotations, archive, codebook, remarks, error, skipped } = report
  const Icon = error ? CircleX : isRemarkable(report) ? CircleAlert : CircleCheck
  const how = howWords(t, i18n.language, report)
  return (
    <div role="listitem" className={styles['file']} data-failed={error && true}>
      <Icon size={17} aria-hidden="true" />
      <div className={styles['said']}>
        <bdi className={styles['name']}>{name}</bdi>
        {error && <p className={styles['why']}>{failureWords(t, error)}</p>}
        {skipped && <p>{t(`intake.report.${skipped}`)}</p>}
        {!error && title !== undefined && <ReadText report={report} />}
        {how !== '' && <p className={styles['how']}>{how}</p>}
        {annotations && <AnnotationsReport read={annotations} />}
        {archive && <p>{archiveWords(t, archive)}</p>}
        {codebook && <p>{codebookWords(t, codebook)}</p>}
        {remarks.length > 0 && (
          <ul className={styles['remarks']}>
            {remarks.map((remark, index) => (
              <li key={index}>{remarkWords(t, i18n.language, remark)}</li>
            ))}
          </ul>
        )}
        <Otherwise report={report} />
        {document !== undefined && remarks.some(({ code }) => GUESSED.has(code)) && (
          <div>
            <Button onPress={() => openDialog(session, 'reread', document)}>
              {t('intake.report.reread')}
            </Button>
          </div>
        )}
        <AsVersion report={report} />
        {error && MENDED_BY_ENCODING.has(error.code) && <EncodingChoice report={report} />}
      </div>
    </div>
  )
}

function ReadText({ report: { document = '', title } }: { readonly report: FileReport }) {
  const { t } = useTranslation()
  const record = useLibrary(({ library }) => library.documents.get(document))
  const version = record?.versions.find(({ id }) => id === record.current)
  const size = version && [
    t('panels.intake.paragraphs', { count: version.blocks }),
    t('panels.intake.words', { count: version.words }),
  ]
  return (
    <p>
      <bdi>{t('ui.quoted', { words: title })}</bdi>
      {size && ` · ${size.join(', ')}`}
    </p>
  )
}

/** What was guessed or narrowed, the other way. */
function Otherwise({ report }: { readonly report: FileReport }) {
  const { t } = useTranslation()
  const session = useSession()
  const said = new Set(report.remarks.map(({ code }) => code))
  const ways = [
    said.has('article-only') && { words: t('panels.intake.wholePage'), otherwise: { whole: true } as const },
    said.has('lines-wrapped') && { words: t('intake.report.unwrap'), otherwise: { unwrap: true } as const },
  ]
  return ways.map(
    (way) =>
      way && (
        <div key={way.words}>
          <Button onPress={() => void takeOtherwise(session, report, way.otherwise)}>{way.words}</Button>
        </div>
      ),
  )
}

function AsVersion({ report }: { readonly report: FileReport }) {
  const { t } = useTranslation()
  const session = useSession()
  const like = useLibrary((from) => from.library.documents.get(versionOf(from, report) ?? ''))
  if (!like) return null
  return (
    <div>
      <Button onPress={() => void takeAsVersion(session, t, report)}>
        {t('intake.report.asVersion', { title: like.title })}
      </Button>
    </div>
  )
}

function EncodingChoice({ report }: { readonly report: FileReport }) {
  const { t } = useTranslation()
  const session = useSession()
  const [encoding, setEncoding] = useState<string>(ENCODINGS[0])
  return (
    <div className={styles['again']}>
      <SelectField
        label={t('panels.intake.encoding')}
        value={encoding}
        options={ENCODINGS.map((id) => ({ id, label: t(`panels.encodings.${id}`) }))}
        onChange={setEncoding}
      />
      <Button onPress={() => void tryEncoding(session, report, encoding)}>{t('panels.intake.again')}</Button>
    </div>
  )
}
