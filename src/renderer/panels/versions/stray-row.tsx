/** An annotation that is not on the current version: its words with what stood around them, its note, what can be done. */
import { Chip } from '#renderer/ui/chip.tsx'
import type { Stray } from '#renderer/session/strays.ts'
import { type Document } from '#shared/model/document.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { useTranslation } from 'react-i18next'
import { noteOf } from '../annotations/words.ts'
import { type Deed, RowMenu } from '../row-menu.tsx'
import type { useVirtualRows } from '../virtual-rows.ts'
import rowStyles from '../rows.module.css'
import styles from './strays.module.css'
import { versionWords } from '#renderer/session/version-words.ts'

/** UTF-16 units of what stood before and after that are repeated. */
const AROUND = 60

interface StrayRowProps {
  readonly document: Document
  readonly stray: Stray
  readonly rows: Pick<ReturnType<typeof useVirtualRows>, 'row' | 'beside'>
  /** it waits for a selection right now */
  readonly isAttaching: boolean
  readonly deeds: readonly Deed[]
  readonly canChange: boolean
  onShow(): void
  onAttach(): void
}

export function StrayRow(props: StrayRowProps) {
  const { document, stray, rows, isAttaching, deeds, canChange, onShow, onAttach } = props
  const { t, i18n } = useTranslation()
  const { annotation, state } = stray
  const passage = passageOf(annotation)
  const [first] = passage?.spans ?? []
  if (!passage || !first) return null
  const { prefix, suffix } = first.quote
  const quote = passage.spans.map((span) => span.quote.exact).join(' … ')
  const note = noteOf(annotation)
  const when = versionWords(document, passage.source.version, i18n.language)
  return (
    <div
      className={`${rowStyles['row']} ${styles['row']}`}
      data-colour={annotation.style?.colour}
      data-here={isAttaching || undefined}
    >
      <div className={styles['body']}>
        <button
          type="button"
          className={rowStyles['main']}
          title={t('versions.strays.show')}
          onClick={onShow}
          {...rows.row(annotation.id)}
        >
          <span className={styles['quote']} dir="auto">
            <span className={styles['around']}>{tail(prefix)}</span>
            <mark className={styles['exact']}>{quote}</mark>
            <span className={styles['around']}>{head(suffix)}</span>
          </span>
          {note !== '' && <bdi className={styles['note']}>{note}</bdi>}
          <span className={rowStyles['line']}>
            {state !== 'open' && <Chip>{t(`versions.strays.states.${state}`)}</Chip>}
            <span className={rowStyles['small']}>{t('versions.strays.on', { when })}</span>
          </span>
        </button>
        {canChange && (
          <button
            type="button"
            className={`${rowStyles['act']} ${styles['attach']}`}
            aria-pressed={isAttaching}
            aria-label={t('versions.strays.attachThis', { quote: quote.slice(0, 80).toWellFormed() })}
            tabIndex={rows.row(annotation.id).tabIndex}
            onClick={onAttach}
          >
            {t('versions.strays.attach')}
          </button>
        )}
      </div>
      <span className={rowStyles['beside']}>
        <RowMenu name={quote.slice(0, 40).toWellFormed()} deeds={deeds} {...rows.beside(annotation.id)} />
      </span>
    </div>
  )
}

/** What is kept of the surroundings begins and ends somewhere in a sentence. */
function tail(prefix: string): string {
  return prefix === '' ? '' : `…${oneLine(prefix.slice(-AROUND).toWellFormed())}`
}

function head(suffix: string): string {
  return suffix === '' ? '' : `${oneLine(suffix.slice(0, AROUND).toWellFormed())}…`
}

/** Where a paragraph ended. */
function oneLine(text: string): string {
  return text.replaceAll('\n', ' ¶ ')
}
