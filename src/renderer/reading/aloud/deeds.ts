/** What a reader does with a voice: begin here, pause, go on, a sentence back or forth, another pace, stop. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { paneHere } from '#renderer/session/desk.ts'
import { changeReading } from '#renderer/session/reading-aloud.ts'
import type { Session } from '#renderer/session/session.ts'
import { READING_RATES } from '#shared/host/passing-state.ts'
import { utteranceAt, utteranceBefore } from '#shared/text/utterances.ts'
import { offsetHere } from '../offset-here.ts'
import { mainLanguage } from './choose-voice.ts'

/** Paces that are offered; 1 is the voice's own. */
export const RATES = [0.6, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const

/** Reads the text of a pane from where the reader is. False when there is no text, or nothing after that place. */
export function readFromHere(session: Session, pane: PaneGeometry): boolean {
  const { side } = pane
  const version = paneHere(session, side)?.version ?? ''
  const text = session.texts.get(version)
  if (!text || !pane.source) return false
  const span = utteranceAt(text.table, offsetHere(session, pane)) ?? utteranceAt(text.table, 0)
  if (!span) return false
  const turn = (session.window.getState().aloud?.turn ?? 0) + 1
  session.window.setState({ aloud: { side, version, status: 'starting', span, turn, voice: undefined } })
  return true
}

/** Falls silent for a while, or goes on. */
export function pauseOrGoOn({ window }: Session): void {
  const { aloud } = window.getState()
  if (!aloud) return
  if (aloud.status === 'speaking') changeReading(window, { status: 'paused' })
  else if (aloud.status === 'paused') changeReading(window, { status: 'speaking' })
  else changeReading(window, { status: 'starting', turn: aloud.turn + 1 })
}

/** Goes to the next (1) or previous (-1) sentence and reads on from there. */
export function stepAloud(session: Session, direction: 1 | -1): void {
  const { aloud } = session.window.getState()
  const table = aloud && session.texts.get(aloud.version)?.table
  if (!aloud || !table) return
  const span = direction > 0 ? utteranceAt(table, aloud.span.end) : utteranceBefore(table, aloud.span.start)
  if (span) changeReading(session.window, { span, status: 'starting', turn: aloud.turn + 1 })
}

export function stopReading({ window }: Session): void {
  if (window.getState().aloud) window.setState({ aloud: null })
}

/** Another pace, from the sentence on that is read now. */
export function setRate({ passing }: Session, rate: number): void {
  const within = Math.min(Math.max(rate, READING_RATES.least), READING_RATES.most)
  passing.store.setState(({ aloud }) => ({ aloud: { ...aloud, rate: within } }))
}

/** Another voice for texts of a language. */
export function setVoice({ passing }: Session, language: string | undefined, voice: string): void {
  passing.store.setState(({ aloud }) => ({
    aloud: { ...aloud, voices: { ...aloud.voices, [mainLanguage(language)]: voice } },
  }))
}

/** The next quicker (1) or slower (-1) pace. */
export function stepRate(session: Session, direction: 1 | -1): void {
  const { rate } = session.passing.store.getState().aloud
  const next = direction > 0 ? RATES.find((one) => one > rate) : RATES.findLast((one) => one < rate)
  if (next !== undefined) setRate(session, next)
}
