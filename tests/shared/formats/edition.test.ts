/** Annotated editions: what is numbered, what leads where, that the words stay words, and that nothing else runs. */
import { createHash } from 'node:crypto'
import edition from '#shared/formats/exporters/edition.ts'
import { base64 } from '#shared/formats/edition/pictures.ts'
import { SCRIPT, SCRIPT_HASH } from '#shared/formats/edition/script.ts'
import type { ExporterOptions } from '#shared/model/exporter-option.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { noteFromText } from '#shared/model/note.ts'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { everything } from '../support/everything.ts'
import { exported, scopeOf, withOptions } from '../support/exporting.ts'
import { type Desk, desk, passage, ARTICLE, NOW } from '../support/library.ts'
import { lossesOf } from '../support/losses.ts'

async function pageOf(made: Pick<Desk, 'library' | 'texts'>, options: ExporterOptions = {}) {
  const html = await exported(edition, withOptions(edition, scopeOf(made), options))
  return { html, page: parseHTML(html).document }
}

const LAYOUTS: readonly ExporterOptions[] = [
  {},
  { layout: 'following', notes: 'end' },
  { texts: 'passages' },
  { texts: 'passages', notes: 'end', paper: 'A5' },
]

describe('an edition', () => {
  it.each(LAYOUTS)('has each id once, and every way in it leads somewhere: %j', async (options) => {
    const { page } = await pageOf(everything(), options)
    const ids = [...page.querySelectorAll('[id]')].map((one) => one.id)
    const ways = [...page.querySelectorAll('a[href^="#"]')].map((one) => one.getAttribute('href')?.slice(1))
    expect([ids.length - new Set(ids).size, ways.filter((way) => !ids.includes(way ?? ''))]).toEqual([0, []])
  })

  it.each(LAYOUTS)('marks exactly the words of each numbered passage: %j', async (options) => {
    const made = everything()
    const { page } = await pageOf(made, options)
    const bare = (words: string): string => words.replace(/\s/gu, '')
    const marked = new Map<string, string>()
    for (const mark of page.querySelectorAll('mark[data-n]')) {
      const number = mark.getAttribute('data-n') ?? ''
      marked.set(number, `${marked.get(number) ?? ''}${mark.textContent}`)
    }
    const quotes = [...made.library.annotations.values()].flatMap((one) => {
      const spans = (passageOf(one)?.spans ?? []).toSorted((a, b) => a.start - b.start)
      return spans.length > 0 ? bare(spans.map(({ quote }) => quote.exact).join('')) : []
    })
    expect([...marked.values()].map(bare).filter((words) => !quotes.includes(words))).toEqual([])
    expect(marked.size).toBeGreaterThan(5)
  })

  it('tells each link at both of its ends, by both of its names, and in the list', async () => {
    const { page } = await pageOf(desk())
    const rows = page.querySelectorAll('#links > ol > li').length
    const told = [...page.querySelectorAll('.xr .rel')].map((one) => one.textContent)
    expect([
      rows,
      [...new Set(told.filter((words) => words?.includes('echo')))].toSorted((a, b) => (a < b ? -1 : 1)),
    ]).toEqual([desk().library.links.size, ['echoes', 'is echoed by']])
  })

  it('lets the hostile words of notes, titles and tags be words', async () => {
    const made = desk()
    const evil = '</script></style><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>\0'
    for (const [id, one] of made.library.annotations)
      made.library.annotations.set(id, { ...one, body: noteFromText(evil) })
    for (const [id, one] of made.library.documents)
      made.library.documents.set(id, { ...one, title: evil, creators: [evil], rights: evil })
    for (const [id, one] of made.library.tags) made.library.tags.set(id, { ...one, label: evil })
    const { page } = await pageOf(made)
    const acts = [...page.querySelectorAll('*')].filter((one) =>
      [...one.attributes].some(
        ({ name, value }) => /^on|^style$/u.test(name) || /^\s*javascript:/iu.test(value),
      ),
    )
    expect([page.querySelectorAll('script').length, page.querySelectorAll('img').length, acts]).toEqual([
      1,
      0,
      [],
    ])
  })

  it('has a policy that lets its own script run and no other', async () => {
    const { html } = await pageOf(desk())
    const digest = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`
    expect([
      SCRIPT_HASH,
      html.includes(`script-src '${digest}'`),
      /<script>([^]*)<\/script>/u.exec(html)?.[1],
    ]).toEqual([digest, true, SCRIPT])
  })

  it('counts highlights that lie under more than eight others', async () => {
    const made = desk()
    for (let at = 0; at < 10; at++) {
      const target = passage(made.article, ARTICLE, [0, 20 - at])
      const style = { colour: 1, mark: 'wash' } as const
      const signed = { creator: '', created: NOW, modified: NOW }
      made.library.annotations.set(`x${at}`, { id: `x${at}`, target, style, tags: [], ...signed })
    }
    expect((await lossesOf(edition, scopeOf(made)))['formats.drops.deepHighlights']).toBeGreaterThanOrEqual(2)
  })

  it('shows what it leaves out between passages as a gap', async () => {
    const { page } = await pageOf(everything(), { texts: 'passages' })
    expect(page.querySelectorAll('.gap').length).toBeGreaterThan(0)
  })
})

it.each([[''], ['f'], ['fo'], ['foo'], ['foob'], ['a'.repeat(50_000)]])('base64 of %s', (words) => {
  expect(base64(new TextEncoder().encode(words))).toBe(Buffer.from(words).toString('base64'))
})
