/** The template in the dialog: which one is chosen, what it says now, and what was kept of it. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { toast } from '#renderer/session/window-state.ts'
import { keepTemplate, removeTemplate } from '#shared/commands/templates.ts'
import { READY_MADE } from '#shared/formats/templates/ready-made.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayWithUndo } from '../deeds.ts'
import { openTemplate } from './file.ts'

/** Before the id of a template that comes with the program; one's own are known by their names. */
const READY = 'ready:'
const OWN = 'own:'

export function useTemplate() {
  const { t } = useTranslation()
  const session = useSession()
  const kept = useLibrary(({ library }) => library.settings.get('library')?.templates)
  const isReadOnly = session.status.getState().readOnly !== null
  const own = Object.keys(kept ?? {})
  const [chosen, setChosen] = useState(() =>
    own[0] === undefined ? READY + (READY_MADE[0]?.id ?? '') : OWN + own[0],
  )
  const textOf = (id: string): string =>
    id.startsWith(OWN)
      ? (kept?.[id.slice(OWN.length)] ?? '')
      : (READY_MADE.find((one) => READY + one.id === id)?.text ?? '')
  const nameOf = (id: string): string =>
    id.startsWith(OWN)
      ? id.slice(OWN.length)
      : t('templates.copyOf', { name: t(`templates.ready.${id.slice(READY.length)}`) })
  const [name, setName] = useState(() => nameOf(chosen))
  const [text, setText] = useState(() => textOf(chosen))
  const was =
    chosen.startsWith(OWN) && Object.hasOwn(kept ?? {}, chosen.slice(OWN.length))
      ? chosen.slice(OWN.length)
      : undefined
  const begin = (id: string, called: string, words: string): void => {
    setChosen(id)
    setName(called)
    setText(words)
  }
  return {
    options: [
      ...own.map((one) => ({ id: OWN + one, label: one })),
      ...READY_MADE.map(({ id }) => ({ id: READY + id, label: t(`templates.ready.${id}`) })),
      ...(chosen === '' ? [{ id: '', label: t('templates.new') }] : []),
    ],
    chosen,
    name,
    text,
    isOwn: was !== undefined,
    isReadOnly,
    isChanged: text !== textOf(chosen) || (was !== undefined && name.trim() !== was),
    setName,
    setText,
    choose: (id: string) => begin(id, nameOf(id), textOf(id)),
    blank: () => begin('', '', ''),
    keep(): void {
      const args = { name: name.trim(), text, ...(was !== undefined && { was }) }
      if (!attempt(session, t, () => void session.run(keepTemplate, args))) return
      setChosen(OWN + args.name)
      sayWithUndo(session, t, t('templates.kept', { name: args.name }))
    },
    remove(): void {
      if (was === undefined || !attempt(session, t, () => void session.run(removeTemplate, { name: was })))
        return
      const first = READY_MADE[0]?.id ?? ''
      begin(READY + first, nameOf(READY + first), textOf(READY + first))
      sayWithUndo(session, t, t('templates.removed', { name: was }))
    },
    async open(): Promise<void> {
      const file = await openTemplate()
      if (file?.status === 'read') begin('', file.name, file.text)
      if (file?.status === 'refused')
        toast(session.window, { message: t(`templates.${file.why}`, { name: file.name }), tone: 'error' })
    },
  }
}
