/** Writes a text, a desk or the library to a file: what, in which format, and what that format leaves out. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import { chosenAnnotations } from '../annotations/chosen.ts'
import { documentHere, type ExportChoice, firstChoice, requestFor, scopesHere } from '../export/choice.ts'
import { Download } from '../export/download.tsx'
import { useExport } from '../export/use-export.ts'
import { deskHere } from '#renderer/session/desk.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { SelectField } from '../select-field.tsx'

function Export({ about, close }: DialogProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const { exporters } = session.capabilities
  const document = useLibrary((from) => documentHere(from, about))
  const title = useLibrary(({ library }) => library.documents.get(document ?? '')?.title ?? '')
  const desk = useLibrary((from) => deskHere(from))?.title ?? ''
  const [choice, setChoice] = useState<ExportChoice>(() => firstChoice(session, about))
  const { stage, start, stop, again } = useExport()
  const isRunning = stage.status === 'running'
  const set = (part: Partial<ExportChoice>): void => {
    setChoice((before) => ({ ...before, ...part }))
    if (!isRunning) again()
  }
  const run = async (): Promise<void> => {
    session.passing.store.setState({ lastExport: { ...choice } })
    await start(requestFor(session, choice, document, i18n.language))
  }
  const isDone = stage.status === 'ready' || stage.status === 'saved'
  const names = { document: title, desk, library: '', chosen: String(chosenAnnotations(session).length) }
  const drops = exporters.find(({ id }) => id === choice.format)?.drops ?? []
  const list = new Intl.ListFormat(i18n.language).format(drops.map((drop) => t(drop)))
  if (exporters.length === 0) {
    return (
      <ContentWindow title={t('panels.export.title')} leave={t('panels.intake.close')} close={close}>
        <EmptyState title={t('panels.export.noFormats')} />
      </ContentWindow>
    )
  }
  return (
    <ContentWindow
      title={t('panels.export.title')}
      main={isDone || isRunning ? undefined : t('panels.export.start')}
      leave={t(isDone ? 'panels.export.done' : isRunning ? 'panels.export.stop' : 'panels.cancel')}
      onMain={() => void run()}
      {...(isRunning && { onLeave: stop })}
      close={close}
    >
      <SelectField
        label={t('panels.export.scope')}
        value={choice.scope}
        options={scopesHere(session, document).map((id) => ({
          id,
          label: [t(`panels.export.scopes.${id}`), names[id]].filter(Boolean).join(t('panels.export.colon')),
        }))}
        onChange={(id) => {
          const scope = scopesHere(session, document).find((one) => one === id)
          if (scope) set({ scope })
        }}
      />
      <SelectField
        label={t('panels.export.format')}
        value={choice.format}
        options={exporters.map(({ id, label, extension }) => ({ id, label: `${t(label)} (.${extension})` }))}
        hint={list === '' ? t('panels.export.keeps') : t('panels.export.drops', { what: list })}
        onChange={(format) => set({ format })}
      />
      {stage.status === 'running' && (
        <ProgressBar
          label={
            stage.progress.phase === 'reading' && stage.progress.total > 0
              ? t('panels.export.reading', { done: stage.progress.done, total: stage.progress.total })
              : t('panels.export.saving')
          }
          progress={stage.progress}
        />
      )}
      {stage.status === 'ready' && <Download name={stage.name} blob={stage.blob} />}
      {stage.status === 'saved' && <p role="status">{t('panels.export.saved', { name: stage.name })}</p>}
      {stage.status === 'let-go' && <p role="status">{t('panels.export.notSaved')}</p>}
      {stage.status === 'failed' && (
        <p role="alert" className={styles['problem']}>
          {failureWords(t, stage.error)}
        </p>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'export', Component: Export }
export default dialog
