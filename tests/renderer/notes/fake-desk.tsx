/**
 * Two panes with real text and real geometry, a memory host behind them: what margins and the gutter need
 * of a desk, without the reading parts.
 */
import { type Extent, type PaneGeometry, paneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { GeometryProvider } from '#renderer/geometry/react.tsx'
import { useKeys } from '#renderer/shell/use-keys.ts'
import { SessionProvider } from '#renderer/session/react.tsx'
import { openSession, type Session } from '#renderer/session/session.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { addAnnotation } from '#shared/commands/annotations.ts'
import { addLink } from '#shared/commands/links.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { SIDES, type Side } from '#shared/model/desk.ts'
import { noteFromText } from '#shared/model/note.ts'
import { extentOf, type Span } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { render } from 'vitest-browser-react'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import './fake-desk.css'

const ARTICLE = [
  '# The Alliance of Sahel States',
  'Bamako, Ouagadougou and Niamey recently took a major step by signing the Liptako-Gourma Charter.',
  'The main objective is to establish mechanisms for collective defense and mutual assistance.',
  'The other States are committed to providing assistance and support, including through the use of armed force.',
  ...Array.from(
    { length: 40 },
    (_, index) => `Paragraph ${index + 1} says something that nobody has marked yet, at some length.`,
  ),
  'The last words of the article.',
]
const CHARTER = [
  '# The Liptako-Gourma Charter',
  '## Article 2 — Purpose',
  'The purpose of the Charter is to build an architecture of collective defence and mutual assistance.',
  '## Article 6 — An attack on one',
  'It places every party under a duty to assist and to relieve the party attacked.',
  ...Array.from(
    { length: 40 },
    (_, index) => `Clause ${index + 1} stipulates something that nobody has marked yet.`,
  ),
  'The last words of the charter.',
]

export interface FakeDesk {
  readonly session: Session
  readonly memory: MemoryHost
  readonly geometry: Readonly<Record<Side, PaneGeometry>>
  /** marks the words in a text; answers the annotation */
  mark(document: string, words: string, options?: { note?: string; colour?: Colour; tags?: string[] }): string
  link(from: string, to: string, relation?: string): string
  /** shows a part between or inside the panes */
  show(parts: {
    margins?: (side: Side, document: string) => ReactNode
    gutter?: ReactNode
    over?: ReactNode
    /** another window on the same host; the desk's own session without it */
    as?: Session
  }): Promise<Shown>
  pane(side: Side): HTMLElement
}
type Shown = Awaited<ReturnType<typeof render>>

export async function fakeDesk(language = 'en'): Promise<FakeDesk> {
  const memory = memoryHost(
    [
      { id: 'article', title: 'The Alliance', role: 'article', blocks: ARTICLE },
      { id: 'charter', title: 'The Charter', role: 'charter', blocks: CHARTER },
      { id: 'elsewhere', title: 'A third text', blocks: ['Words of a third text that is not open.'] },
    ],
    { desk: 'desk' },
  )
  const session = await openSession({ host: memory.host, events: memory.events })
  for (const id of ['article', 'charter', 'elsewhere']) await session.texts.open(id, `${id}-v1`)
  const geometry = { left: paneGeometry('left'), right: paneGeometry('right') }
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: CATALOGUE.en }, fr: { translation: CATALOGUE.fr } },
    interpolation: { escapeValue: false },
  })
  const pane = (side: Side): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-pane="${side}"]`)
    if (!found) throw new Error(`there is no ${side} pane`)
    return found
  }
  return {
    session,
    memory,
    geometry,
    pane,
    mark(id, words, { note, colour = 1, tags = [] } = {}) {
      const text = session.texts.get(`${id}-v1`)?.table.text ?? ''
      const start = text.indexOf(words)
      if (start < 0) throw new Error(`“${words}” does not stand in ${id}`)
      const target = describePassage(text, { document: id, version: `${id}-v1` }, [
        { start, end: start + words.length },
      ])
      const { made = '' } = session.run(addAnnotation, {
        target,
        style: { colour, mark: 'wash' },
        tags: tags.map((label) => ({ label })),
        ...(note !== undefined && { body: noteFromText(note) }),
      })
      return made
    },
    link(from, to, relation = 'quotes') {
      const end = (id: string) => ({ document: documentOf(session, id), annotation: id })
      return session.run(addLink, { from: end(from), to: end(to), relation: { id: relation } }).made ?? ''
    },
    async show({ margins, gutter, over, as = session }) {
      const shown = await render(
        <I18nextProvider i18n={i18n}>
          <SessionProvider value={as}>
            <GeometryProvider value={geometry}>
              <Keys />
              <div className="fake-desk">
                <FakePane side="left" document="article" session={as} margin={margins?.('left', 'article')} />
                <div className="fake-gutter">{gutter}</div>
                <FakePane
                  side="right"
                  document="charter"
                  session={as}
                  margin={margins?.('right', 'charter')}
                />
              </div>
              {over}
            </GeometryProvider>
          </SessionProvider>
        </I18nextProvider>,
      )
      for (const side of SIDES) connect(as, geometry[side], pane(side))
      return shown
    },
  }
}

interface FakePaneProps {
  readonly side: Side
  readonly document: string
  readonly session: Session
  readonly margin: ReactNode
}

function FakePane({ side, document: id, session, margin }: FakePaneProps) {
  const blocks = session.texts.get(`${id}-v1`)?.table.blocks ?? []
  return (
    <div className="fake-pane" data-pane={side} data-document={id}>
      <div className="fake-content">
        <div className="fake-margin">{margin}</div>
        <div className="fake-text" tabIndex={-1}>
          {blocks.map((block) => (
            <p key={block.id} data-type={block.type}>
              {block.text}
            </p>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Makes a pane's element the source of its geometry. */
function connect(session: Session, geometry: PaneGeometry, pane: HTMLElement): void {
  const table = session.texts.get(`${pane.dataset['document']}-v1`)?.table
  const blocks = pane.querySelectorAll('p[data-type]')
  const extentOfSpan = ({ start, end }: Span): Extent | undefined => {
    const range = document.createRange()
    const at = (offset: number): [Node, number] => {
      const block = table?.starts.findLastIndex((one) => one <= offset) ?? 0
      return [blocks[block]?.firstChild ?? pane, offset - (table?.starts[block] ?? 0)]
    }
    range.setStart(...at(start))
    range.setEnd(...at(end))
    const box = range.getBoundingClientRect()
    const shift = pane.scrollTop - pane.getBoundingClientRect().top
    return { top: box.top + shift, bottom: box.bottom + shift }
  }
  const tell = (): void => {
    geometry.scrolled({
      scrollTop: pane.scrollTop,
      height: pane.clientHeight,
      clientTop: pane.getBoundingClientRect().top,
    })
  }
  geometry.attach({
    extentOfAnnotation(id) {
      const annotation = session.library.annotations.get(id)
      const passage = annotation && passageOf(annotation)
      return passage && extentOfSpan(extentOf(passage))
    },
    extentOfSpan,
    scrollTo: (top) => pane.scrollTo({ top }),
    reveal: (span) => pane.scrollTo({ top: (extentOfSpan(span)?.top ?? 0) - pane.clientHeight / 3 }),
    focusText: () => pane.querySelector<HTMLElement>('.fake-text')?.focus(),
    inView: () => undefined,
    annotationAt: () => undefined,
    move: () => {},
    place: () => undefined,
    resume: () => {},
    keepInView: () => {},
    select: () => {},
    caret: () => undefined,
    lastCaret: () => undefined,
    listHere: () => false,
  })
  pane.addEventListener('scroll', tell)
  tell()
}

function documentOf(session: Session, annotation: string): string {
  const target = session.library.annotations.get(annotation)?.target
  return target && 'source' in target ? target.source.document : ''
}

/** The keys of the window, which are its actions'. */
function Keys() {
  useKeys()
  return null
}
