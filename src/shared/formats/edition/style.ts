/**
 * How an edition looks on a screen. Notes stand in the outer margin of their text as floats, which a browser never lays
 * over one another; where the window is narrow they come under the words they are about. Two texts that face each other
 * scroll by themselves where there is room for both, and stand one under the other where there is not. No line of it
 * depends on a script.
 */

/** Width of a window from which two texts stand side by side, in CSS pixels. */
export const FACING_FROM = 1080
/** Width from which notes stand in a margin. */
const MARGIN_FROM = 780

const LIGHT = `--ink: #23211c; --soft: #5d584d; --page: #fcfaf5; --raised: #fff; --rule: #ddd7ca; --strong: #c7bfae;
  --accent: #8a3b12; --h1: #ffe9a8; --s1: #8f6500; --h2: #ffd3cc; --s2: #b63a2b; --h3: #cfe8c6; --s3: #3a732a;
  --h4: #c8e1f7; --s4: #1d6aa5; --h5: #e0d4f7; --s5: #6b46b5;`

const DARK = `--ink: #e9e4d8; --soft: #b1aa9b; --page: #1e1d21; --raised: #29272d; --rule: #3a3740; --strong: #55505c;
  --accent: #e8a06a; --h1: #57460f; --s1: #f0c24b; --h2: #5b2a26; --s2: #ff9d8f; --h3: #27452a; --s3: #8fd27d;
  --h4: #1c3f58; --s4: #7cc0f2; --h5: #40325f; --s5: #c0a7f2;`

const colours = [1, 2, 3, 4, 5].map((n) => `.c${n} { --h: var(--h${n}); --s: var(--s${n}); }`).join('\n')
const titles = [1.5, 1.28, 1.14, 1.04, 1, 1]
  .map((size, at) => `.t${at + 1} { font-size: ${size}em; }`)
  .join(' ')
const steps = [1, 2, 3, 4, 5, 6]
const indents = steps.map(
  (n) => `.d${n} { --in: ${n * 1.6}em; } .i${n} { padding-inline-start: ${n * 1.1}em; }`,
)

const BASE = `
* { box-sizing: border-box; }
html { scroll-padding-top: 3.4rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--page); overflow-wrap: break-word;
  font: 1.0625rem/1.58 Literata, Charter, 'Bitstream Charter', 'Source Serif 4', Georgia, 'Times New Roman', serif; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .18em; }
:focus-visible { outline: 2px solid #1f6feb; outline-offset: 2px; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.front { max-width: 72rem; margin: 0 auto; padding: 2.6rem 1.5rem 1.2rem; text-align: center; }
.front h1 { margin: .2rem 0; font-size: clamp(1.6rem, 4vw, 2.3rem); line-height: 1.2; font-weight: 600; text-wrap: balance; }
.kind, .facts, .over, .parts, .note, .count, .meaning, .prov, .colophon, .where, .lnr, .ln, .rel, .tag, .numbers, .scope,
.gap, .absent { font-family: Inter, 'Helvetica Neue', Arial, 'Noto Sans', system-ui, sans-serif; }
.kind, .over { margin: 0; color: var(--accent); font-size: .78rem; letter-spacing: .06em; text-transform: uppercase; }
.facts { margin: .3rem 0 0; color: var(--soft); font-size: .84rem; }
.parts { position: sticky; top: 0; z-index: 2; display: flex; gap: .3rem 1.4rem; justify-content: center; overflow-x: auto;
  padding: .55rem 1.5rem; background: var(--page); border-block: 1px solid var(--rule); font-size: .84rem; }
.parts a { flex: none; max-width: 20rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; text-decoration: none; }
.parts a:hover, .parts a:focus-visible { text-decoration: underline; }
.text, .part { max-width: 62rem; margin: 0 auto; padding: 1.6rem 1.5rem; }
.text { display: flow-root; } .text > header { margin-bottom: 1.6rem; } .text > header h2 { margin: .15rem 0 .4rem; font-size: 1.7rem; line-height: 1.22; font-weight: 600; }
.bib { margin: 0 0 .3rem; color: var(--soft); font-size: .9rem; line-height: 1.45; } .remark { margin: .5rem 0; font-style: italic; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.body { hyphens: auto; }
.body p, .body pre, .body blockquote, .body ul, .body ol, .body figure, .rows { margin: 0 0 .85em; }
.body ul, .body ol, .body blockquote { margin-inline: 0; padding-inline-start: 1.6em; } .body .flat { padding-inline-start: 0; }
.body blockquote { box-shadow: inset 2px 0 var(--rule); } [dir='rtl'] .body blockquote, .body [dir='rtl'] blockquote { box-shadow: inset -2px 0 var(--rule); }
.body h3, .body h4, .body h5, .body h6 { margin: 1.5em 0 .5em; line-height: 1.28; font-weight: 600; hyphens: manual; text-wrap: balance; } ${titles}
.body .verse { margin-bottom: 0; white-space: pre-wrap; } .body .verse + :not(.verse) { margin-top: .85em; }
.body p, .body figcaption, td, th { white-space: pre-line; } pre { white-space: pre-wrap; font-size: .88em; }
.rows { overflow-x: auto; } table { border-collapse: collapse; font-size: .94em; }
th, td { padding: .25rem .55rem; border: 1px solid var(--rule); text-align: start; vertical-align: top; } th { font-weight: 600; }
figure { text-align: center; } figcaption { color: var(--soft); font-size: .9em; } img { max-width: 100%; height: auto; }
.absent { padding: .5rem .8rem; border: 1px dashed var(--strong); color: var(--soft); font-size: .84rem; }
.gap { color: var(--soft); text-align: center; } .sc { font-variant-caps: small-caps; }
.fn { margin-top: .6em; font-size: .9em; } .fnref { font-size: .75em; vertical-align: super; line-height: 0; }
.back { text-decoration: none; } .back::after { content: '\\21A9\\FE0E'; }
`

