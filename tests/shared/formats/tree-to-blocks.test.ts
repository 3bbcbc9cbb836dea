/** HTML trees as blocks. The trees come from the parser that the importers use. */
import type { ElementContent, Nodes, Properties } from 'hast'
import rehypeParse from 'rehype-parse'
import fc from 'fast-check'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/formats/blocks/text-of.ts'
import { treeToBlocks } from '#shared/formats/tree-to-blocks.ts'
import { blockSchema } from '#shared/model/document.ts'
import { law } from '../support/law.ts'

const parser = unified().use(rehypeParse, { fragment: true })
const blocksOf = (html: string) => treeToBlocks(parser.parse(html)).blocks
const told = (html: string) =>
  blocksOf(html).map((block) => `${block.type}${block.level ?? ''}: ${block.text}`)

describe('blocks of HTML', () => {
  it.each([
    ['<h1>a</h1><h6>b</h6><p>c</p>', ['heading1: a', 'heading6: b', 'paragraph: c']],
    ['<p> a \n b&nbsp;c </p>', ['paragraph: a b\u00a0c']],
    ['a<p>b</p>c', ['paragraph: a', 'paragraph: b', 'paragraph: c']],
    ['<p></p><p> </p><div></div>', []],
    ['<p>a<br>b</p>', ['paragraph: a b']],
    ['<pre>a\n  b\n</pre>', ['code: a\n  b']],
    ['<pre><code>a<br>b\n</code></pre>', ['code: a\nb']],
    [
      '<table><tr><th>a</th><td colspan=2>b <p>c</p></td></tr><tr><td></td></tr></table>',
      ['tableRow: a\tb c'],
    ],
    ['<figure><img src=x alt="A map"><figcaption>b</figcaption></figure>', ['figure: A map', 'paragraph: b']],
    ['<p>see <img src=x alt="A map"> here</p>', ['paragraph: see A map here']],
    ['a<hr>b', ['paragraph: a', 'paragraph: b']],
    ['<script>x</script><style>y</style><p>a<svg><text>z</text></svg></p>', ['paragraph: a']],
    ['<p>e\u0301</p>', ['paragraph: é']],
    ['<ul><li>a<ol start=4><li>b</li></ol></li></ul>', ['paragraph: a', 'paragraph: b']],
    ['<custom-x>a</custom-x>', ['paragraph: a']],
  ])('%s', (html, blocks) => {
    expect(told(html)).toEqual(blocks)
  })
  it('have ids in reading order', () => {
    expect(blocksOf('<p>a</p><p> </p><p>b</p>').map((block) => block.id)).toEqual(['b1', 'b2'])
  })
  it('know what they stand in', () => {
    const [, inner] = blocksOf('<ul><li>a<ol start=4><li><blockquote>b</blockquote></li></ol></li></ul>')
    expect(inner?.within).toEqual([
      { id: 'c1', kind: 'list', ordered: false },
      { id: 'c2', kind: 'item' },
      { id: 'c3', kind: 'list', ordered: true, start: 4 },
      { id: 'c4', kind: 'item' },
      { id: 'c5', kind: 'quote' },
    ])
  })
  it('know the cells of a row', () => {
    const [row] = blocksOf('<table><tr><th> ab </th><td rowspan="2">c<b>d</b></td></tr></table>')
    expect(row).toMatchObject({
      text: 'ab\tcd',
      cells: [
        { start: 0, end: 2, header: true },
        { start: 3, end: 5, rowspan: 2 },
      ],
      marks: [{ start: 4, end: 5, type: 'strong' }],
    })
  })
  it.each([
    ['<p>𝔘<em>b</em> c', [{ start: 2, end: 3, type: 'em' }]],
    [
      '<p>a <b><i>b</i></b>',
      [
        { start: 2, end: 3, type: 'em' },
        { start: 2, end: 3, type: 'strong' },
      ],
    ],
    [
      '<p>a<sup>2</sup><sub>3</sub><code>x</code>',
      [
        { start: 1, end: 2, type: 'sup' },
        { start: 2, end: 3, type: 'sub' },
        { start: 3, end: 4, type: 'code' },
      ],
    ],
    [
      '<p><a href="https://a.example">x</a>',
      [{ start: 0, end: 1, type: 'link', attrs: { href: 'https://a.example/' } }],
    ],
    ['<p><a href="javascript:1">x</a><a href="../y">z</a>', undefined],
    ['<p>e<em>\u0301x</em>', [{ start: 1, end: 2, type: 'em' }]],
    ['<p>x<em></em>', undefined],
  ])('carry marks: %s', (html, marks) => {
    expect(blocksOf(html)[0]?.marks).toEqual(marks)
  })
  it('name what was dropped', () => {
    const { dropped } = treeToBlocks(parser.parse('<p>a<script>x</script><hr><hr><iframe></iframe>'))
    expect(dropped.map((remark) => remark.params)).toEqual([
      { what: 'script', count: 1 },
      { what: 'hr', count: 2 },
      { what: 'iframe', count: 1 },
    ])
  })
})

