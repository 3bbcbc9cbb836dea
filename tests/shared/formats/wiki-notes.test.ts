/** Vaults for Obsidian and pages for Logseq: every link in them leads somewhere, and words stay words. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Exporter } from '#shared/formats/exporter.ts'
import logseq from '#shared/formats/exporters/logseq.ts'
import obsidian from '#shared/formats/exporters/obsidian.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { pageNames } from '#shared/formats/wiki/names.ts'
import { tagPath } from '#shared/formats/wiki/tag-paths.ts'
import type { NoteNode } from '#shared/model/note.ts'
import { exportedBytes, scopeOf, withOptions } from '../support/exporting.ts'
import { type Desk, desk, NOW } from '../support/library.ts'

/** The files of a zip as texts, by name. */
async function files(exporter: Exporter, made: Pick<Desk, 'library' | 'texts'>, group = 'order') {
  const bytes = await exportedBytes(exporter, withOptions(exporter, scopeOf(made), { group }))
  const parts = Object.entries(unzipSync(bytes))
  return new Map(parts.map(([name, part]) => [name, new TextDecoder().decode(part)]))
}

/** A library whose notes mention passages, documents and tags. */
function mentioning(): Desk {
  const made = desk()
  const [first, second] = [...made.library.annotations.values()]
  const tag = [...made.library.tags.keys()][1] ?? ''
  if (!first || !second) throw new Error('no annotations')
  const mention = (attrs: NoteNode['attrs'], type: NoteNode['type'] = 'passageMention'): NoteNode => ({
    type,
    ...(attrs && { attrs }),
  })
  const inline = [
    mention({ document: made.article.id, annotation: second.id, label: 'see | [this]' }),
    mention({ document: made.charter.id, label: 'The Charter' }),
    mention({ document: 'gone', annotation: 'gone', label: 'gone' }),
    mention({ tag, label: 'law & order' }, 'tagMention'),
  ]
  const cell: NoteNode = { type: 'tableCell', content: [{ type: 'paragraph', content: inline }] }
  made.library.annotations.set(first.id, {
    ...first,
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: inline },
        { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
      ],
    },
  })
  return made
}

