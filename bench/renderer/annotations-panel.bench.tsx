/**
 * The panel of annotations with 1,000 and with 10,000 of them, under 300 tags, in a real Chromium: what a filter
 * costs per thousand, and whether scrolling and choosing a chip cost more where there are more. Only ratios within
 * one run are held to.
 */
import { NO_FILTER } from '#renderer/panels/annotations/filter.ts'
import { listed, listing } from '#renderer/panels/annotations/listing.ts'
import { PANELS } from '#renderer/panels/registry.ts'
import { paneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { GeometryProvider } from '#renderer/geometry/react.tsx'
import { SessionProvider } from '#renderer/session/react.tsx'
import { openSession, type Session } from '#renderer/session/session.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { noteFromText } from '#shared/model/note.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import '#renderer/ui/base.css'
import { createInstance } from 'i18next'
import { createRoot, type Root } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryHost } from '../../tests/renderer/memory-host.ts'

const NOW = '2026-01-01T10:00:00.000Z'
const NO_VIEWS = { left: undefined, right: undefined }
const TAGS = 300
const TIMES = 40
const WORDS = 'The parties weigh what was promised against what was written, and ask who owes what to whom.'

test('ten thousand annotations filter in proportion, and scroll like one thousand', {
  timeout: 300_000,
}, async () => {
  await page.viewport(400, 900)
  // What is compiled on first use is not measured.
  await measure(200)
  const [few, many] = [await measure(1_000), await measure(10_000)]
  for (const [count, row] of [
    [1_000, few],
    [10_000, many],
  ] as const) {
    const figures = Object.entries(row).map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`)
    console.log(`${count} annotations: ${figures.join(', ')}`)
  }
  expect(many.filter / few.filter).toBeLessThan(20)
  expect(many.words / few.words).toBeLessThan(20)
  expect(many.scroll / Math.max(few.scroll, 1)).toBeLessThan(2)
  // A frame's worth of work for a thousand.
  expect(many.filter / 10).toBeLessThan(16)
})

interface Measured {
  /** sifting by a tag and a colour, in order of time */
  readonly filter: number
  /** sifting by words that were folded before */
  readonly words: number
  /** one frame of scrolling the list */
  readonly scroll: number
  /** from pressing a chip to the end of the frame that shows it */
  readonly toggle: number
}

async function measure(count: number): Promise<Measured> {
  const { session, root } = await show(count)
  const all = listed(session)
  const sifted = (filter: Partial<typeof NO_FILTER>) =>
    listing(session, all, { ...NO_FILTER, ...filter }, 'created', NO_VIEWS)
  sifted({ words: 'promised' })
  const filter = timed(() => sifted({ tags: ['t1'], colours: [1, 2] }))
  const words = timed(() => sifted({ words: 'promised écrit' }))
  const list = document.querySelector<HTMLElement>('[role="listbox"]')
  if (!list) throw new Error('there is no list')
  const scroll: number[] = []
  for (let n = 0; n < TIMES; n++) scroll.push(await work(() => (list.scrollTop += 400)))
  const toggle: number[] = []
  const chip = () =>
    [...document.querySelectorAll<HTMLElement>('[aria-pressed]')].find((one) =>
      one.textContent?.includes('has note'),
    )
  for (let n = 0; n < 10; n++) {
    toggle.push(await work(() => chip()?.click()))
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
  root.unmount()
  return { filter, words, scroll: median(scroll), toggle: median(toggle) }
}

async function show(count: number): Promise<{ session: Session; root: Root }> {
  const blocks = Array.from({ length: count }, (_, index) => `${index} ${WORDS}`)
  const memory = memoryHost([{ id: 'text', title: 'Text', blocks }])
  for (let n = 0; n < TAGS; n++)
    memory.library.tags.set(`t${n}`, {
      id: `t${n}`,
      label: `tag ${n}`,
      ...(n > 9 && { broader: `t${n % 10}` }),
    })
  let start = 0
  blocks.forEach((block, index) => {
    memory.library.annotations.set(`a${index}`, annotation(index, start, block))
    start += block.length + 1
  })
  const session = await openSession(memory)
  await session.texts.open('text', 'text-v1')
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: CATALOGUE.en } } })
  const Panel = PANELS.find(({ id }) => id === 'annotations')?.Component
  if (!Panel) throw new Error('there is no panel of annotations')
  const place = document.body.appendChild(document.createElement('div'))
  place.style.height = '900px'
  const root = createRoot(place)
  root.render(
    <I18nextProvider i18n={i18n}>
      <SessionProvider value={session}>
        <GeometryProvider value={{ left: paneGeometry('left'), right: paneGeometry('right') }}>
          <Panel />
        </GeometryProvider>
      </SessionProvider>
    </I18nextProvider>,
  )
  while (!document.querySelector('[role="option"]')) await work(() => {})
  return { session, root }
}

function annotation(index: number, start: number, block: string): Annotation {
  const quote = { exact: block.slice(0, 60), prefix: '', suffix: '' }
  return {
    id: `a${index}`,
    target: {
      source: { document: 'text', version: 'text-v1' },
      spans: [{ start, end: start + 60, quote }],
    },
    style: { colour: COLOURS[index % 5] ?? 1, mark: 'wash' },
    tags: [`t${index % TAGS}`, `t${(index + 150) % TAGS}`],
    ...(index % 3 === 0 && { body: noteFromText(`Note ${index}: ${WORDS}`) }),
    creator: 'Ada',
    created: NOW,
    modified: NOW,
  }
}

/** Milliseconds of one of some calls. */
function timed(act: () => void): number {
  for (let n = 0; n < 3; n++) act()
  const begin = performance.now()
  for (let n = 0; n < 10; n++) act()
  return (performance.now() - begin) / 10
}

/** Milliseconds from the start of a frame's work to the end of its rendering. */
function work(act: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const begin = performance.now()
      act()
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now() - begin)
      channel.port2.postMessage(null)
    })
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
