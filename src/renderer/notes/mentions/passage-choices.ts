/**
 * What `@` offers: passages and documents whose words have what was typed. Those of the open texts come from
 * here and at once; the rest of the library is asked for and comes after them.
 */
import { deskHere, documentsOn } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Excerpt } from '#shared/host/contract.ts'
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import { noteStart, quoteStart } from '#shared/model/excerpt.ts'
import { folded, foldedWords } from '#shared/text/fold.ts'
import type { MentionChoice } from './choice.ts'

/** Passages of open texts that are looked through: the ones nearest to where the note stands. */
const NEAR = 1_000
const SHOWN = { open: 8, documents: 4, asked: 12 }
const foldedAnnotations = new WeakMap<Annotation, string>()

/** Choices that need no asking, for what was typed in the note of an annotation. */
export function choicesHere(session: Session, own: string, typed: string): readonly MentionChoice[] {
  const words = foldedWords(typed)
  const open = passagesNear(session, own).filter((one) => hasWords(foldOf(session, one), words))
  const passages = open
    .toSorted((a, b) => Number(isQuoted(b, words)) - Number(isQuoted(a, words)))
    .slice(0, SHOWN.open)
    .map((one) => ofAnnotation(session, one))
  const documents = documentsLike(session, words)
  const isTitle =
    typed.trim() !== '' &&
    documents.some(({ words: title }) => folded(title).startsWith(folded(typed.trim())))
  return isTitle ? [...documents, ...passages] : [...passages, ...documents]
}

/** The choices here and what the host found besides, each once. */
export function withAnswers(
  session: Session,
  own: string,
  here: readonly MentionChoice[],
  excerpts: readonly Excerpt[],
): readonly MentionChoice[] {
  const known = new Set([own, ...here.map(({ id }) => id)])
  const more = excerpts.filter(({ id, document }) => document !== '' && !known.has(id)).slice(0, SHOWN.asked)
  return [
    ...here,
    ...more.map(({ id, document, quote, note, colour }): MentionChoice => {
      const title = session.library.documents.get(document)?.title ?? ''
      return { kind: 'passage', id, document, words: quote || note || '', title, ...(colour && { colour }) }
    }),
  ]
}

/** Annotations of the texts on the desk, those around the note's own passage first. */
function passagesNear(session: Session, own: string): Annotation[] {
  const desk = deskHere(session)
  const home = session.library.annotations.get(own)
  const homeDocument = home && documentOf(home)
  const documents = desk ? documentsOn(desk) : []
  const order = documents.toSorted((a, b) => Number(b === homeDocument) - Number(a === homeDocument))
  return order.flatMap((document) => {
    const all = session.index.annotationsOf(document)
    const at = home ? Math.max(0, all.indexOf(home)) : 0
    const near = all.slice(Math.max(0, at - NEAR / 2), at + NEAR / 2)
    const middle = at - Math.max(0, at - NEAR / 2)
    const distance = new Map(near.map((one, place) => [one, Math.abs(place - middle)]))
    return near
      .filter((one) => one.id !== own && (quoteStart(one) || noteStart(one)) !== '')
      .toSorted((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0))
  })
}

function documentsLike(session: Session, words: readonly string[]): MentionChoice[] {
  const { documents } = session.library
  const desk = deskHere(session)
  const here = new Set(desk ? documentsOn(desk) : [])
  const found: MentionChoice[] = []
  for (const { id, title } of documents.values()) {
    // Where nothing is typed yet, only what lies on the desk is near enough.
    if (words.length === 0 ? here.has(id) : hasWords(folded(title), words)) {
      found.push({ kind: 'document', id, words: title })
    }
  }
  return found.toSorted((a, b) => Number(here.has(b.id)) - Number(here.has(a.id))).slice(0, SHOWN.documents)
}

function ofAnnotation({ library }: Session, one: Annotation): MentionChoice {
  const document = documentOf(one) ?? ''
  const title = library.documents.get(document)?.title ?? ''
  const words = quoteStart(one) || noteStart(one)
  return {
    kind: 'passage',
    id: one.id,
    document,
    words,
    title,
    ...(one.style && { colour: one.style.colour }),
  }
}

function foldOf({ library }: Session, one: Annotation): string {
  const known = foldedAnnotations.get(one)
  if (known !== undefined) return known
  const title = library.documents.get(documentOf(one) ?? '')?.title ?? ''
  const fold = `${folded(quoteStart(one))}\n${folded(`${noteStart(one)} ${title}`)}`
  foldedAnnotations.set(one, fold)
  return fold
}

function isQuoted(one: Annotation, words: readonly string[]): boolean {
  const [quote = ''] = (foldedAnnotations.get(one) ?? '').split('\n', 1)
  return hasWords(quote, words)
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}
