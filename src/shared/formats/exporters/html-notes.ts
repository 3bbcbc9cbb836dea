/**
 * Notes as one web page to read, print and pass on: chapters and places as headings, each annotation with the bar of
 * its colour, links as links within the page. Everything is escaped and the page itself forbids scripts.
 */
import { safeUrl } from '#shared/model/safe-url.ts'
import type { Exporter, ExportScope, ScopeDocument } from '../exporter.ts'
import { GROUP_OPTION } from '../grouping/groups.ts'
import { writeNotebook } from '../grouping/notebook.ts'
import { PAGE_END, pageHead } from '../html-notes/page.ts'
import { escapeHtml } from '../notes/escape-html.ts'
import { noteToHtml } from '../notes/note-to-html.ts'
import { readableNote, type Reading } from '../readable/annotation.ts'
import { styleOption } from '../citing/styles.ts'
import { citeHtml } from '../readable/cite.ts'
import { citation, styledWork } from '../readable/styled.ts'
import type { Entry, EntryLink } from '../readable/entry.ts'
import { countLosses } from '../readable/losses.ts'
import { chosenTemplate, TEMPLATE_OPTION } from '../templates/chosen.ts'

const DROPS = [
  'formats.drops.creators',
  'formats.drops.ids',
  'formats.drops.positions',
  'formats.drops.texts',
]

function write(scope: ExportScope): Iterable<string> {
  const byTemplate = chosenTemplate(scope, 'html')
  countLosses(scope, DROPS)
  const inside = byTemplate ?? standard
  // Grouped by tag an annotation may stand in several chapters; links go to the first.
  const shown = new Set<string>()
  const opening = (entry: Entry): string => {
    const { id } = entry.annotation
    const anchor = shown.has(id) ? '' : ` id="a-${escapeHtml(id)}"`
    shown.add(id)
    const colour = entry.colour ? ` class="c${entry.colour.number}"` : ''
    return `<article${anchor}${colour}${entry.colour ? ` title="${escapeHtml(entry.colour.name)}"` : ''}>`
  }
  return writeNotebook(scope, {
    begin: (_here, headings) =>
      pageHead(
        scope.title,
        scope.t('export-notes.language'),
        scope.t('export.made', { date: scope.generated.slice(0, 10) }),
      ) + contents(scope, headings),
    chapter: (heading, nth) =>
      `<section id="chapter-${nth + 1}">\n<h2 dir="auto">${escapeHtml(heading)}</h2>\n`,
    endChapter: () => '</section>\n',
    about: (here, one, links) =>
      `<p class="about" dir="auto">${aboutLine(scope, one)}</p>\n${linkList(here, links)}`,
    remark: (words) => `<p>${escapeHtml(words)}</p>\n`,
    part: (heading) => `<h3 dir="auto">${escapeHtml(heading)}</h3>\n`,
    between: '',
    entry: (here, entry) => `${opening(entry)}\n${inside(here, entry)}</article>\n`,
    end: () => PAGE_END,
  })
}

function contents({ t }: ExportScope, headings: readonly string[]): string {
  if (headings.length < 2) return ''
  const items = headings.map(
    (heading, nth) => `<li dir="auto"><a href="#chapter-${nth + 1}">${escapeHtml(heading)}</a></li>\n`,
  )
  return `<nav aria-label="${escapeHtml(t('export-notes.contents'))}"><ol>\n${items.join('')}</ol></nav>\n`
}

function standard(here: Reading, entry: Entry): string {
  const { annotation, within, quotes, tags, links } = entry
  const language = within?.document.language
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`
  const quote = quotes.map(paragraphs).join('<p>[…]</p>')
  return [
    quotes.length > 0 ? `<blockquote dir="auto"${lang}>${quote}</blockquote>` : '',
    quotes.length > 0 && within ? `<p class="cite" dir="auto">— ${citation(entry, 'html')}</p>` : '',
    annotation.body
      ? `<div class="body" dir="auto">${noteToHtml(readableNote(here.scope, annotation.body))}</div>`
      : '',
    tags.length > 0
      ? `<p class="tags">${tags.map((tag) => `<span>${escapeHtml(tag)}</span>`).join(' ')}</p>`
      : '',
    linkList(here, links).trimEnd(),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('')
}

function paragraphs(quote: string): string {
  return quote
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
}

function linkList(here: Reading, links: readonly EntryLink[]): string {
  return links.length === 0
    ? ''
    : `<ul class="links">\n${links.map((one) => linkItem(here, one)).join('')}</ul>\n`
}

function linkItem(here: Reading, { link, far, relation, quote, title, place }: EntryLink): string {
  const where = `<cite>${escapeHtml(title)}</cite>${place === '' ? '' : `, ${escapeHtml(place)}`}`
  const words = quote === '' ? where : `“${escapeHtml(quote)}” (${where})`
  const isHere = far.annotation !== undefined && here.index.find(far.annotation) !== undefined
  const to = isHere ? `<a href="#a-${escapeHtml(far.annotation ?? '')}">${words}</a>` : words
  const why = link.body ? noteToHtml(readableNote(here.scope, link.body)) : ''
  return `<li dir="auto"><strong>${escapeHtml(relation)}</strong> ${to}${why}</li>\n`
}

function aboutLine(scope: ExportScope, { document }: ScopeDocument): string {
  const address = safeUrl(document.source.address)
  const found =
    address && `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${escapeHtml(address)}</a>`
  const styled = styledWork(scope, document, 'html')
  return [styled ?? citeHtml(document), escapeHtml(document.role), styled === undefined ? found : '']
    .filter((part) => part)
    .join(' · ')
}

const htmlNotes: Exporter = {
  id: 'html-notes',
  label: 'formats.html-notes',
  extension: 'html',
  mediaType: 'text/html',
  drops: DROPS,
  options: [GROUP_OPTION, styleOption(), TEMPLATE_OPTION],
  export: write,
}
export default htmlNotes