const noted = (html: string) =>
  blocksOf(html).map(({ text, locator = '', within = [], marks = [] }) =>
    [
      text,
      locator,
      within.map(({ id, kind }) => (kind === 'note' ? id : kind)).join('>'),
      marks.map(({ type, attrs }) => attrs?.container ?? type).join(),
    ].join('/'),
  )

describe('notes', () => {
  it.each([
    [
      'by role',
      '<p>a<a href=#x role=doc-noteref>*</a></p><aside id=x role=doc-footnote>b</aside>',
      ['a*///n1', 'b/*/n1/'],
    ],
    [
      'by EPUB type',
      '<p>a<a href=#x epub:type=noteref>1</a></p><aside id=x epub:type=footnote><p>b</p></aside>',
      ['a1///n1', 'b/1/n1/'],
    ],
    [
      'of Markdown',
      '<p>a<sup><a href="#fn-1" id="fnref-1">1</a></sup></p><section><ol><li id="fn-1"><p>b <a href="#fnref-1">↩</a></p></li></ol></section>',
      ['a1///n1', 'b/1/n1/'],
    ],
    [
      'of Word',
      '<p>a<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> b</p><p>c</p></div>',
      ['a[1]///n1', 'b/1/n1/', 'c//n1/'],
    ],
    [
      'of Gutenberg',
      '<p>a<a id="FNanchor_1"></a><a href="#Footnote_1">[1]</a></p><div class=footnote><p><a id="Footnote_1"></a><a href="#FNanchor_1">[1]</a> b</p></div>',
      ['a[1]///n1', 'b/1/n1/'],
    ],
    [
      'but not chapters that lead back to the contents',
      '<p><a id=t href=#c>1</a></p><div id=c><h2><a href=#t>1</a></h2><p>b</p></div>',
      ['1///', '1///', 'b///'],
    ],
    ['nor places without words that lead back', '<p><a href=#c>one</a></p><p id=c>b</p>', ['one///', 'b///']],
    ['nor a link to where it stands', '<p id=c>a<a href=#c>1</a></p>', ['a1///']],
  ])('%s', (_what, html, blocks) => {
    expect(noted(html)).toEqual(blocks)
  })
})

describe('verse, definitions, layout', () => {
  it.each([
    ['<div class=poem>a<br>b<br><br>c</div>', ['verse: a\nb', 'verse: c']],
    [
      '<div class=stanza><div class=line>a</div><div class=line>b</div></div>c',
      ['verse: a\nb', 'paragraph: c'],
    ],
    ['<p>a<br>b<br>c<br>d</p>', ['verse: a\nb\nc\nd']],
    [`<p>${'a'.repeat(101)}<br>b<br>c<br>d</p>`, [`paragraph: ${'a'.repeat(101)} b c d`]],
    ['<p>a<br><br>b</p>', ['paragraph: a', 'paragraph: b']],
    ['<h1>a<br>b</h1>', ['heading1: a b']],
    [
      '<table><tr><td><h2>a</h2><p>b</p></td><td>c</td></tr></table>',
      ['heading2: a', 'paragraph: b', 'paragraph: c'],
    ],
    ['<table role=presentation><tr><td>a</td><td>b</td></tr></table>', ['paragraph: a', 'paragraph: b']],
    ['<p>a<span class=pagenum>[Pg 12]</span>b</p>', ['paragraph: ab']],
    ['<p>a<span class=pagenum>see on</span>b</p>', ['paragraph: asee onb']],
  ])('%s', (html, blocks) => {
    expect(told(html)).toEqual(blocks)
  })
  it.each([
    ['<dl><dt>a<dd>b<dt>c<dd>d</dl>', ['list>item c2', 'list>item c2', 'list>item c3', 'list>item c3']],
    ['<dl><div><dt>a<dt>b<dd>c</div></dl>', ['list>item c2', 'list>item c2', 'list>item c2']],
    ['<dl><dd>a</dl>', ['quote c1']],
  ])('stand in: %s', (html, places) => {
    const within = blocksOf(html).map((block) => block.within ?? [])
    expect(within.map((all) => `${all.map(({ kind }) => kind).join('>')} ${all.at(-1)?.id}`)).toEqual(places)
  })
  it.each([
    ['<p><span class=pagenum>[Pg xii]</span>a</p>', 'p. xii'],
    ['<hr role=doc-pagebreak aria-label=7><p>a</p>', 'p. 7'],
    ['<p>a<span epub:type=pagebreak id=page_9></span></p>', 'p. 9'],
    ['<p><span class=lineno>5</span>a</p>', 'l. 5'],
    ['<p><span class=paranum>3.</span>a</p>', '3'],
  ])('are found by: %s', (html, locator) => {
    expect(blocksOf(html).map((block) => [block.text, block.locator])).toEqual([['a', locator]])
  })
  it('keep a mark on both sides of a break in it', () => {
    const marks = blocksOf('<i>a<p>b</p></i>').map((block) => block.marks?.map(({ type }) => type))
    expect(marks).toEqual([['em'], ['em']])
  })
})