const MARKS = `
mark { color: inherit; background: none; text-decoration: underline 2px var(--s); text-underline-offset: 3px;
  text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; scroll-margin-top: 30vh; }
.wash { background: var(--h); text-decoration-thickness: 1px; } .dotted { text-decoration-style: dotted; } .bare { text-decoration: none; }
.l1 { text-underline-offset: 6px; } .l2 { text-underline-offset: 9px; }
.no { margin-inline-start: .12em; padding-inline: .1em; color: var(--s, var(--accent)); font: 600 .66em/1 Inter, 'Helvetica Neue', Arial, system-ui, sans-serif;
  vertical-align: .55em; text-decoration: none; scroll-margin-top: 30vh; } .no::after { content: attr(data-n); } .no + .no { margin-inline-start: .35em; }
.lit { outline: 2px solid var(--s, var(--accent)); }
@media (forced-colors: active) { mark { background: Mark; color: MarkText; forced-color-adjust: none; } .note { border-inline-start: 3px solid CanvasText; } }
`

const NOTES = `
.note { position: relative; padding: .5rem .7rem .55rem; background: var(--raised); border: 1px solid var(--rule); border-left: 3px solid var(--s, var(--strong));
  border-radius: 5px; font-size: .8rem; line-height: 1.45; scroll-margin-top: 20vh; hyphens: none; text-indent: 0; text-align: start; white-space: normal; }
.note[dir='rtl'] { border-left-width: 1px; border-left-color: var(--rule); border-right: 3px solid var(--s, var(--strong)); }
.nr { float: left; margin-right: .5em; color: var(--s, var(--accent)); font-weight: 700; text-decoration: none; } a.nr:hover { text-decoration: underline; }
.body .note p, .note p { margin: 0 0 .35em; white-space: normal; } .note .said > :last-child, .note > :last-child, .note li p { margin-bottom: 0; }
.body .note ul, .body .note ol, .note ul, .note ol { margin: 0 0 .35em; padding-inline-start: 1.3em; } .nh { font-weight: 700; }
.note blockquote, .body .note blockquote { margin: 0 0 .35em; padding-inline-start: .7em; } .tasks, .body .note .tasks { padding: 0; list-style: none; } .tasks li { display: flex; gap: .4em; }
.nt { margin-bottom: .35em; font-size: .95em; } .q { font-family: Literata, Charter, Georgia, serif; font-size: 1.05em; }
.tags { margin: .3rem 0 0 !important; display: flex; flex-wrap: wrap; gap: .25rem; }
.nr + .tags { margin-top: 0 !important; }
.tag { padding: 0 .5em; border: 1px solid var(--strong); border-radius: 1em; font-size: .76rem; line-height: 1.5; text-decoration: none; } .tag:hover { text-decoration: underline; }
.xr, .note .xr, .body .note .xr { margin: .35rem 0 0; padding: .3rem 0 0; list-style: none; border-top: 1px solid var(--rule); } .note .nr + .xr { border-top: 0; padding-top: 0; margin-top: 0; }
.xr li + li { margin-top: .25rem; } .rel { font-weight: 600; } .to { color: var(--s, var(--accent)); font-weight: 700; } .where { color: var(--soft); }
.ln { color: var(--soft); font-size: .92em; white-space: nowrap; }
.list > h3 { margin: 1.6rem 0 .6rem; font-size: 1.05rem; } .list > .note + .note { margin-top: .6rem; } .about { margin-top: .8rem; }
.u > .note { margin-bottom: .6rem; } .u > .note:last-of-type { margin-bottom: .6rem; }
${indents.join('\n')}
`

