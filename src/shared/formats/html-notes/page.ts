/** The frame of a page of notes: one file without scripts or anything from elsewhere, for the screen and for paper. */
import { escapeHtml } from '../notes/escape-html.ts'

/** Nothing is loaded and nothing runs, whatever a text brought along. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1a17; --soft: #5b554c; --line: #d9d3c8; --paper: #fff;
  --c1: #b07d00; --c2: #b63a2b; --c3: #3f7d2c; --c4: #1d6aa5; --c5: #6b46b5; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7de; --soft: #b5aea2; --line: #48423a; --paper: #191714;
  --c1: #f0c24b; --c2: #ff9d8f; --c3: #8fd27d; --c4: #7cc0f2; --c5: #c0a7f2; } }
* { box-sizing: border-box; }
body { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.55 Charter, 'Bitstream Charter', 'Source Serif 4', Georgia, serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 .4rem; padding-top: .8rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .2rem; color: var(--soft); }
h4, h5, h6 { font-size: 1em; margin: 1em 0 .2em; }
.made, .about, .cite, .tags, nav { color: var(--soft); font-size: .92rem; }
nav ol { padding-left: 1.4rem; }
article { margin: .9rem 0 1.4rem; padding-left: .9rem; border-left: 4px solid var(--line); }
article.c1 { border-color: var(--c1); } article.c2 { border-color: var(--c2); } article.c3 { border-color: var(--c3); }
article.c4 { border-color: var(--c4); } article.c5 { border-color: var(--c5); }
blockquote { margin: 0; } blockquote p { margin: 0 0 .4em; }
article > blockquote { font-size: 1.06em; }
.body > :first-child { margin-top: .5em; } .body blockquote { padding-left: .8rem; border-left: 2px solid var(--line); }
.cite { margin: .1rem 0 0; } .tags { margin: .4rem 0 0; } .tags span { display: inline-block; margin: 0 .3rem .2rem 0;
  padding: 0 .5rem; border: 1px solid var(--line); border-radius: 1rem; }
.links { margin: .4rem 0 0; padding-left: 1.2rem; } .links p { margin: .2em 0; }
a { color: inherit; text-underline-offset: .15em; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: start; }
pre { overflow-x: auto; white-space: pre-wrap; }
@page { margin: 22mm 20mm; @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt serif; } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff;
  --c1: #b07d00; --c2: #b63a2b; --c3: #3f7d2c; --c4: #1d6aa5; --c5: #6b46b5; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } h1, h2, h3 { break-after: avoid; }
  article { break-inside: avoid; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  blockquote p { orphans: 3; widows: 3; } a { text-decoration: none; } }
`

/** The page up to its first chapter. */
export function pageHead(title: string, language: string, made: string): string {
  const words = escapeHtml(title)
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${words}</h1>
<p class="made">${escapeHtml(made)}</p>
</header>
`
}

export const PAGE_END = '</body>\n</html>\n'
