/** A new version of a text, from reading it to entering it: progress, what failed, or the plan to decide on. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Document } from '#shared/model/document.ts'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { failureWords, openDialog } from '../deeds.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { bringVersion, enterVersion, leaveVersion } from '../versions/bring-version.ts'
import { type Bringing, bringingState, type VersionSource } from '../versions/bringing.ts'
import { forgetCorrections } from '../versions/correcting.ts'
import { PlanView } from '../versions/plan-view.tsx'
import { useBlocks } from '../versions/use-blocks.ts'
import { versionWords } from '#renderer/session/version-words.ts'

function NewVersion({ close }: DialogProps) {
  const session = useSession()
  const now = useStore(bringingState(session), (state) => state.now)
  useEffect(() => {
    if (!now) close()
  }, [now, close])
  return now && <Stages now={now} close={close} />
}

interface StagesProps {
  readonly now: Bringing
  close(): void
}

function Stages({ now, close }: StagesProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const document = useLibrary((from) => from.library.documents.get(now.document))
  const { source, stage } = now
  const plan = 'plan' in stage ? stage.plan : undefined
  const { blocks, error } = useBlocks(plan?.document, plan?.from)
  const leave = (): void => {
    // What is on its way to the disk ends in a moment; whether it could be done is said here.
    if (stage.kind === 'entering') return
    leaveVersion(session)
    // Corrections are not given up with their review.
    if (source.kind === 'edits') openDialog(session, 'correct-text', now.document)
    else close()
  }
  const name = nameOf(source, document, t, i18n.language)
  const title = t('versions.planTitle', { title: document?.title ?? '' })
  if (stage.kind === 'working') {
    const phase = t(`panels.intake.phases.${stage.progress.phase}`, { defaultValue: '' })
    return (
      <ContentWindow title={title} leave={t('panels.intake.stop')} close={leave}>
        <ProgressBar label={[phase, name].filter(Boolean).join(' · ')} progress={stage.progress} />
      </ContentWindow>
    )
  }
  if (stage.kind === 'failed')
    return (
      <ContentWindow
        title={title}
        main={t('versions.again')}
        onMain={() => void bringVersion(session, now.document, source)}
        leave={t('panels.intake.close')}
        close={leave}
      >
        <p role="alert" className={styles['problem']}>
          {failureWords(t, stage.error)}
        </p>
        <p className={styles['note']}>{t('versions.unchanged')}</p>
      </ContentWindow>
    )
  if (stage.plan.same && source.kind !== 'version')
    return (
      <ContentWindow title={title} leave={t('panels.intake.close')} close={leave}>
        <p>{t('versions.same', { name })}</p>
        <p className={styles['note']}>{t('versions.unchanged')}</p>
      </ContentWindow>
    )
  if (!document) return null
  return (
    <PlanView
      key={stage.plan.plan}
      document={document}
      plan={stage.plan}
      blocks={blocks}
      problem={error}
      refusal={stage.kind === 'ready' ? stage.refusal : undefined}
      name={name}
      isKnown={source.kind === 'version'}
      isEntering={stage.kind === 'entering'}
      onEnter={(decisions, current) =>
        attempt(session, t, async () => {
          if (!(await enterVersion(session, stage.plan, decisions, current))) return
          if (source.kind === 'edits') forgetCorrections(session, stage.plan.from)
          close()
        })
      }
      onLeave={leave}
    />
  )
}

/** What the version is called before it is one. */
function nameOf(
  source: VersionSource,
  document: Document | undefined,
  t: TFunction,
  language: string,
): string {
  switch (source.kind) {
    case 'file':
      return source.file.name
    case 'handle':
      return source.name
    case 'address':
      return source.address
    case 'edits':
      return t('versions.corrected')
    case 'version':
      return document
        ? t('versions.versionOf', { when: versionWords(document, source.version, language) })
        : ''
  }
}

const dialog: ContentDialog = { id: 'new-version', Component: NewVersion }
export default dialog
