/**
 * What a reader pastes to bring in: formatted text with its words, words alone, files, or an address. It goes to the
 * dialog that shows it first; nothing comes in by pasting alone, but files, as when they are dropped.
 */
import type { Session } from '#renderer/session/session.ts'
import { webAddress } from '#shared/model/web-address.ts'
import { openDialog } from '../deeds.ts'
import { intake } from '../intake.ts'
import { fileSources } from './sources.ts'

/** Words, and the markup they come from when it says more than the words do. */
export interface Clip {
  readonly text: string
  readonly html?: string
}

/** Longest markup that is taken, as the contract has it. */
const HTML_LIMIT = 5_000_000
/** Elements that mean something to a text; editors of code wrap each word in a colour, which does not. */
const MEANT = /<(?:h[1-6]|p|[uo]l|li|table|blockquote|a\s|em|strong|i|b|su[bp]|pre|dl|figure|img)\b/iu
/** What the dialog is about when it is to show the clipboard. */
export const CLIPBOARD = 'clipboard'

const offered = new WeakMap<Session, Clip>()

/** The words as a field has them, and the markup when there is some worth keeping. */
export function clipOf(data: Pick<DataTransfer, 'getData'>): Clip {
  const text = data.getData('text/plain').replace(/\r\n?/gu, '\n')
  const html = data.getData('text/html')
  return MEANT.test(html) && html.length <= HTML_LIMIT ? { text, html } : { text }
}

/** What was pasted outside of the dialog that is open now. */
export function offeredClip(session: Session, about: string | undefined): Clip | undefined {
  return about === CLIPBOARD ? offered.get(session) : undefined
}

/** Takes up what was pasted on the desk; answers whether there was something to take. */
export function takePaste(session: Session, data: DataTransfer): boolean {
  const files = [...data.files]
  if (files.length > 0) {
    void intake(session, fileSources(files))
    return true
  }
  const clip = clipOf(data)
  if (clip.text.trim() === '' && clip.html === undefined) return false
  const only = clip.text.trim()
  if (/^https:\/\/\S+$/iu.test(only) && webAddress(only).fault === undefined) {
    openDialog(session, 'add-address', only)
    return true
  }
  offered.set(session, clip)
  openDialog(session, 'paste', CLIPBOARD)
  return true
}
