/**
 * How an edition looks on paper: one text after the other, each under its own running title, with its notes in the
 * margin (or under the words on small paper), pages numbered, and no note or link cut in two (CSS Paged Media 3).
 */
import type { Paper } from './options.ts'

export interface PrintParts {
  readonly paper: Paper
  /** as a string of CSS, quotes and all */
  readonly title: string
  /** titles of the texts in their order, likewise */
  readonly titles: readonly string[]
}

/** Running titles that are made for more texts than this say the edition's title alone: a rule for each would not stay small. */
const RUNNING = 200

const BOX = "font: 8.5pt Inter, 'Helvetica Neue', Arial, sans-serif; color: #555;"

export function printStyle({ paper, title, titles }: PrintParts): string {
  const running = titles.slice(0, RUNNING)
  return `
@page { size: ${paper}; margin: 20mm 18mm 22mm; @top-right { content: ${title}; ${BOX} } @bottom-center { content: counter(page) ' / ' counter(pages); ${BOX} } }
@page :first { @top-right { content: none; } } @page t1:first { @top-right { content: none; } } .front { page: t1; }
${running.map((words, at) => `@page t${at + 1} { @top-right { content: ${words}; ${BOX} } } #t${at + 1} { page: t${at + 1}; }`).join('\n')}
@media print {
  html { scroll-behavior: auto; } body { background: none; font-size: 10.5pt; line-height: 1.45; }
  mark, .note, .tag, .index dt { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  :target, .lit { outline: none; } .parts, .gutter, .back { display: none; }
  .front { padding: 0 0 8mm; } .text, .part { max-width: none; padding: 0 0 6mm; }
  .pane + .gutter + .pane .text, .texts .text + .text { break-before: page; } .part { padding-top: 6mm; break-before: auto; }
  h1, h2, h3, h4, h5, h6, .text > header { break-after: avoid; break-inside: avoid; }
  .note, .links li, .index dt, .index dd, .colours li, .sources li, figure, tr, .fn { break-inside: avoid; } .index dt { break-after: avoid; }
  p { orphans: 3; widows: 3; } .rows { overflow: visible; } a { text-decoration: none; }
  .note { font-size: 8pt; background: none; } .ends p, .why { font-size: 9.5pt; }
  ${paper === 'A5' ? UNDER : BESIDE}
}
`
}

/** On paper the margin is on the right of every text. */
const BESIDE = `body .text .u > .note { float: right; clear: right; width: 48mm; margin: 0 -52mm 3mm 4mm; } body .desk .text, body .texts .text { padding-right: 52mm; padding-left: 0; }
  body.end .desk .text, body.end .texts .text { padding-right: 0; }`

const UNDER = `body .desk .text, body .texts .text { padding: 0; } .u { display: flex; flex-direction: column; }
  body .text .u > .note { float: none; width: auto; margin: 0 0 3mm; order: 1; } .u > :not(.note) { order: 0; margin-bottom: .5em; }`
