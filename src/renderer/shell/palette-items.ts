/** What the palette offers for what was typed: commands, documents, tags, annotations, best first. Pure but for reading the session. */
import { roleWords } from '#renderer/session/role-words.ts'
import { wordsIn } from '#shared/text/annotation-words.ts'
import { chooseEnd } from '#renderer/session/acts.ts'
import { listPassages } from '#renderer/session/codebook.ts'
import type { Session } from '#renderer/session/session.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { folded, foldedWords } from '#shared/text/fold.ts'
import { type Action, type ActionContext, isEnabled, nameOf } from './action.ts'
import { perform } from './ask.ts'

import { deskHere, documentsOn } from '#renderer/session/desk.ts'
import { goToAnnotation, openDocument } from './going.ts'
import { isSingle, showKeys } from './keys.ts'
import { filterItems } from './palette-filters.ts'
import { ACTIONS } from './registry.ts'
import { keysOf } from './shortcuts.ts'

export type PaletteKind = 'commands' | 'documents' | 'tags' | 'annotations'

export interface PaletteItem {
  readonly kind: PaletteKind
  readonly id: string
  readonly label: string
  /** said beside it: what it is part of, how often it is used */
  readonly hint?: string
  readonly keys?: string
  readonly colour?: number
  /** further words it is found by */
  readonly words: string
  run(): void
}

/** At most this many of one kind: more are found by typing more. */
const EACH = 12
/** Of filters, which are as many as tags. */
const FEW = 5
/** Commands are all listed where nothing else is asked for. */
const ALL = 1000

/** Items for what was typed, in the order they are shown. */
export function paletteItems(context: ActionContext, typed: string): readonly PaletteItem[] {
  const { session } = context
  const isCommand = typed.startsWith('>')
  const words = foldedWords(isCommand ? typed.slice(1) : typed)
  if (session.window.getState().linking) return best(documentItems(context, true), words)
  if (isCommand) return [...best(commandItems(context), words, ALL), ...filters(context, words)]
  const documents = best(documentItems(context, false), words)
  if (words.length === 0) return [...documents, ...best(commandItems(context), words, ALL)]
  return [
    ...best(commandItems(context), words),
    ...filters(context, words),
    ...documents,
    ...best(tagItems(session), words),
    ...best(annotationItems(context, words), words),
  ]
}

/** Filters by tag and author, once enough is typed to mean one. */
function filters(context: ActionContext, words: readonly string[]): readonly PaletteItem[] {
  return words.length === 0 ? [] : best(filterItems(context), words, FEW)
}

function commandItems(context: ActionContext): readonly PaletteItem[] {
  const { session, t } = context
  const { platform } = session.capabilities
  // Single letters are about a passage; without words the window comes first.
  const isLate = (action: Action): number => (keysOf(action, session).some(isSingle) ? 1 : 0)
  return [...ACTIONS.values()]
    .toSorted((a, b) => isLate(a) - isLate(b))
    .flatMap((action): readonly PaletteItem[] => {
      if (action.id === 'palette' || !isEnabled(action, session)) return []
      const label = nameOf(action, session, t)
      const keys = keysOf(action, session)[0]
      const shown = keys === undefined ? {} : { keys: showKeys(keys, platform, t) }
      return [
        {
          kind: 'commands',
          id: action.id,
          label,
          words: action.words === undefined ? label : `${label} ${t(action.words)}`,
          ...shown,
          run: () => perform(action, context),
        },
      ]
    })
}

/** While a link is drawn a document is its other end as a whole. */
function documentItems(context: ActionContext, isLinking: boolean): readonly PaletteItem[] {
  const { session } = context
  return [...session.library.documents.values()].map((document) => ({
    kind: 'documents',
    id: document.id,
    label: document.title,
    hint: roleWords(document.role, context.t),
    words: [
      document.title,
      document.role,
      roleWords(document.role, context.t),
      document.subtitle ?? '',
      ...document.creators,
    ].join(' '),
    run() {
      if (isLinking) chooseEnd(session, { kind: 'document', document: document.id })
      else openDocument(context, document.id)
    },
  }))
}

function tagItems(session: Session): readonly PaletteItem[] {
  return [...session.library.tags.values()].map((tag) => ({
    kind: 'tags',
    id: tag.id,
    label: tag.label,
    hint: String(session.index.taggedCount(tag.id)),
    words: tag.label,
    run() {
      listPassages(session, tag.id)
    },
  }))
}

/** Those of the open texts that have every word; of the others, which are most, no item is made. */
function annotationItems(context: ActionContext, sought: readonly string[]): readonly PaletteItem[] {
  const { session } = context
  const desk = deskHere(session)
  const open = desk ? documentsOn(desk).flatMap((id) => session.index.annotationsOf(id)) : []
  const label = (id: string): string => session.library.tags.get(id)?.label ?? ''
  const has =
    (annotation: Annotation) =>
    (word: string): boolean =>
      wordsIn(annotation).includes(word) || annotation.tags.some((tag) => folded(label(tag)).includes(word))
  return open.flatMap((annotation): readonly PaletteItem[] => {
    if (!sought.every(has(annotation))) return []
    const passage = passageOf(annotation)
    const quote = passage ? quotedText(passage) : ''
    const note = annotation.body ? noteText(annotation.body) : ''
    const shown = note || quote
    if (shown === '') return []
    return [
      {
        kind: 'annotations',
        id: annotation.id,
        label: shorten(shown),
        words: [quote, note, ...annotation.tags.map(label)].join(' '),
        ...(note !== '' && quote !== '' && { hint: context.t('ui.quoted', { words: shorten(quote, 40) }) }),
        ...(annotation.style && { colour: annotation.style.colour }),
        run: () => goToAnnotation(context, annotation.id, session.window.getState().side),
      },
    ]
  })
}

/** Those that have every word; those whose name begins with the words first. */
function best(items: readonly PaletteItem[], words: readonly string[], limit = EACH): readonly PaletteItem[] {
  const found = items.filter((item) => {
    const all = folded(item.words)
    return words.every((word) => all.includes(word))
  })
  const whole = words.join(' ')
  const rank = ({ label }: PaletteItem): number => {
    const name = folded(label)
    if (name === whole) return 0
    return name.startsWith(words[0] ?? '') ? 1 : 2
  }
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, limit)
}

function shorten(text: string, length = 90): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > length ? `${line.slice(0, length).toWellFormed().trimEnd()}…` : line
}
