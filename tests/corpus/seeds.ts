/** One sound file for each importer, small and with much in it: what fuzzing starts from. */
import { docxOf, item, paragraph, run } from '../main/work/archives/docx.ts'
import { epubOf } from '../main/work/archives/epub.ts'
import { odtOf } from '../main/work/archives/odt.ts'
import { CHROMIUM_MHTML, ENCYCLOPEDIA } from '../main/work/pages.ts'
import { pdfSeed } from './pdf-seed.ts'

/** Whole bytes, or the parts of an archive. */
export type Seed = string | Uint8Array | Readonly<Record<string, string | Uint8Array>>

const MARKDOWN = `---
title: A title
author: [Doe, Jane]
---
# Head

Para *em* **strong** \`code\` [link](https://e.org/)[^1].

> quote

- one
  1. two

| a | b |
|---|---|
| c | d |

[^1]: Note.
`

const TEI = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>
<author>Doe</author></titleStmt></fileDesc></teiHeader><text><body><div><head>H</head><p n="1">a<note>b</note> <hi rend="bold">c</hi>
<choice><sic>d</sic><corr>e</corr></choice></p><lg><l n="5">f</l></lg><list type="ordered"><item>g</item></list><pb n="2"/>
<table><row><cell cols="2">h</cell></row></table></div></body></text></TEI>`

const RTF =
  '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset161 G;}}{\\stylesheet{\\s1 heading 1;}}{\\*\\listtable{\\list{\\listlevel\\levelnfc23}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}}{\\info{\\title T}}\\pard\\s1 H\\par\\pard {\\b a}\\\'e9\\u8217?{\\footnote b}\\par{\\listtext 1.\\tab}\\ls1 c\\par\\trowd\\cellx1\\intbl d\\cell\\row{\\field{\\*\\fldinst HYPERLINK "https://e.org"}{\\fldrslt e}}\\par}'

export const SEEDS: Readonly<Record<string, { readonly name: string; readonly seed: Seed }>> = {
  'plain-text': { name: 'a.txt', seed: 'A heading\n\nWords of a text: été, ὕβρις, 𝔰.\r\nMore.\n' },
  markdown: { name: 'a.md', seed: MARKDOWN },
  html: { name: 'a.html', seed: ENCYCLOPEDIA },
  mhtml: { name: 'a.mhtml', seed: CHROMIUM_MHTML },
  tei: { name: 'a.xml', seed: TEI },
  rtf: { name: 'a.rtf', seed: RTF },
  docx: {
    name: 'a.docx',
    seed: docxOf(
      paragraph(`${run('words', '<w:i/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + item(1, 1, 'Item'),
      { footnotes: `<w:footnote w:id="2">${paragraph('Note')}</w:footnote>` },
    ),
  },
  odt: {
    name: 'a.odt',
    seed: odtOf(
      '<text:list text:style-name="Numbers"><text:list-item><text:p>a<text:note><text:note-body><text:p>N</text:p></text:note-body></text:note></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>',
    ),
  },
  epub: {
    name: 'a.epub',
    seed: epubOf(
      [
        {
          body: '<h1>One</h1><p>a<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n">N</aside>',
        },
      ],
      { nav: '<ol><li><a href="text/c1.xhtml">One</a></li></ol>' },
    ),
  },
  pdf: { name: 'a.pdf', seed: pdfSeed() },
}
