/**
 * A pane that is read aloud, outside React: says the sentence that the window's state names, then the next one;
 * paints it, and scrolls only when it leaves the view.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { changeReading, type Reading } from '#renderer/session/reading-aloud.ts'
import type { Session } from '#renderer/session/session.ts'
import type { OpenText } from '#renderer/session/texts.ts'
import { spokenWords, utteranceAt } from '#shared/text/utterances.ts'
import { ownHighlight, releaseHighlights } from '../highlight-names.ts'
import type { LaidText } from '../laid-text.ts'
import { rangesOf } from '../ranges.ts'
import { chooseVoice } from './choose-voice.ts'
import type { Speaker, Voice } from './speaker.ts'

interface LiveAloudParts {
  readonly session: Session
  readonly text: OpenText
  readonly laid: LaidText
  readonly geometry: PaneGeometry
  readonly speaker: Speaker
  /** of the text, as BCP 47 */
  language(): string | undefined
}

/** Milliseconds that voices may take to come. */
const PATIENCE = 1_500

/** Starts; answers how to stop. */
export function startAloud({ session, text, laid, geometry, speaker, language }: LiveAloudParts): () => void {
  const { window: store, passing } = session
  const { side } = geometry
  const own = new Map<string, Highlight>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  // The pace or the voice changed while it was paused: the sentence is said anew.
  let isStale = false

  const mine = (aloud: Reading | null): Reading | null =>
    aloud?.side === side && aloud.version === text.version ? aloud : null
  const now = (): Reading | null => mine(store.getState().aloud)
  const paint = (reading: Reading | null): void => {
    if (!reading && own.size === 0) return
    const highlight = ownHighlight(own, `${side}-aloud`)
    highlight.priority = 5
    highlight.clear()
    if (reading && reading.status !== 'silent')
      for (const range of rangesOf(laid, reading.span)) highlight.add(range)
  }
  const voiceHere = (): Voice | undefined =>
    chooseVoice(speaker.voices(), language(), passing.store.getState().aloud.voices)
  const done = (outcome: 'said' | 'failed'): void => {
    const reading = now()
    if (!reading) return
    if (outcome === 'failed') return changeReading(store, { status: 'failed' })
    const span = utteranceAt(text.table, reading.span.end)
    if (span) changeReading(store, { span, status: 'starting', turn: reading.turn + 1 })
    else store.setState({ aloud: null })
  }
  const say = (reading: Reading): void => {
    clearTimeout(waiting)
    const voice = voiceHere()
    if (!voice) {
      waiting = setTimeout(
        () => now()?.status === 'starting' && changeReading(store, { status: 'silent' }),
        PATIENCE,
      )
      return
    }
    isStale = false
    const { rate } = passing.store.getState().aloud
    changeReading(store, { status: 'speaking', voice: voice.id })
    speaker.say({ words: spokenWords(text.table, reading.span), voice, rate }, done)
  }
  const follow = (reading: Reading | null, before: Reading | null): void => {
    if (!reading) {
      clearTimeout(waiting)
      // Another pane that reads now has stopped this one already.
      if (before && !store.getState().aloud) speaker.stop()
      paint(null)
      return
    }
    if (reading.span !== before?.span) {
      geometry.source?.keepInView(reading.span, { smooth: true })
      paint(reading)
    }
    if (reading.turn !== before?.turn) say(reading)
    else if (reading.status === 'paused' && before.status === 'speaking') speaker.pause()
    else if (reading.status === 'speaking' && before.status === 'paused') {
      if (isStale) say(reading)
      else speaker.resume()
    } else if (reading.status === 'silent') paint(reading)
  }
  const stops = [
    store.subscribe((state, before) => {
      if (state.aloud !== before.aloud) follow(mine(state.aloud), mine(before.aloud))
    }),
    passing.store.subscribe((state, before) => {
      const reading = now()
      if (!reading || state.aloud === before.aloud) return
      if (reading.status === 'speaking') say(reading)
      else isStale = true
    }),
    speaker.onVoices(() => {
      const reading = now()
      if (reading?.status === 'starting' || reading?.status === 'silent') say(reading)
    }),
    geometry.onLayout(() => paint(now())),
  ]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(waiting)
    if (now()) {
      speaker.stop()
      store.setState({ aloud: null })
    }
    releaseHighlights(own)
  }
}
