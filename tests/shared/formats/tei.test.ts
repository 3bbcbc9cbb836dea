/** TEI out: well formed, every pointer leads to its words, and the texts come back through our own reader. */
import tei from '#shared/formats/exporters/tei.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { everything } from '../support/everything.ts'
import { exported, scopeOf, withOptions } from '../support/exporting.ts'
import { lossesOf } from '../support/losses.ts'

interface Parsed {
  /** the words inside each element with an id, line breaks and tabs left out */
  readonly words: ReadonlyMap<string, string>
  readonly elements: readonly { readonly name: string; readonly attributes: Record<string, string> }[]
}

/** Reads as a strict parser does; throws where the XML is not well formed. */
function parsed(xml: string): Parsed {
  const parser = new SaxesParser({ xmlns: true })
  const words = new Map<string, string>()
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const open: (string | undefined)[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    elements.push({ name, attributes: values })
    open.push(values['xml:id'])
  })
  parser.on('text', (text) => {
    for (const id of open) if (id !== undefined) words.set(id, (words.get(id) ?? '') + text)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return { words, elements }
}

const made = everything()
const file = async () => parsed(await exported(tei, withOptions(tei, scopeOf(made))))
const bare = (words: string): string => words.replace(/[\n\t]/gu, '')

it('is well formed, with each id once, and points only to what is there', async () => {
  const { elements } = await file()
  const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? [])
  const pointers = elements.flatMap(({ attributes }) =>
    ['target', 'ana', 'active', 'passive', 'mutual'].flatMap(
      (name) => attributes[name]?.match(/#(?:string-range\()?[\w.-]+/gu) ?? [],
    ),
  )
  const lost = pointers.filter((one) => !ids.includes(one.replace(/^#(?:string-range\()?/u, '')))
  expect([ids.length - new Set(ids).size, lost, pointers.length > 20]).toEqual([0, [], true])
})

it('leads from every annotation to its very words', async () => {
  const { words, elements } = await file()
  const found = elements
    .filter(({ name }) => name === 'annotation')
    .map(({ attributes }) =>
      [...(attributes['target'] ?? '').matchAll(/#string-range\(([\w.]+),(\d+),(\d+)\)/gu)]
        .map(([, id = '', from, length]) =>
          [...(words.get(id) ?? '')].slice(Number(from), Number(from) + Number(length)).join(''),
        )
        .join(''),
    )
    .filter((quote) => quote !== '')
  const quotes = [...made.library.annotations.values()].flatMap((one) => {
    const spans = passageOf(one)?.spans ?? []
    return spans.length > 0 ? bare(spans.map(({ quote }) => quote.exact).join('')) : []
  })
  expect(found.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(quotes.toSorted((a, b) => (a < b ? -1 : 1)))
})

it('has every link whose ends are in it, with its relation and its reason', async () => {
  const { elements } = await file()
  expect(elements.filter(({ name }) => name === 'relation').length).toBe(made.library.links.size)
})

it('counts what it leaves out', async () => {
  const losses = await lossesOf(tei, scopeOf(made))
  expect(losses).toMatchObject({ 'formats.drops.memos': 2, 'formats.drops.formatting': expect.any(Number) })
})

it('tells of no tag that only other texts have', async () => {
  const scope = scopeOf(made)
  const none = { ...scope, whole: false, documents: [], memos: [], links: [] }
  const labels = [...made.library.tags.values()].map(({ label }) => `<term>${label}</term>`)
  const xml = await exported(tei, withOptions(tei, none))
  expect(labels.filter((label) => xml.includes(label))).toEqual([])
})
