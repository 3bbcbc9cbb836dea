/** Whatever stands in an archive or in its parts, an importer answers with a sound draft or a refusal it has words for. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDraft } from '#main/work/check-draft.ts'
import errors from '#shared/messages/en/errors.ts'
import { toHostError } from '#shared/host/errors.ts'
import { docxOf, item, paragraph, run } from './docx.ts'
import { epubOf } from './epub.ts'
import { zip } from './make.ts'
import { odtOf } from './odt.ts'
import { read } from './read.ts'

type Parts = Record<string, string | Uint8Array>

/** `sound`, or the code of the refusal; a draft that the border refuses is a fault of the importer. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  const reply = await read(name, bytes)
  if ('error' in reply) return toHostError(Object.assign(new Error(), reply.error)).code
  try {
    checkDraft(structuredClone(reply.value), name)
    return 'sound'
  } catch (thrown) {
    const { code, message } = toHostError(thrown)
    return code === 'file-empty' ? code : `${code}: ${message}`
  }
}

const isAnswer = (code: string): boolean =>
  code === 'sound' || (code !== 'internal' && Object.hasOwn(errors, code))

const MADE: readonly (readonly [string, Parts, string])[] = [
  [
    'a.docx',
    docxOf(
      paragraph(`${run('words', '<w:i/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + item(1, 1, 'Item'),
      {
        footnotes: `<w:footnote w:id="2">${paragraph('Note')}</w:footnote>`,
      },
    ),
    'word/document.xml',
  ],
  [
    'a.epub',
    epubOf(
      [
        {
          body: '<h1>One</h1><p>a<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n">N</aside>',
        },
      ],
      {
        nav: '<ol><li><a href="text/c1.xhtml">One</a></li></ol>',
      },
    ),
    'OEBPS/text/c1.xhtml',
  ],
  [
    'a.odt',
    odtOf(
      '<text:list text:style-name="Numbers"><text:list-item><text:p>a<text:note><text:note-body><text:p>N</text:p></text:note-body></text:note></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>',
    ),
    'content.xml',
  ],
]

test.each(MADE)('%s: any bytes changed in the archive', async (name, parts) => {
  const bytes = zip(parts, 0)
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const copy = Uint8Array.from(bytes)
      for (const [at, byte] of changes) copy[at] = byte
      expect(await outcome(name, copy)).toSatisfy(isAnswer)
    }),
    { numRuns: 150 },
  )
})

/** Pieces that mean something to some reader of XML. */
const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '"',
    '&',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '&#x301;',
    '&nbsp;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
  ),
  fc.constantFrom(
    '<!DOCTYPE a>',
    '<?x?>',
    '__proto__="1"',
    ' id="n"',
    '\u0301',
    '\u0085',
    '\u2028',
    '-1',
    '1e99',
    '<b/>',
    '</w:p>',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), piece)

test.each(MADE)('%s: any words cut out of a part and any pieces put in', async (name, parts, main) => {
  const all = Object.keys(parts).filter((part) => /\.(?:xml|xhtml|opf|rels)$/u.test(part))
  const where = fc.oneof(fc.constant(main), fc.constantFrom(...all))
  await fc.assert(
    fc.asyncProperty(where, fc.array(edit, { minLength: 1, maxLength: 4 }), async (part, edits) => {
      let text = String(parts[part])
      for (const [share, cut, put] of edits) {
        const at = Math.floor(share * text.length)
        text = text.slice(0, at) + put + text.slice(at + cut)
      }
      expect(await outcome(name, zip({ ...parts, [part]: text }, 0))).toSatisfy(isAnswer)
    }),
    { numRuns: 250 },
  )
})

interface Vocabulary {
  readonly tags: readonly string[]
  readonly attributes: readonly string[]
}

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  'a.docx': {
    tags: 'w:p w:r w:t w:tbl w:tr w:tc w:tcPr w:gridSpan w:vMerge w:pPr w:numPr w:ilvl w:numId w:pStyle w:br w:fldChar w:instrText w:hyperlink w:footnoteReference w:ins w:del w:sdt w:sdtContent w:drawing wp:inline w:pict w:sym w:rPr'.split(
      ' ',
    ),
    attributes: [
      'w:val="1"',
      'w:val="-1"',
      'w:val="999999999"',
      'w:val="Titre1"',
      'w:id="2"',
      'r:id="x"',
      'w:fldCharType="begin"',
      'w:fldCharType="end"',
      'w:type="page"',
      '',
    ],
  },
  'a.epub': {
    tags: 'p h1 ul ol li table tr td th a aside section blockquote pre span br img svg math title script figure ruby rt'.split(
      ' ',
    ),
    attributes: [
      'epub:type="noteref" href="#n"',
      'epub:type="footnote" id="n"',
      'epub:type="pagebreak" title="3"',
      'colspan="9999999"',
      'rowspan="-1"',
      'start="1e9"',
      'class="a b"',
      'hidden="hidden"',
      '',
    ],
  },
  'a.odt': {
    tags: 'text:p text:h text:list text:list-item text:span text:a text:note text:note-body text:note-citation text:s text:tab text:line-break table:table table:table-row table:table-cell table:table-header-rows draw:frame draw:text-box draw:image office:annotation text:section text:ruby text:ruby-text'.split(
      ' ',
    ),
    attributes: [
      'text:c="1e9"',
      'text:c="-1"',
      'text:style-name="Numbers"',
      'text:style-name="italic"',
      'text:outline-level="x"',
      'text:start-value="-5"',
      'table:number-columns-repeated="1e9"',
      'table:number-columns-spanned="0"',
      'table:number-rows-repeated="50"',
      '',
    ],
  },
}

/** Well-formed markup of these words, in any order and nesting. */
function markup({ tags, attributes }: Vocabulary): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    tree: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('words', ' ', '\u0301', '𝔘'),
      fc
        .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes), tie('tree'))
        .map(([tag, attribute, inside]) => `<${tag} ${attribute}>${inside}</${tag}>`),
    ),
  }))
  return tree
}

const BODY: Readonly<Record<string, (inside: string) => Parts>> = {
  'a.docx': (inside) => docxOf(inside, { footnotes: `<w:footnote w:id="2">${paragraph('N')}</w:footnote>` }),
  'a.epub': (inside) => epubOf([{ body: inside }]),
  'a.odt': (inside) => odtOf(inside),
}

/** mammoth refuses some elements without what they must have. */
const OUTCOMES = ['sound', 'file-empty', 'not-docx']

test.each(Object.entries(VOCABULARIES))('%s: any well-formed markup is read', async (name, vocabulary) => {
  await fc.assert(
    fc.asyncProperty(markup(vocabulary), async (inside) => {
      const parts = BODY[name]?.(inside) ?? {}
      expect(OUTCOMES).toContain(await outcome(name, zip(parts, 0)))
    }),
    { numRuns: 250 },
  )
})
