/**
 * Cites the passage in front of the reader (what is selected, else the focused annotation) in the style of the library,
 * and puts that on the clipboard as rich and as plain text at once.
 */
import { type Cited, escaped } from '#shared/formats/citing/cited.ts'
import { type Citer, citer } from '#shared/formats/citing/citer.ts'
import { chosenStyle } from '#shared/formats/citing/styles.ts'
import { type Document, sourceOf } from '#shared/model/document.ts'
import { extentOf, type Passage, quotedText } from '#shared/model/passage.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { type CitedPlace, citedPlace } from '#shared/text/provisions/cited-place.ts'
import { textFragment, withFragment } from '#shared/text/text-fragment.ts'
import type { TFunction } from 'i18next'
import { passageOfSelection } from './acts.ts'
import type { Session } from './session.ts'
import { subjectOf } from './subject.ts'
import { toast } from './window-state.ts'

/** A citation alone; the words with one; a link that leads to the words on the page they came from. */
export type Copied = 'citation' | 'quotation' | 'live-link'

interface Here {
  readonly passage: Passage
  readonly document: Document
  readonly place?: CitedPlace
}

/** Copies, and says what was copied; nothing without a passage. A browser that refuses the clipboard is told of. */
export async function copyHere(session: Session, form: Copied, t: TFunction): Promise<void> {
  const copied = await wordsHere(session, form, t)
  if (copied) await copyWords(session, copied, t)
}

/** Puts words on the clipboard as rich and as plain text at once, and says so; a refusal is told of. */
export async function copyWords(session: Session, copied: Cited, t: TFunction): Promise<void> {
  const words = copied.text
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([words], { type: 'text/plain' }),
      'text/html': new Blob([copied.html], { type: 'text/html' }),
    })
    await navigator.clipboard.write([item])
    toast(session.window, { message: t('reading.copied', { words }), tone: 'info' })
  } catch {
    // The words can still be copied by hand from the message.
    toast(session.window, { message: t('reading.notCopied', { words }), tone: 'error' })
  }
}

/** What `copyHere` copies; undefined when there is no passage, or no page to lead to. */
export async function wordsHere(session: Session, form: Copied, t: TFunction): Promise<Cited | undefined> {
  const here = passageHere(session, t)
  if (!here) return undefined
  if (form === 'live-link') return liveLink(session, here)
  const cited = (await citerHere(session, here.document, t)).cite(here.document, here.place)
  if (form === 'citation') return cited
  const quote = quotedText(here.passage)
  const paragraphs = quote.split('\n').map((line) => `<p>${escaped(line)}</p>`)
  return {
    text: `“${quote}” ${bracketed(cited.text)}`,
    html: `<blockquote>${paragraphs.join('')}</blockquote><p>${cited.html}</p>`,
  }
}

/** Whether the passage in front came from a page of the web. */
export function hasLivePage(session: Session): boolean {
  const { selection } = session.window.getState()
  const focused = session.library.annotations.get(subjectOf(session) ?? '')?.target
  const source = selection ?? (focused && 'source' in focused ? focused.source : undefined)
  const document = source && session.library.documents.get(source.document)
  return document !== undefined && source !== undefined && addressOf(document, source.version) !== undefined
}

/** The style in use, ready to cite this document. */
export function citerHere(
  session: Session,
  document: Document,
  t: TFunction,
  style?: string,
): Promise<Citer> {
  const settings = session.library.settings.get('library') ?? DEFAULT_SETTINGS
  const language = t('citing.language') === 'fr' ? 'fr' : 'en'
  return citer(style ?? chosenStyle(settings), language, [document], settings)
}

/** The passage that a citation would be of. */
export function passageHere(session: Session, t: TFunction): Here | undefined {
  const { selection } = session.window.getState()
  const focused = session.library.annotations.get(subjectOf(session) ?? '')
  const target = focused && 'source' in focused.target ? focused.target : undefined
  const passage = selection ? passageOfSelection(session, selection) : target
  const document = passage && session.library.documents.get(passage.source.document)
  if (!passage || !document) return undefined
  const text = session.texts.get(passage.source.version)
  const place = text && citedPlace(text.places.structure, extentOf(passage), (key, params) => t(key, params))
  return { passage, document, ...(place && { place }) }
}

/** Styles of notes end in a full stop, and those of the text bring brackets along. */
function bracketed(words: string): string {
  return /^\(.*\)$/su.test(words) ? words : `(${words.replace(/\.$/u, '')})`
}

function liveLink(session: Session, { passage, document }: Here): Cited | undefined {
  const address = addressOf(document, passage.source.version)
  const text = session.texts.get(passage.source.version)?.table.text
  const fragment = text === undefined ? undefined : textFragment(text, extentOf(passage))
  if (address === undefined || fragment === undefined) return undefined
  const link = withFragment(address, fragment)
  return { text: link, html: `<a href="${escaped(link)}">${escaped(quotedText(passage))}</a>` }
}

function addressOf(document: Document, version: string): string | undefined {
  const { address } = sourceOf(document, version)
  return address !== undefined && /^https?:\/\//iu.test(address) ? address : undefined
}
