/** Panes on a memory host, as a reader has them: real text, real geometry, real selection. */
import { type PaneGeometry, paneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { GeometryProvider } from '#renderer/geometry/react.tsx'
import { useKeys } from '#renderer/shell/use-keys.ts'
import { Pane } from '#renderer/reading/pane.tsx'
import { SessionProvider } from '#renderer/session/react.tsx'
import { openSession, type Session } from '#renderer/session/session.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { addAnnotation } from '#shared/commands/annotations.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { expect } from 'vitest'
import { render } from 'vitest-browser-react'
import { type MemoryHost, memoryHost, type TestText } from '../memory-host.ts'
import '#renderer/ui/tokens.css'
import './desk.css'

export interface Desk {
  readonly session: Session
  readonly memory: MemoryHost
  readonly geometry: Readonly<Record<Side, PaneGeometry>>
  /** the text zone of a side */
  text(side?: Side): HTMLElement
  scroller(side?: Side): HTMLElement
  /** the canonical text of a document */
  words(document: string): string
  /** highlights the nth occurrence of words; answers the annotation */
  mark(document: string, words: string, options?: { colour?: Colour; nth?: number }): string
  unmount(): Promise<void>
}

/** Opens the first text on the left and the second, if any, on the right, and waits until both are shown. */
export async function openDesk(
  texts: readonly TestText[],
  state: Partial<PassingState> = {},
  prepare?: (memory: MemoryHost) => void,
  within: (panes: ReactNode) => ReactNode = (panes) => panes,
): Promise<Desk> {
  const memory = memoryHost(texts, state)
  prepare?.(memory)
  const session = await openSession(memory)
  const geometry = { left: paneGeometry('left'), right: paneGeometry('right') }
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: CATALOGUE.en } } })
  const sides = texts
    .slice(0, 2)
    .map((text, index) => ({ text, side: index === 0 ? 'left' : 'right' }) as const)
  const shown = await render(
    <I18nextProvider i18n={i18n}>
      <SessionProvider value={session}>
        <GeometryProvider value={geometry}>
          <Keys />
          <main className="test-desk">
            <h1 className="test-title">Desk</h1>
            {within(
              sides.map(({ text, side }) => (
                <Pane
                  key={side}
                  side={side}
                  document={text.id}
                  version={`${text.id}-v1`}
                  margin={<p className="test-margin">margin of {text.title}</p>}
                />
              )),
            )}
          </main>
        </GeometryProvider>
      </SessionProvider>
    </I18nextProvider>,
  )
  const text = (side: Side = 'left') => {
    const zone = document.querySelector<HTMLElement>(`[data-zone="${side}-text"]`)
    if (!zone) throw new Error(`no text on the ${side}`)
    return zone
  }
  // With a host that was prepared to fail there is nothing to wait for.
  if (!prepare) await expect.poll(() => sides.every(({ side }) => geometry[side].source !== null)).toBe(true)
  const words = (id: string) => session.texts.get(`${id}-v1`)?.table.text ?? ''
  return {
    session,
    memory,
    geometry,
    text,
    scroller: (side = 'left') => text(side).closest<HTMLElement>('[data-scroller]')!,
    words,
    mark(id, quoted, { colour = 1, nth = 0 } = {}) {
      let start = words(id).indexOf(quoted)
      for (let i = 0; i < nth; i++) start = words(id).indexOf(quoted, start + 1)
      if (start < 0) throw new Error(`${id} does not say ${quoted}`)
      const span = { start, end: start + quoted.length }
      const target = describePassage(words(id), { document: id, version: `${id}-v1` }, [span])
      return session.run(addAnnotation, { target, style: { colour, mark: 'wash' } }).made ?? ''
    },
    unmount: () => shown.unmount(),
  }
}

/** The ranges registered under a name. */
export function painted(name: string): AbstractRange[] {
  return [...(CSS.highlights.get(name) ?? [])]
}

/** The words a range covers. */
export function wordsOf(range: AbstractRange): string {
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live.toString()
}

/** Names that have something to paint. */
export function paintedNames(): string[] {
  return [...CSS.highlights.entries()]
    .flatMap(([name, highlight]) => (highlight.size > 0 ? [name] : []))
    .toSorted()
}

export const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The keys of the window, which are its actions'. */
function Keys() {
  useKeys()
  return null
}
