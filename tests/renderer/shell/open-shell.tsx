/** The whole window over a memory host, for tests of what the reader sees and strikes. */
import { paneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { openSession, type Session } from '#renderer/session/session.ts'
import type { ActionContext } from '#renderer/shell/action.ts'
import { followAppearance } from '#renderer/shell/appearance.ts'
import { Providers } from '#renderer/shell/providers.tsx'
import { startWords } from '#renderer/shell/words.ts'
import '#renderer/ui/base.css'
import { describePassage } from '#shared/anchoring/describe.ts'
import { addAnnotation } from '#shared/commands/annotations.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import type { Colour } from '#shared/model/primitives.ts'
import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type MemoryHost, memoryHost, type TestText } from '../memory-host.ts'

export const ARTICLE: TestText = {
  id: 'article',
  title: 'The Alliance of Sahel States',
  role: 'article',
  blocks: [
    '# The Alliance of Sahel States',
    'Bamako, Ouagadougou and Niamey signed the Liptako-Gourma Charter.',
    'The objective is to establish mechanisms for collective defense and mutual assistance.',
  ],
}
export const CHARTER: TestText = {
  id: 'charter',
  title: 'The Liptako-Gourma Charter',
  role: 'charter',
  blocks: [
    '# The Liptako-Gourma Charter',
    '## Article 2 — Purpose',
    'The purpose is to build an architecture of collective defence and mutual assistance.',
    '## Article 6 — An attack on one',
    'It places every party under a duty to assist and to relieve the party attacked.',
  ],
}

export interface Opened {
  readonly session: Session
  readonly memory: MemoryHost
  readonly words: i18n
  readonly context: ActionContext
  /** marks words of a text; answers the annotation */
  mark(document: string, quoted: string, colour?: Colour): string
  show(part: ReactNode): ReturnType<typeof render>
}

/** A session on these texts with the panel closed, in the language and state given. */
export async function openWindow(
  texts: readonly TestText[] = [ARTICLE, CHARTER],
  state: Partial<PassingState> = {},
  prepare: (memory: MemoryHost) => void = () => {},
): Promise<Opened> {
  await page.viewport(1440, 900)
  // Where an earlier test left the pointer, a tooltip would open and take the first Esc.
  await userEvent.hover(document.documentElement)
  const memory = memoryHost(texts, { panel: null, ...state })
  prepare(memory)
  const session = await openSession(memory)
  for (const { id } of texts) await session.texts.open(id, `${id}-v1`)
  const words = await startWords('en')
  followAppearance(session, words, document.documentElement)
  const geometry = { left: paneGeometry('left'), right: paneGeometry('right') }
  return {
    session,
    memory,
    words,
    context: { session, panes: geometry, t: words.t },
    mark(id, quoted, colour = 1) {
      const text = session.texts.get(`${id}-v1`)?.table.text ?? ''
      const start = text.indexOf(quoted)
      if (start < 0) throw new Error(`“${quoted}” does not stand in ${id}`)
      const span = { start, end: start + quoted.length }
      const target = describePassage(text, { document: id, version: `${id}-v1` }, [span])
      return session.run(addAnnotation, { target, style: { colour, mark: 'wash' } }).made ?? ''
    },
    show: (part) =>
      render(
        <Providers session={session} words={words} geometry={geometry}>
          <div style={{ height: '100vh' }}>{part}</div>
        </Providers>,
      ),
  }
}
