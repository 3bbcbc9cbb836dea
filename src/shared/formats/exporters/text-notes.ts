/** Notes as plain text, for anything that takes words: headings are underlined, nothing else is marked up. */
import { noteText } from '#shared/model/note.ts'
import type { Exporter, ExportScope, ScopeDocument } from '../exporter.ts'
import { GROUP_OPTION } from '../grouping/groups.ts'
import { writeNotebook } from '../grouping/notebook.ts'
import { readableNote, type Reading } from '../readable/annotation.ts'
import { styleOption } from '../citing/styles.ts'
import { citeText } from '../readable/cite.ts'
import { citation, styledWork } from '../readable/styled.ts'
import type { Entry, EntryLink } from '../readable/entry.ts'
import { countLosses } from '../readable/losses.ts'
import { chosenTemplate, TEMPLATE_OPTION } from '../templates/chosen.ts'
import { linkWords } from '../templates/values.ts'

const DROPS = [
  'formats.drops.creators',
  'formats.drops.ids',
  'formats.drops.positions',
  'formats.drops.colours',
  'formats.drops.formatting',
  'formats.drops.texts',
]
/** Of an underline, in characters. */
const LONGEST_LINE = 72

function* write(scope: ExportScope): Iterable<string> {
  const byTemplate = chosenTemplate(scope, 'text')
  countLosses(scope, DROPS)
  const noted = [...scope.documents.flatMap((one) => one.annotations), ...scope.memos]
  const formatted = noted.filter(({ body }) => body && JSON.stringify(body).includes('"marks"')).length
  if (formatted > 0) scope.lose('formats.drops.formatting', formatted)
  const pieces = writeNotebook(scope, {
    begin: () =>
      `${underlined(scope.title, '=')}\n${scope.t('export.made', { date: scope.generated.slice(0, 10) })}\n`,
    chapter: (heading) => `\n\n${underlined(heading, '-')}`,
    about: (_here, one, links) => `\n${aboutLine(scope, one)}\n${linkLines(links)}`,
    remark: (words) => `\n${words}\n`,
    part: (heading) => `\n[${oneLine(heading)}]\n`,
    between: '',
    entry: (here, entry) => `\n${(byTemplate ?? standard)(here, entry).trimEnd()}\n`,
  })
  for (const piece of pieces) yield withoutControls(piece)
}

function standard(here: Reading, entry: Entry): string {
  const { scope } = here
  const { annotation, within, quotes, tags, links } = entry
  const parts = [
    quotes.map((quote) => `“${quote}”`).join('\n[…]\n'),
    quotes.length > 0 && within ? `    — ${citation(entry, 'text')}` : '',
    annotation.body ? noteText(readableNote(scope, annotation.body)) : '',
    tags.length > 0 ? scope.t('export-notes.tags', { tags: tags.join(', ') }) : '',
    linkLines(links),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function linkLines(links: readonly EntryLink[]): string {
  return links.map((link) => `-> ${linkWords(link)}\n`).join('')
}

function aboutLine(scope: ExportScope, { document }: ScopeDocument): string {
  const styled = styledWork(scope, document, 'text')
  return [
    styled ?? citeText(document),
    document.role,
    styled === undefined ? (document.source.address ?? '') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function underlined(words: string, mark: string): string {
  const line = oneLine(words)
  return `${line}\n${mark.repeat(Math.max(1, Math.min(LONGEST_LINE, [...line].length)))}\n`
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

/** A text that is shown in a terminal must not steer it. */
function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
}

const textNotes: Exporter = {
  id: 'text-notes',
  label: 'formats.text-notes',
  extension: 'txt',
  mediaType: 'text/plain',
  drops: DROPS,
  options: [GROUP_OPTION, styleOption(), TEMPLATE_OPTION],
  export: write,
}
export default textNotes
