/**
 * The page around the texts of an edition: head, front, parts and colophon. One file without anything from elsewhere;
 * its policy lets no script run but the one that is written here (security.md C9).
 */
import type { Edition } from './edition.ts'
import { cssString, esc, shortened } from './markup.ts'
import { printStyle } from './print-style.ts'
import { SCRIPT, SCRIPT_HASH } from './script.ts'
import { STYLE } from './style.ts'

/** What the page may do: show itself, with pictures that are in it. */
export const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/** Units of a title that find room at the head of a sheet. */
const RUNNING_UNITS = 90

export function opening(edition: Edition): string {
  const { scope, language, options, ledger } = edition
  const title = esc(scope.title)
  const titles = ledger.texts.map(({ of }) => cssString(shortened(of.document.title, RUNNING_UNITS)))
  const style =
    STYLE +
    printStyle({ paper: options.paper, title: cssString(shortened(scope.title, RUNNING_UNITS)), titles })
  const look = [options.isFacing ? 'facing' : 'single', options.hasEndnotes ? 'end' : 'side'].join(' ')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Scholion">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body class="${look}">
${front(edition)}${parts(edition)}<main id="texts">`
}

function front({ scope, ledger, say, date }: Edition): string {
  const notes = [...ledger.texts.flatMap(({ entries }) => entries), ...ledger.memos]
  const count = notes.filter(({ number }) => number !== undefined).length
  const facts = [
    date(scope.generated),
    count === 0 ? '' : say('notesCount', { count }),
    ledger.links.length === 0 ? '' : say('linksCount', { count: ledger.links.length }),
  ].filter((fact) => fact !== '')
  return `<header class="front"><p class="kind">${say('kind')}</p><h1><bdi>${esc(scope.title)}</bdi></h1><p class="facts">${facts.join(' · ')}</p></header>`
}

/** The way to each part, shown at the head of the window all the time. */
function parts({ ledger, say, scope, options }: Edition): string {
  const texts = options.isFacing
    ? [['texts', say('texts')] as const]
    : ledger.texts
        .slice(0, 8)
        .map(({ number, of }) => [`t${number}`, esc(of.document.siglum || of.document.title)] as const)
  const rest = [
    ...(ledger.texts.some(({ entries }) => entries.length > 0) ? [['legend', say('legend')] as const] : []),
    ...(ledger.links.length > 0 ? [['links', say('links')] as const] : []),
    ...(scope.memos.some(({ body }) => body) ? [['memos', say('memos')] as const] : []),
    ...(ledger.texts.length > 0 ? [['sources', say('sources')] as const] : []),
  ]
  const links = [...texts, ...rest].map(([id, words]) => `<a href="#${id}"><bdi>${words}</bdi></a>`)
  return `<nav class="parts" aria-label="${say('parts')}">${links.join('')}</nav>`
}

export function closing({ say, date, scope }: Edition): string {
  const made = say('made', { date: scope.generated.slice(0, 10) })
  return `</main><footer class="colophon"><p>${made} <time datetime="${esc(scope.generated)}" hidden>${date(scope.generated)}</time></p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`
}
