/** The styles one can choose from, which one is chosen in the dialog, and the reader's own: added, removed, undone. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { chooseFiles } from '#renderer/ui/choose-files.ts'
import { addStyle, chooseStyle, removeStyle } from '#shared/commands/citation-styles.ts'
import { readStyle } from '#shared/formats/citing/read-style.ts'
import { chosenStyle, SHIPPED_STYLES, SHORT_STYLE } from '#shared/formats/citing/styles.ts'
import { DEFAULT_SETTINGS, STYLE_LIMIT, STYLES_LIMIT } from '#shared/model/settings.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayWithUndo } from '../deeds.ts'

/** Styles that a library keeps, as its settings have it. */
const MOST = 50

export function useStyles() {
  const { t } = useTranslation()
  const session = useSession()
  const settings = useLibrary(({ library }) => library.settings.get('library')) ?? DEFAULT_SETTINGS
  const inUse = chosenStyle(settings)
  const own = settings.styles ?? []
  const [picked, setPicked] = useState(inUse)
  const [problem, setProblem] = useState<string>()
  const options = [
    ...[SHORT_STYLE, ...SHIPPED_STYLES].map((id) => ({ id, label: t(`citing.styles.${id}`) })),
    ...own.map(({ id, title }) => ({ id, label: title })),
  ]
  // A style that was removed or undone meanwhile is not chosen any more.
  const chosen = options.some(({ id }) => id === picked) ? picked : inUse
  const isOwn = own.some(({ id }) => id === chosen)
  const run = (work: () => unknown): boolean => attempt(session, t, () => void work())

  async function addFile(): Promise<void> {
    setProblem(undefined)
    const [file] = await chooseFiles(['csl', 'xml'], true)
    if (!file) return
    if (file.size > STYLE_LIMIT * 4)
      return setProblem(t('citing.problems.tooLong', { length: file.size, limit: STYLE_LIMIT }))
    const xml = await file.text()
    const read = await readStyle(xml)
    if ('problem' in read) return setProblem(t(`citing.problems.${read.problem}`, { ...read.params }))
    const { id, title } = read
    const others = own.filter((one) => one.id !== id)
    const isFull =
      others.length >= MOST || others.reduce((sum, one) => sum + one.xml.length, xml.length) > STYLES_LIMIT
    if (isFull) return setProblem(t('citing.problems.tooMany'))
    if (!run(() => session.run(addStyle, { style: { id, title, xml } }))) return
    setPicked(id)
    sayWithUndo(session, t, t('citing.added', { title }))
  }

  return {
    options,
    chosen,
    isOwn,
    problem,
    isReadOnly: session.status.getState().readOnly !== null,
    isChanged: chosen !== inUse,
    choose(id: string): void {
      setProblem(undefined)
      setPicked(id)
    },
    use(): void {
      const title = options.find(({ id }) => id === chosen)?.label ?? chosen
      const args = chosen === SHORT_STYLE ? {} : { style: chosen }
      if (run(() => session.run(chooseStyle, args))) sayWithUndo(session, t, t('citing.added', { title }))
    },
    remove(): void {
      const title = own.find(({ id }) => id === chosen)?.title ?? chosen
      if (!run(() => session.run(removeStyle, { style: chosen }))) return
      setPicked(SHORT_STYLE)
      sayWithUndo(session, t, t('citing.removed', { title }))
    },
    addFile,
  }
}
