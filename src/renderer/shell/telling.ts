/**
 * Says what was done to people who listen: a mark, a tag, a link, a step back come without the focus moving, and
 * others see them. Whoever has more precise words says them right after, in the same turn, and these are never heard.
 */
import { colourWords } from '#renderer/session/colour-words.ts'
import { relationWords } from '#renderer/session/relation-words.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce, type Done, type WindowState } from '#renderer/session/window-state.ts'
import type { ChangeOf } from '#shared/changes/change.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { TFunction } from 'i18next'

/**
 * What needs no word here: notes are heard as they are typed, desks and texts come into view with a focus of their
 * own, what goes to the trash is said with the way back, and imports and new versions have reports.
 */
const SILENT =
  /^(?:annotation\.note|annotation\.remove|link\.remove|document\.(?:import|remove|addVersion|useVersion)|desk\..*|settings\..*|annotations\.import|codebook\.import|library\..*|sample\..*|transfer\..*)$/u

/** Says until the returned function is called. */
export function tellWhatIsDone(session: Session, t: TFunction): () => void {
  const tell = (now: WindowState, before: WindowState): void => {
    if (now.ran && now.ran !== before.ran) say(wordsOf(session, now.ran, t))
    // Taken up, it is said by its hint in the status bar.
    if (before.armed && !now.armed) say(t('said.disarmed'))
  }
  const say = (words: string | undefined): void => {
    if (words !== undefined) announce(session.window, words)
  }
  return session.window.subscribe(tell)
}

/** The words for what was done; undefined where nothing is to be said. */
export function wordsOf(session: Session, done: Done, t: TFunction): string | undefined {
  const { command, params = {}, changes } = done
  if (command === 'undo' || command === 'redo') {
    const { command: name, of: _of, ...own } = params
    return t(`said.${command}`, { step: t(`commands.${String(name)}`, own) })
  }
  if (SILENT.test(command)) return undefined
  const notes = changes.filter((change) => change.table === 'annotations')
  if (command === 'annotation.add') return added(session, done, notes[0]?.after, t)
  if (command === 'annotation.restyle' || command === 'annotation.restyleMany')
    return styled(session, notes, t)
  if (command === 'annotation.tag' || command === 'annotation.tagMany') return tagged(session, done, notes, t)
  if (command === 'link.add') return linked(session, done, t)
  return t('said.done', { step: t(`commands.${command}`, params) })
}

function added(session: Session, done: Done, made: Annotation | null | undefined, t: TFunction) {
  if (!made?.style) return t('said.memo')
  const words = t('said.highlighted', { colour: colourWords(session, made.style.colour, t) })
  const tags = labelsOf(session, done, made.tags)
  return tags === '' ? words : `${words} ${t('said.tagged', { tags })}`
}

function styled(session: Session, changes: readonly ChangeOf<'annotations'>[], t: TFunction) {
  const { before, after } = changes[0] ?? {}
  if (!after?.style) return undefined
  const { colour, mark } = after.style
  const isMark = changes.length === 1 && before?.style?.colour === colour
  const words = isMark ? t(`highlights.marks.${mark}`) : colourWords(session, colour, t)
  return t('said.restyled', { count: changes.length, words })
}

function tagged(session: Session, done: Done, changes: readonly ChangeOf<'annotations'>[], t: TFunction) {
  const come = new Set<string>()
  const gone = new Set<string>()
  for (const { before, after } of changes) {
    for (const tag of after?.tags ?? []) if (!before?.tags.includes(tag)) come.add(tag)
    for (const tag of before?.tags ?? []) if (!after?.tags.includes(tag)) gone.add(tag)
  }
  const parts = [
    come.size > 0 ? t('said.tagged', { tags: labelsOf(session, done, [...come]) }) : '',
    gone.size > 0 ? t('said.untagged', { tags: labelsOf(session, done, [...gone]) }) : '',
    changes.length > 1 ? t('said.passages', { count: changes.length }) : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function linked(session: Session, { changes }: Done, t: TFunction) {
  const made = changes.find((change) => change.table === 'links')?.after
  const relation = made && session.library.relations.get(made.relation)
  return relation ? t('said.linked', { relation: relationWords(relation, 'label', t) }) : undefined
}

/** Labels of tags, also of those that the same step made. */
function labelsOf({ library }: Session, { changes }: Done, tags: readonly string[]): string {
  const made = changes.flatMap((change) => (change.table === 'tags' && change.after ? [change.after] : []))
  const labelOf = (id: string) => (library.tags.get(id) ?? made.find((tag) => tag.id === id))?.label ?? []
  return tags.flatMap(labelOf).join(', ')
}
