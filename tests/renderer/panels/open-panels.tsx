/** The panels over a library in memory whose host also takes uploads, runs jobs and gives exports back. */
import { DIALOGS } from '#renderer/panels/dialogs.ts'
import { PANELS } from '#renderer/panels/registry.ts'
import { type PaneGeometry, paneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { NoteCatcher } from '#renderer/notes/note-catcher.tsx'
import { GeometryProvider } from '#renderer/geometry/react.tsx'
import { SessionProvider, usePassing, useWindow } from '#renderer/session/react.tsx'
import { openSession, type Session } from '#renderer/session/session.ts'
import { KeyNamesProvider } from '#renderer/ui/key-names.tsx'
import '#renderer/ui/base.css'
import { describePassage } from '#shared/anchoring/describe.ts'
import { addAnnotation } from '#shared/commands/annotations.ts'
import { addLink } from '#shared/commands/links.ts'
import type { Host } from '#shared/host/contract.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import { documentOf } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import { noteFromText } from '#shared/model/note.ts'
import type { Span } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { render } from 'vitest-browser-react'
import { type MemoryHost, memoryHost, type TestText } from '../memory-host.ts'
import { type Answer, working } from './working-host.ts'

export const ARTICLE: TestText = {
  id: 'article',
  title: 'The Alliance',
  role: 'article',
  blocks: [
    '# The Alliance of Sahel States',
    'Bamako and Niamey signed the Charter.',
    'The aim is mutual assistance.',
  ],
}
export const CHARTER: TestText = {
  id: 'charter',
  title: 'The Charter',
  role: 'charter',
  blocks: ['# The Liptako-Gourma Charter', '## Article 2 — Purpose', 'It builds collective defence.'],
}

export interface OpenPanels {
  readonly session: Session
  readonly memory: MemoryHost
  readonly requests: JobRequest[]
  /** texts that arrived, by the names of their files */
  readonly uploaded: Map<string, string>
  /** what each pane was asked to bring into view */
  readonly revealed: { side: Side; span: Span }[]
  /** blocks that a pane was asked to put at its top */
  readonly resumed: { side: Side; block: number }[]
  /** makes a stretch of a pane's text the one in view */
  look(side: Side, span: Span): void
  mark(document: string, words: string, options?: { note?: string; colour?: Colour; tags?: string[] }): string
  link(from: string, to: string, relation?: string): string
}

/** Keys of the shell that the panels hear too, by their actions. */
const KEYS: Readonly<Record<string, string>> = {
  note: 'N',
  tag: 'T',
  'mark.1': '1',
  'mark.2': '2',
  'mark.3': '3',
  'mark.4': '4',
  'mark.5': '5',
}

interface Options {
  /** the reader's own keys, by their actions */
  readonly keys?: Readonly<Record<string, string>>
  readonly texts?: readonly TestText[]
  readonly panel?: string
  readonly language?: string
  readonly answer?: Answer
  /** the bytes of exports */
  readonly exported?: string
  readonly state?: Partial<PassingState>
  readonly host?: Partial<Host>
}

export async function openPanels(options: Options = {}): Promise<OpenPanels> {
  const { texts = [ARTICLE, CHARTER], panel = 'library', language = 'en', state = {}, keys = KEYS } = options
  const memory = memoryHost(texts, { panel, ...state })
  const requests: JobRequest[] = []
  const uploaded = new Map<string, string>()
  const host: Host = { ...memory.host, ...working(memory, options, requests, uploaded), ...options.host }
  const session = await openSession({ host, events: memory.events })
  for (const { id } of texts) await session.texts.open(id, `${id}-v1`)
  const revealed: OpenPanels['revealed'] = []
  const resumed: OpenPanels['resumed'] = []
  const seen = new Map<Side, Span>()
  const geometry = {
    left: pane('left', revealed, resumed, seen),
    right: pane('right', revealed, resumed, seen),
  }
  const look = (side: Side, span: Span): void => {
    seen.set(side, span)
    geometry[side].laidOut()
  }
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: CATALOGUE.en }, fr: { translation: CATALOGUE.fr } },
    interpolation: { escapeValue: false },
  })
  await render(
    <I18nextProvider i18n={i18n}>
      <SessionProvider value={session}>
        <GeometryProvider value={geometry}>
          <KeyNamesProvider value={(action) => keys[action]}>
            <div style={{ width: 320, height: 600 }}>
              <OpenPanel />
            </div>
            <NoteCatcher />
            <OpenDialog session={session} />
          </KeyNamesProvider>
        </GeometryProvider>
      </SessionProvider>
    </I18nextProvider>,
  )
  return { session, memory, requests, uploaded, revealed, resumed, look, ...marking(session) }
}

function pane(
  side: Side,
  revealed: OpenPanels['revealed'],
  resumed: OpenPanels['resumed'],
  seen: ReadonlyMap<Side, Span>,
): PaneGeometry {
  const geometry = paneGeometry(side)
  geometry.attach({
    extentOfAnnotation: () => ({ top: 0, bottom: 20 }),
    extentOfSpan: () => ({ top: 0, bottom: 20 }),
    scrollTo: () => {},
    reveal: (span) => void revealed.push({ side, span }),
    inView: () => seen.get(side),
    annotationAt: () => undefined,
    focusText: () => {},
    move: () => {},
    place: () => undefined,
    resume: ({ block }) => void resumed.push({ side, block }),
    keepInView: () => {},
    select: () => {},
    caret: () => undefined,
    lastCaret: () => undefined,
    listHere: () => false,
  })
  return geometry
}

function marking(session: Session): Pick<OpenPanels, 'mark' | 'link'> {
  return {
    mark(id, words, { note, colour = 1, tags = [] } = {}) {
      const text = session.texts.get(`${id}-v1`)?.table.text ?? ''
      const start = text.indexOf(words)
      if (start < 0) throw new Error(`“${words}” does not stand in ${id}`)
      const spans = [{ start, end: start + words.length }]
      const { made = '' } = session.run(addAnnotation, {
        target: describePassage(text, { document: id, version: `${id}-v1` }, spans),
        style: { colour, mark: 'wash' },
        tags: tags.map((label) => ({ label })),
        ...(note !== undefined && { body: noteFromText(note) }),
      })
      return made
    },
    link(from, to, relation = 'quotes') {
      const end = (id: string) => {
        const annotation = session.library.annotations.get(id)
        return { document: (annotation && documentOf(annotation)) ?? '', annotation: id }
      }
      return session.run(addLink, { from: end(from), to: end(to), relation: { id: relation } }).made ?? ''
    },
  }
}

function OpenPanel() {
  const open = usePassing((state) => state.panel)
  const Component = PANELS.find(({ id }) => id === open)?.Component
  return Component ? <Component /> : null
}

const ENTRIES = [...DIALOGS].map(([id, Component]) => ({ id, Component }))

function OpenDialog({ session }: { readonly session: Session }) {
  const dialog = useWindow((state) => state.dialog)
  const entry = ENTRIES.find(({ id }) => id === dialog?.id)
  if (!dialog || !entry) return null
  const close = (): void => session.window.setState({ dialog: null })
  return <entry.Component {...(dialog.about !== undefined && { about: dialog.about })} close={close} />
}