/** The parts after the texts. */
const PARTS = `
.part { border-top: 1px solid var(--rule); } .part > h2 { margin: 0 0 .8rem; font-size: 1.4rem; font-weight: 600; } .part h3 { margin: 1.2rem 0 .4rem; font-size: 1.05rem; }
.colours, .links ol, .sources > ul { margin: 0; padding: 0; list-style: none; } .colours li { margin: .25rem 0; } .colours mark { padding: 0 .3em; }
.count, .meaning { color: var(--soft); font-size: .84rem; } .marks mark { margin-inline-end: .6em; }
.index { margin: 0; } .index dt { font-weight: 600; margin-top: .5rem; } .index dt[class*=' c']::before { content: '\\25CF'; margin-inline-end: .35em; color: var(--s); } .index dd { margin: 0; font-size: .9rem; }
.scope { display: block; color: var(--soft); font-size: .86rem; } .numbers { font-size: .86rem; } .numbers .to { font-weight: 600; }
.links li { display: grid; grid-template-columns: 3rem 1fr; gap: .2rem .6rem; padding: .8rem 0; border-top: 1px solid var(--rule); } .links li:first-child { border-top: 0; }
.links li li { display: list-item; padding: 0; border: 0; } .lnr { color: var(--soft); font-size: .84rem; font-weight: 600; }
.ends { display: grid; grid-template-columns: 1fr 9rem 1fr; gap: .3rem 1rem; align-items: start; } .ends p { margin: 0; font-size: .94rem; } .ends .rel { text-align: center; font-size: .84rem; } .why { grid-column: 2; font-size: .92rem; }
.sources > ul > li { margin-bottom: 1rem; } .prov { margin: .2rem 0 0; font-size: .78rem; color: var(--soft); } .prov div { display: flex; gap: .6em; } .prov dt { flex: none; min-width: 9em; } .prov dd { margin: 0; overflow-wrap: anywhere; }
.colophon { padding: 1.4rem 1.5rem 2.4rem; color: var(--soft); font-size: .8rem; text-align: center; }
@media (max-width: 640px) { .ends { grid-template-columns: 1fr; } .ends .rel { text-align: start; } .links li { grid-template-columns: 1fr; } .why { grid-column: 1; } }
`

/** A margin of notes on one side of a text: `left` and `right` as they are seen, whatever way the words run. */
function margin(side: 'left' | 'right', of: string, width: string): string {
  const near = side === 'left' ? 'ltr' : 'rtl'
  return `${of} { padding-${side}: calc(${width} + 2.4rem); }
${of} .u > .note { float: ${side}; clear: ${side}; width: ${width}; margin-${side}: calc(-1 * ${width} - 1.2rem); margin-bottom: .5rem; }
${of}[dir='${near}'] .u > .note { margin-${side}: calc(-1 * ${width} - 1.2rem - var(--in, 0em) * 1.33); }`
}

const WIDE = `
@media screen and (max-width: ${MARGIN_FROM - 1}px) { .u { display: flex; flex-direction: column; } .u > .note { order: 1; } .u > :not(.note) { order: 0; margin-bottom: .5em; } }
@media screen and (min-width: ${MARGIN_FROM}px) { ${margin('right', '.single .text', '15rem')} .single .text { max-width: 58rem; }
  .facing .text { max-width: 58rem; } }
@media screen and (min-width: ${MARGIN_FROM}px) and (max-width: ${FACING_FROM - 1}px) { ${margin('right', '.facing .text', '15rem')} }
@media screen and (min-width: ${FACING_FROM}px) {
  .desk { display: grid; grid-template-columns: minmax(0, 1fr) 84px minmax(0, 1fr); height: calc(100vh - 2.7rem); border-bottom: 1px solid var(--rule); }
  .pane { position: relative; overflow-y: auto; overscroll-behavior: contain; } .pane:focus-visible { outline-offset: -2px; }
  .gutter { position: relative; overflow: hidden; border-inline: 1px solid var(--rule); background: var(--raised); }
  .gutter svg { position: absolute; inset: 0; width: 100%; height: 100%; } .gutter path { fill: var(--s, var(--soft)); fill-opacity: .28; stroke: var(--s, var(--soft)); stroke-opacity: .75; cursor: pointer; }
  .gutter path:hover, .gutter path.lit { fill-opacity: .55; } .gutter path.out { fill-opacity: .12; stroke-opacity: .35; stroke-dasharray: 3 3; }
  .facing .text { max-width: none; padding: 1.4rem 1.6rem 45vh; }
  ${margin('left', '.pane.left .text', '12.5rem')}
  ${margin('right', '.pane.right .text', '12.5rem')} }
@media (prefers-reduced-motion: no-preference) { html, .pane { scroll-behavior: smooth; } }
`

/** The style sheet of the screen. */
export const STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
${colours}
${BASE}${MARKS}${NOTES}${PARTS}${WIDE}`
