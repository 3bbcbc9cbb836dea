/** A side of the desk without a text: what belongs here, and the ways to put it here. */
import { intake } from '#renderer/panels/intake.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import type { Side } from '#shared/model/desk.ts'
import { BookOpen, FileText, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './ask.ts'
import { acceptedExtensions } from '#renderer/panels/intake/accepted.ts'
import { chooseFiles } from '#renderer/ui/choose-files.ts'
import styles from './empty-side.module.css'
import { openDocument } from './going.ts'
import { useActionContext } from './use-actions.ts'

export function EmptySide({ side }: { readonly side: Side }) {
  const { t } = useTranslation()
  const session = useSession()
  const context = useActionContext()
  const documents = useLibrary((from) => [...from.library.documents.values()])
  const [isOver, setOver] = useState(false)
  const choose = (): void => {
    attempt(session, t, async () => {
      const files = await chooseFiles(acceptedExtensions(session))
      if (files.length > 0) await intake(session, files, { side })
    })
  }
  const entries = documents.map((one) => ({
    id: one.id,
    label: one.title,
    icon: FileText,
    run: () => void attempt(session, t, () => openDocument(context, one.id, side)),
  }))
  return (
    <section
      className={styles['side']}
      data-zone={`${side}-text`}
      data-side={side}
      data-empty
      data-over={isOver || undefined}
      aria-label={t(`shell.pane.${side}`)}
      onDragEnter={() => setOver(true)}
      onDragLeave={(event) =>
        setOver(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))
      }
      onDrop={() => setOver(false)}
    >
      <div className={styles['zone']}>
        <EmptyState icon={side === 'left' ? BookOpen : ScrollText} title={t(`shell.empty.${side}`)} isHeading>
          <p>{t('shell.empty.hint')}</p>
          <div className={styles['ways']}>
            <Button onPress={choose}>{t('shell.empty.choose')}</Button>
            <Button
              look="quiet"
              onPress={() => {
                session.window.setState({ side })
                ask('documents.paste', context)
              }}
            >
              {t('shell.empty.paste')}
            </Button>
            <Button
              look="quiet"
              onPress={() => {
                session.window.setState({ side })
                ask('documents.address', context)
              }}
            >
              {t('intake.fromAddress')}
            </Button>
            {entries.length === 0 && side === 'left' && (
              <Button look="quiet" onPress={() => ask('sample.add', context)}>
                {t('shell.empty.sample')}
              </Button>
            )}
            {entries.length > 0 && (
              <Menu label={t('shell.empty.open')} groups={[{ id: 'documents', entries }]}>
                <Button look="quiet">{t('shell.empty.open')}</Button>
              </Menu>
            )}
          </div>
        </EmptyState>
      </div>
    </section>
  )
}
