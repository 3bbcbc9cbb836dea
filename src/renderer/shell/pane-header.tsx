/** The head of a pane: what the text is, its title, how long it takes, and what can be done with it. */
import { roleWords } from '#renderer/session/role-words.ts'
import { chooseEnd } from '#renderer/session/acts.ts'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { trailOf } from '#renderer/session/trail.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuGroup } from '#renderer/ui/menu.tsx'
import { hasPages } from '#renderer/reading/pages/shown-as-pages.ts'
import { usePages } from '#renderer/reading/pages/use-pages.ts'
import { openInPane } from '#shared/commands/desks.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import {
  ArrowLeft,
  ArrowLeftRight,
  ArrowRight,
  BookImage,
  Ellipsis,
  FileClock,
  FilePlus2,
  FileText,
  Pencil,
  SpellCheck,
  Trash2,
  X,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { ask } from './ask.ts'
import { openDocument } from './going.ts'
import styles from './pane-header.module.css'
import { PlaceTrail } from './place-trail.tsx'
import { entryFor, shownKey, useActionContext } from './use-actions.ts'
import { useDesk } from './use-desk.ts'
import { WaitingChip } from './waiting-chip.tsx'

/** Words a reader reads in a minute, carefully. */
const PACE = 220

interface PaneHeaderProps {
  readonly side: Side
  readonly document: Document
  readonly version: string
}

export function PaneHeader({ side, document, version }: PaneHeaderProps) {
  const { t } = useTranslation()
  const session = useSession()
  const context = useActionContext()
  const desk = useDesk()
  const documents = useLibrary((from) => [...from.library.documents.values()])
  const way = useStore(trailOf(session), (trail) => trail[side])
  const isPages = usePages(side, document.id, version)
  const words = document.versions.find((one) => one.id === version)?.words ?? 0
  const others = documents.filter((one) => one.id !== document.id)
  const here = (run: () => void) => () => {
    session.window.setState({ side })
    run()
  }
  const onSide = (id: string, icon: typeof X) => {
    const entry = entryFor(id, context, icon)
    return { ...entry, isDisabled: session.status.getState().readOnly !== null, run: here(entry.run) }
  }
  const close = (): void => {
    if (desk) attempt(session, t, () => void session.run(openInPane, { desk: desk.id, side, pane: null }))
  }
  const open = (id: string): void => {
    attempt(session, t, () => openDocument(context, id, side))
  }
  const groups: readonly MenuGroup[] = [
    {
      id: 'text',
      entries: [
        { ...onSide('pane.back', ArrowLeft), isDisabled: way.back.length === 0 },
        { ...onSide('pane.forward', ArrowRight), isDisabled: way.forward.length === 0 },
        onSide('document.edit', Pencil),
        onSide('version.import', FilePlus2),
        onSide('version.correct', SpellCheck),
        { ...onSide('version.list', FileClock), isDisabled: false },
        onSide('panes.swap', ArrowLeftRight),
        { id: 'close', label: t('shell.pane.close'), icon: X, run: close },
        onSide('document.remove', Trash2),
      ],
    },
    {
      id: 'open',
      title: t('shell.pane.open'),
      entries: others.map((one) => ({
        id: one.id,
        label: one.title,
        icon: FileText,
        run: () => open(one.id),
      })),
    },
  ]
  return (
    <div className={styles['header']}>
      {document.role !== '' && <Chip look="role">{roleWords(document.role, t)}</Chip>}
      <Title document={document} />
      <WaitingChip document={document} />
      {isReadingVersion(document) && (
        <span title={document.description}>
          <Chip>{t('shell.pane.readingVersion')}</Chip>
        </span>
      )}
      <PlaceTrail side={side} document={document.id} version={version} language={document.language} />
      <span className={styles['length']}>
        <span>
          {t('shell.pane.words', { count: words })} ·{' '}
          {t('shell.pane.minutes', { count: Math.ceil(words / PACE) })}
        </span>
      </span>
      <span className={styles['narrow']}>
        <IconButton
          icon={ArrowLeftRight}
          label={t('shell.pane.other')}
          keys={shownKey('pane.other', context)}
          onPress={() => ask('pane.other', context)}
        />
      </span>
      {hasPages(document, version) && (
        <IconButton
          icon={isPages ? FileText : BookImage}
          label={t(isPages ? 'pages.back' : 'pages.show')}
          keys={shownKey('pages.toggle', context)}
          onPress={here(() => ask('pages.toggle', context))}
        />
      )}
      <Menu label={t('shell.pane.menu')} groups={groups}>
        <IconButton icon={Ellipsis} label={t('shell.pane.menu')} />
      </Menu>
    </div>
  )
}

/** The title; while a link is being drawn it stands for the whole text as the other end. */
function Title({ document }: { readonly document: Document }) {
  const { t } = useTranslation()
  const session = useSession()
  const isChoosing = useWindow(({ linking }) => linking !== null && linking.to === undefined)
  const words = <bdi>{document.title}</bdi>
  const choose = (): void => void chooseEnd(session, { kind: 'document', document: document.id })
  return (
    <h1 className={styles['title']} title={document.title}>
      {isChoosing ? (
        <button type="button" className={styles['end']} title={t('shell.pane.linkWhole')} onClick={choose}>
          {words}
        </button>
      ) : (
        words
      )}
    </h1>
  )
}

/** Whether the text says of itself that it stands in for another one. */
function isReadingVersion({ description = '' }: Document): boolean {
  return /reading version|version de lecture/iu.test(description)
}
