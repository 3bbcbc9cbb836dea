/** A planned version before it is one: what it changes in the text and for each annotation, and what to do with it. */
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { HostError } from '#shared/host/errors.ts'
import type { Block, Document } from '#shared/model/document.ts'
import type { TransferDecision } from '#shared/model/transfer-plan.ts'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import windowStyles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import type { VersionPlan } from './bringing.ts'
import { asked, byUrgency, type Decisions, firstDecisions, outcome } from './decisions.ts'
import { DiffView } from './diff-view.tsx'
import styles from './plan.module.css'
import { diffSummary, rowsSummary } from './summary.ts'
import { TransferTable } from './transfer-table.tsx'
import { versionWords } from '#renderer/session/version-words.ts'

interface PlanViewProps {
  readonly document: Document
  readonly plan: VersionPlan
  /** blocks of the version it is compared with; undefined while they are being read */
  readonly blocks: readonly Block[] | undefined
  /** why they could not be read */
  readonly problem: HostError | undefined
  /** why it could not be entered when that was tried */
  readonly refusal: HostError | undefined
  /** what the new version is called */
  readonly name: string
  /** whether it is one of the document's versions already */
  readonly isKnown: boolean
  readonly isEntering: boolean
  onEnter(decisions: readonly TransferDecision[], current: boolean): void
  onLeave(): void
}

export function PlanView(props: PlanViewProps) {
  const { document, plan, blocks, problem, refusal, name, isKnown, isEntering, onEnter, onLeave } = props
  const { t, i18n } = useTranslation()
  const [decisions, setDecisions] = useState<Decisions>(() => firstDecisions(plan.rows))
  const { diff, remarks } = plan
  const [rows] = useState(() => byUrgency(plan.rows))
  const { come, open, stay } = outcome(rows, decisions)
  const old = t('versions.versionOf', { when: versionWords(document, plan.from, i18n.language) })
  const enter = (current: boolean) => () => onEnter(asked(rows, decisions), current)
  return (
    <Dialog
      title={t('versions.planTitle', { title: document.title })}
      width="full"
      onClose={onLeave}
      footer={
        <>
          <p className={styles['outcome']} role="status">
            {rows.length > 0 && t('versions.outcome', { come, stay })}
            {open > 0 && ` ${t('versions.outcomeOpen', { count: open })}`}
          </p>
          <Button isDisabled={isEntering} onPress={onLeave}>
            {t('panels.cancel')}
          </Button>
          {!isKnown && (
            <Button isDisabled={isEntering} onPress={enter(false)}>
              {t('versions.keepOld')}
            </Button>
          )}
          <Button look="main" isDisabled={isEntering} onPress={enter(true)}>
            {t(isEntering ? 'versions.entering' : 'versions.use')}
          </Button>
        </>
      }
    >
      <div className={styles['summary']}>
        <p>{diffSummary(diff, t)}</p>
        {rows.length > 0 && <p>{rowsSummary(rows, t)}</p>}
        {remarks.map((remark, index) => (
          <p key={index} className={styles['remark']}>
            {t(`remarks.${remark.code}`, { ...remark.params, defaultValue: failureWords(t, remark) })}
          </p>
        ))}
        {refusal && (
          <p role="alert" className={windowStyles['problem']}>
            {failureWords(t, refusal)}
          </p>
        )}
      </div>
      <Tabs className={styles['tabs'] ?? ''} defaultSelectedKey={rows.length > 0 ? 'annotations' : 'text'}>
        <TabList className={styles['tabList'] ?? ''} aria-label={t('versions.tabs.label')}>
          <Tab id="annotations" className={styles['tab'] ?? ''}>
            {t('versions.tabs.annotations', { count: rows.length })}
          </Tab>
          <Tab id="text" className={styles['tab'] ?? ''}>
            {t('versions.tabs.text')}
          </Tab>
        </TabList>
        <TabPanel id="annotations" className={styles['panel'] ?? ''}>
          <TransferTable rows={rows} decisions={decisions} onDecisions={setDecisions} />
        </TabPanel>
        <TabPanel id="text" className={styles['panel'] ?? ''}>
          {blocks ? (
            <DiffView diff={diff} blocks={blocks} heads={[old, name]} />
          ) : (
            <p role="status">{problem ? failureWords(t, problem) : t('reading.opening')}</p>
          )}
        </TabPanel>
      </Tabs>
    </Dialog>
  )
}
