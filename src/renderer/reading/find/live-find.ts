/**
 * A pane's find at work, outside React: asks again when words or switches change, keeps the place that is
 * looked at in view, and paints. The worker begins with the first question and ends with the pane.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { changeFinding, type Finding } from '#renderer/session/finding.ts'
import type { Session } from '#renderer/session/session.ts'
import type { OpenText } from '#renderer/session/texts.ts'
import type { Side } from '#shared/model/desk.ts'
import { matchesOf, NO_MATCHES } from '#shared/text/find-matches.ts'
import type { LaidText } from '../laid-text.ts'
import type { SectionRange } from '../painting.ts'
import { createFindEngine, type FindReply, type FindWorker } from './find-engine.ts'
import { createFindPainter } from './find-painting.ts'

/** Milliseconds before waiting is shown. */
const LONG = 400

interface LiveFindParts {
  readonly session: Session
  readonly side: Side
  readonly text: OpenText
  readonly laid: LaidText
  readonly geometry: PaneGeometry
  near(): SectionRange
  startWorker(): FindWorker
}

export interface LiveFind {
  look(): void
  mounted(section: number): void
  stop(): void
}

export function startFind(parts: LiveFindParts): LiveFind {
  const { session, side, text, laid, geometry, near, startWorker } = parts
  const { window: store, passing } = session
  const engine = createFindEngine(text.table.text, startWorker)
  const painter = createFindPainter({ side, laid, near })
  const own = (find = store.getState().find): Finding | null =>
    find[side]?.version === text.version ? find[side] : null
  let asked: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = async (words: string): Promise<void> => {
    const question = { ...passing.store.getState().findOptions, words }
    const key = JSON.stringify(question)
    if (key === asked) return
    asked = key
    clearTimeout(timer)
    timer = setTimeout(() => changeFinding(store, side, { answer: { status: 'waiting' } }), LONG)
    const reply = await engine.ask(question)
    if (!reply || key !== asked) return
    clearTimeout(timer)
    tell(reply)
  }
  const tell = (reply: FindReply): void => {
    const finding = own()
    if (!finding) return
    const matches = reply.status === 'found' ? matchesOf(reply.bounds) : NO_MATCHES
    const origin = finding.matches.at(finding.current)?.start ?? finding.origin
    const nearest = matches.from(origin)
    const current = matches.count === 0 ? -1 : nearest === matches.count ? 0 : nearest
    const answer = reply.status === 'found' ? { status: reply.status } : reply
    changeFinding(store, side, { answer, matches, current, origin, isAsking: false })
  }
  const show = (finding: Finding | null, before: Finding | null): void => {
    if (finding?.isOpen !== true) {
      if (before?.isOpen === true) painter.show(NO_MATCHES, undefined)
      return
    }
    const isNew = before?.isOpen !== true
    if (isNew || finding.words !== before.words) void ask(finding.words)
    if (!isNew && finding.matches === before.matches && finding.current === before.current) return
    const current = finding.matches.at(finding.current)
    if (current) geometry.source?.keepInView(current)
    painter.show(finding.matches, current)
  }
  const stops = [
    store.subscribe((state, before) => {
      if (state.find[side] !== before.find[side]) show(own(state.find), own(before.find))
    }),
    passing.store.subscribe((state, before) => {
      const finding = own()
      if (state.findOptions !== before.findOptions && finding?.isOpen) void ask(finding.words)
    }),
  ]
  show(own(), null)
  return {
    look: () => painter.look(),
    mounted: (section) => painter.mounted(section),
    stop() {
      for (const stop of stops) stop()
      clearTimeout(timer)
      engine.stop()
      painter.release()
      if (own()) store.setState(({ find }) => ({ find: { ...find, [side]: null } }))
    },
  }
}
