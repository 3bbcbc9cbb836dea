/** HTML trees as blocks. The trees come from the parser that the importers use. */
import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import fc from 'fast-check'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
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
})
