/** Writes a text, a desk, a selection or the library to a file: what, in which format and form, and what that leaves out. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { deskHere } from '#renderer/session/desk.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { chosenAnnotations } from '../annotations/chosen.ts'
import { isFiltering, useFilter } from '../annotations/filter.ts'
import { useListing } from '../annotations/listing.ts'
import {
  documentHere,
  type ExportChoice,
  firstChoice,
  lastOptions,
  optionsHere,
  rememberChoice,
  requestFor,
  scopesHere,
  settingsHere,
} from '../export/choice.ts'
import { OptionFields } from '../export/option-fields.tsx'
import { Outcome } from '../export/outcome.tsx'
import { PreviewPane } from '../export/preview.tsx'
import styles from '../export/preview.module.css'
import { useExport } from '../export/use-export.ts'
import { usePreview } from '../export/use-preview.ts'
import { SelectField } from '../select-field.tsx'

function Export({ about, close }: DialogProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const { exporters } = session.capabilities
  const document = useLibrary((from) => documentHere(from, about))
  const title = useLibrary(({ library }) => library.documents.get(document ?? '')?.title ?? '')
  const desk = useLibrary((from) => deskHere(from))?.title ?? ''
  const settings = useLibrary((from) => settingsHere(from))
  const filtered = useFiltered()
  const there = useMemo(() => ({ document, filtered }), [document, filtered])
  const [choice, setChoice] = useState<ExportChoice>(() => firstChoice(session, about, there))
  const [{ gone }] = useState(() => lastOptions(session))
  const { stage, start, stop, again } = useExport()
  const exporter = exporters.find(({ id }) => id === choice.format)
  const request = useMemo(
    () => requestFor(session, choice, there, i18n.language),
    [session, choice, there, i18n.language],
  )
  const isText = exporter !== undefined && isWords(exporter.mediaType)
  const preview = usePreview(isText && stage.status === 'choosing' ? request : undefined)
  const isRunning = stage.status === 'running'
  const isDone = stage.status === 'ready' || stage.status === 'saved'
  const set = (part: Partial<ExportChoice>): void => {
    setChoice((before) => ({ ...before, ...part }))
    if (!isRunning) again()
  }
  const run = async (): Promise<void> => {
    if (!request) return
    rememberChoice(session, choice)
    await start(request)
  }
  const names = {
    document: title,
    desk,
    library: '',
    chosen: String(chosenAnnotations(session).length),
    filtered: String(filtered.length),
  }
  const drops = new Intl.ListFormat(i18n.language).format((exporter?.drops ?? []).map((drop) => t(drop)))
  if (exporter === undefined) {
    return (
      <ContentWindow title={t('panels.export.title')} leave={t('panels.intake.close')} close={close}>
        <EmptyState title={t('panels.export.noFormats')} />
      </ContentWindow>
    )
  }
  return (
    <ContentWindow
      title={t('panels.export.title')}
      width="full"
      main={isDone || isRunning ? undefined : t('panels.export.start')}
      leave={t(isDone ? 'panels.export.done' : isRunning ? 'panels.export.stop' : 'panels.cancel')}
      isDisabled={request === undefined}
      onMain={() => void run()}
      {...(isRunning && { onLeave: stop })}
      close={close}
    >
      <div className={styles['columns']}>
        <div className={styles['choices']}>
          <SelectField
            label={t('panels.export.scope')}
            value={choice.scope}
            options={scopesHere(session, there).map((id) => ({
              id,
              label: [t(`panels.export.scopes.${id}`), names[id]]
                .filter(Boolean)
                .join(t('panels.export.colon')),
            }))}
            onChange={(id) => {
              const scope = scopesHere(session, there).find((one) => one === id)
              if (scope) set({ scope })
            }}
          />
          <SelectField
            label={t('panels.export.format')}
            value={choice.format}
            options={exporters.map(({ id, label, extension }) => ({
              id,
              label: `${t(label)} (.${extension})`,
            }))}
            hint={drops === '' ? t('panels.export.keeps') : t('panels.export.drops', { what: drops })}
            onChange={(format) => set({ format })}
          />
          <OptionFields
            options={exporter.options}
            settings={settings}
            values={optionsHere(session, choice)}
            onChange={(id, value) => {
              const { format, options } = choice
              set({ options: { ...options, [format]: { ...options[format], [id]: value } } })
            }}
          />
          {(gone[choice.format] ?? []).map((name) => (
            <p key={name} role="status">
              {t('export-choices.gone', { name })}
            </p>
          ))}
          <Outcome stage={stage} />
        </div>
        <PreviewPane isText={isText} preview={preview} />
      </div>
    </ContentWindow>
  )
}

/** The ids of what the panel's filter lets through; none when nothing is filtered. */
function useFiltered(): readonly string[] {
  const filter = useFilter()
  const { shown } = useListing()
  return useMemo(() => (isFiltering(filter) ? shown.map(({ id }) => id) : []), [filter, shown])
}

/** Whether a format is words a reader can look at as they are. */
function isWords(mediaType: string): boolean {
  return /^text\/|json|xml|yaml|x-bibtex|research-info/u.test(mediaType) && !/zip|openxml/u.test(mediaType)
}

const dialog: ContentDialog = { id: 'export', Component: Export }
export default dialog