describe('hostile trees', () => {
  it.each([
    ['deep quotes', `${'<blockquote>'.repeat(500)}a`],
    ['deep marks', `${'<b><i>'.repeat(500)}a`],
    ['many words in one line', '<b>a</b> '.repeat(20_000)],
    ['many spaces', `<pre>${' '.repeat(100_000)}x</pre>`],
  ])('%s keep their words and pass the check', (_what, html) => {
    const blocks = blocksOf(html)
    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) expect(blockSchema.safeParse(block).success).toBe(true)
  })
  it('too deep for recursion keep their words', () => {
    let tree: Nodes = { type: 'text', value: 'a' }
    for (let depth = 0; depth < 100_000; depth++)
      tree = { type: 'element', tagName: 'div', properties: {}, children: [tree] }
    expect(treeToBlocks(tree).blocks).toEqual([{ id: 'b1', type: 'paragraph', text: 'a' }])
  })
  it('any tree keeps its words in their order', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/).map((value): ElementContent => ({ type: 'text', value }))
    const end: ElementContent = { type: 'element', tagName: 'br', properties: {}, children: [] }
    const names = 'p div ul ol li b sup table tr td pre h2 blockquote dl dt dd section figure a'.split(' ')
    const { node } = fc.letrec<{ node: ElementContent; children: ElementContent[] }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        word,
        fc.constant(end),
        fc.record({
          type: fc.constant('element' as const),
          tagName: fc.constantFrom(...names),
          properties: fc.constantFrom<Properties>(
            {},
            {},
            { className: ['poem'] },
            { className: ['line'] },
            { id: 'x' },
            { href: '#x' },
            { href: 'https://a.example/' },
          ),
          children: tie('children'),
        }),
      ),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }))
    const letters = (text: string) => text.replace(/\s+/gu, '')
    law(fc.array(node, { maxLength: 6 }), (children) => {
      const tree: Nodes = { type: 'root', children }
      const { blocks } = treeToBlocks(tree)
      expect(letters(blocks.map((block) => block.text).join('\n'))).toBe(letters(textOf(tree)))
      expect(blocks.every((block) => blockSchema.safeParse(block).success && block.text.trim() !== '')).toBe(
        true,
      )
    })
  })
  it('any markup gives blocks in stored form', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '<ul>',
        '<table><tr><td>',
        '<b>',
        '</b>',
        '<pre>',
        '<br>',
        '\u0301',
        '\r\n',
        '&#xD800;',
        '&#0;',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    law(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const block of blocksOf(pieces.join(''))) {
        expect(
          blockSchema.safeParse(block).success &&
            block.text.isWellFormed() &&
            block.text === block.text.normalize('NFC'),
        ).toBe(true)
        for (const mark of block.marks ?? [])
          expect(mark.start < mark.end && mark.end <= block.text.length).toBe(true)
        expect(block.type === 'code' || !/[\n\r]/.test(block.text)).toBe(true)
      }
    })
  })

  it('knows every sign of a note that leads back to its first sign only', () => {
    const sign = (id: string) => `<sup><a id="${id}" href="#a">1</a></sup>`
    const html = `<p>One${sign('r1')} two${sign('r2')}</p><ol><li id="a">So. <a href="#r1">back</a></li></ol>`
    expect(blocksOf(html)[0]?.marks?.map(({ type, attrs }) => `${type} ${attrs?.container}`)).toEqual([
      'noteRef n1',
      'noteRef n1',
    ])
  })
})