/** Wiki links of a vault that lead nowhere. */
function broken(vault: ReadonlyMap<string, string>): string[] {
  return [...vault].flatMap(([name, text]) =>
    [...text.matchAll(/\[\[([^\]|#\\]*)(?:#\^([^\]|\\]+))?(?:\\?\|[^\]]*)?\]\]/g)].flatMap(
      ([all, page, block]) => {
        const target = vault.get(page === '' ? name : `${page}.md`)
        const isThere = block === undefined ? target !== undefined : target?.includes(`\n\n^${block}\n`)
        return isThere ? [] : [all]
      },
    ),
  )
}

describe('a vault for Obsidian', () => {
  it.each(['order', 'tag', 'colour', 'relation', 'date'])(
    'has links that all resolve, grouped by %s',
    async (group) => {
      const vault = await files(obsidian, mentioning(), group)
      const count = [...vault.values()].join('').match(/\[\[/g)?.length
      expect([broken(vault), (count ?? 0) > 10]).toEqual([[], true])
    },
  )
  it('has one id for each annotation', async () => {
    const { library, texts } = desk()
    const vault = await files(obsidian, { library, texts }, 'tag')
    const ids = [...[...vault.values()].join('').matchAll(/^\^(\S+)$/gm)].map(([, id = '']) => id)
    expect([ids.length, new Set(ids)]).toEqual([
      library.annotations.size,
      new Set(library.annotations.keys()),
    ])
  })
  it.each([
    [
      'front matter',
      'Everything (Scholion)/An Article.md',
      'author:\n  - "Ἀριστοτέλης"\n  - "Doe, Jane"\ndate: "2023-09-16"',
    ],
    [
      'tags with those above them',
      'Everything (Scholion)/An Article.md',
      'tags:\n  - "power"\n  - "power/law-order"',
    ],
    [
      'callouts by colour',
      'Everything (Scholion)/An Article.md',
      '> [!amber] locators.range\n> > λόγος\n> >\n> > בְּרֵאשִׁית',
    ],
    [
      'callouts without colour',
      'Everything (Scholion)/The Charter.md',
      '> [!quote] locators.one.article\n> > attack on all',
    ],
    [
      'links to passages',
      'Everything (Scholion)/An Article.md',
      '> - **quotes** [[Everything (Scholion)/The Charter#^',
    ],
    [
      'links to documents',
      'Everything (Scholion)/An Article.md',
      '- **see also** [[Everything (Scholion)/The Charter|The Charter]]',
    ],
    ['reasons below links', 'Everything (Scholion)/An Article.md', '>   because'],
    ['memos', 'Everything (Scholion)/export.memos.md', '> [!note] 2026-01-02\n> a memo'],
    [
      'an index',
      'Everything (Scholion)/export-notes.index.md',
      '- [[Everything (Scholion)/The Charter|The Charter]]',
    ],
    ['its colours', '.obsidian/snippets/scholion.css', '.callout[data-callout="violet"]'],
  ])('has %s', async (_what, name, words) => {
    expect((await files(obsidian, desk())).get(name)).toContain(words)
  })
  it('writes mentions as links, in tables too', async () => {
    const text = (await files(obsidian, mentioning())).get('Everything (Scholion)/An Article.md') ?? ''
    expect(
      text.match(
        /\|see \/ \(this\)\]\]\[\[Everything \(Scholion\)\/The Charter\\?\|The Charter\]\]“gone”#power\/law-order/g,
      ),
    ).toHaveLength(2)
  })
})

describe('pages for Logseq', () => {
  it.each(['order', 'tag', 'relation'])('have references that all resolve, grouped by %s', async (group) => {
    const all = [...(await files(logseq, mentioning(), group)).values()].join('')
    const ids = new Set([...all.matchAll(/^\s+id:: (\S+)$/gm)].map(([, id]) => id))
    const references = [...all.matchAll(/\(\(([^()]+)\)\)/g)].map(([, id]) => id)
    expect([references.filter((id) => !ids.has(id)), references.length > 4, ids.size]).toEqual([[], true, 6])
  })
  it.each([
    ['properties', 'An Article', 'author:: [[Ἀριστοτέλης]], [[Doe Jane]]\ndate:: 2023-09-16\n'],
    ['headings', 'The Charter', '- ## Article 6 ¶1\n\t- “attack on all” — locators.one.article\n\t  id:: '],
    ['tags', 'An Article', '\t  tags:: #[[law & order]], #[[power]]\n'],
    ['notes as blocks', 'An Article', '\t\t- a \\*note\\*\n\t\t- \\- not a list\n'],
    ['reasons below links', 'An Article', ' ([[The Charter]])\n\t\t\t- because\n'],
  ])('have %s', async (_what, page, words) => {
    expect((await files(logseq, desk())).get(`pages/${page}.md`)).toContain(words)
  })
  it('keep tables and code whole, with the properties of the block outside of them', async () => {
    const { library, texts } = desk()
    const memo = [...library.annotations.values()].find(({ target }) => 'library' in target)
    if (!memo) throw new Error('no memo')
    library.annotations.set(memo.id, { ...memo, body: markdownToNote('```\ncode\nmore\n```') })
    expect((await files(logseq, { library, texts })).get('pages/export.memos.md')).toContain(
      `\t- 2026-01-02\n\t  id:: ${memo.id}\n\t  created:: 2026-01-02\n\t\t- \`\`\`\n\t\t  code\n\t\t  more\n\t\t  \`\`\`\n`,
    )
  })
  it('turn lists into blocks and tasks into tasks', async () => {
    const { library, texts } = desk()
    const [one] = library.annotations.values()
    const body = markdownToNote('1. a\n   - b\n2. c\n\n- [x] d\n- [ ] e')
    if (one) library.annotations.set(one.id, { ...one, body })
    const order = 'logseq.order-list-type:: number'
    expect((await files(logseq, { library, texts })).get('pages/An Article.md')).toContain(
      `\t\t- a\n\t\t  ${order}\n\t\t\t- b\n\t\t- c\n\t\t  ${order}\n\t\t- DONE d\n\t\t- TODO e\n`,
    )
  })
})

describe('words that mean something to these programs', () => {
  const evil = 'a #tag $x$ %%hidden%% ==y== key:: v ((b)) {{c}} [[d]] <b> ^id'
  it.each([
    [
      'Obsidian',
      obsidian,
      String.raw`a \#tag \$x\$ \%%hidden\%% \==y\== key:: v ((b)) {{c}} \[\[d\]\] \<b\> \^id`,
    ],
    [
      'Logseq',
      logseq,
      String.raw`a \#tag \$x\$ %%hidden%% \==y\== key\:: v \((b)) \{{c}} \[\[d\]\] \<b\> ^id`,
    ],
  ])('stay words in %s', async (_program, exporter, expected) => {
    const { library, texts, article } = desk()
    library.annotations.clear()
    library.links.clear()
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: evil }] }],
    }
    const one = {
      id: 'm',
      target: { document: article.id },
      tags: [],
      body,
      creator: '',
      created: NOW,
      modified: NOW,
    }
    library.annotations.set('m', one)
    expect([...(await files(exporter, { library, texts })).values()].join('')).toContain(expected)
  })
  it('stay as they are in code', async () => {
    const { library, texts } = desk()
    const [one] = library.annotations.values()
    if (one) library.annotations.set(one.id, { ...one, body: markdownToNote('`#a $b`') })
    expect((await files(obsidian, { library, texts })).get('Everything (Scholion)/An Article.md')).toContain(
      '`#a $b`',
    )
  })
})

it.each([
  [
    ['A', 'a', 'A'],
    ['A', 'a 2', 'A 3'],
  ],
  [
    ['x#y^z|[[w]]', '../../etc', ''],
    ['x y z w', 'etc', 'scholion'],
  ],
])('names pages apart: %j', (titles, names) => {
  expect(titles.map(pageNames())).toEqual(names)
})

it('writes tags that run in a circle', () => {
  const tags = new Map([
    ['a', { id: 'a', label: '1984', broader: 'b' }],
    ['b', { id: 'b', label: 'ä b!', broader: 'a' }],
  ])
  expect([tagPath(tags, 'a'), tagPath(tags, 'c')]).toEqual(['ä-b/_1984', undefined])
})
