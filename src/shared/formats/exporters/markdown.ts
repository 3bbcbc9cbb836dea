/**
 * Notes to read and to write on from: one Markdown file, grouped as the reader chose, in the standard form or by a
 * template. Everything that comes from a text or from another person is escaped, so an export cannot carry markup in.
 */
import type { Exporter, ExportScope } from '../exporter.ts'
import { GROUP_OPTION } from '../grouping/groups.ts'
import { writeNotebook } from '../grouping/notebook.ts'
import { escapeLine } from '../notes/escape-markdown.ts'
import { annotationParts, linkList } from '../readable/annotation.ts'
import { styleOption } from '../citing/styles.ts'
import { words } from '../readable/cite.ts'
import { workLine } from '../readable/styled.ts'
import { countLosses } from '../readable/losses.ts'
import { chosenTemplate, TEMPLATE_OPTION } from '../templates/chosen.ts'

const DROPS = [
  'formats.drops.creators',
  'formats.drops.ids',
  'formats.drops.positions',
  'formats.drops.colours',
  'formats.drops.texts',
]

function write(scope: ExportScope): Iterable<string> {
  const byTemplate = chosenTemplate(scope, 'markdown')
  countLosses(scope, DROPS)
  return writeNotebook(scope, {
    begin: () =>
      `# ${escapeLine(scope.title)}\n\n${words(scope.t('export.made', { date: scope.generated.slice(0, 10) }))}\n`,
    chapter: (heading) => `\n## ${escapeLine(heading)}\n`,
    about: (here, one) => {
      const line = `\n${workLine(scope, one.document)}\n`
      const links = here.index.linksAtDocument(one.document.id)
      return links.length > 0 ? line + paragraphs([linkList(here, links)]) : line
    },
    remark: (text) => paragraphs([words(text)]),
    part: (heading) => `\n### ${escapeLine(heading)}\n`,
    between: byTemplate ? '' : '\n---\n',
    entry: (here, entry) =>
      paragraphs(
        byTemplate ? [byTemplate(here, entry)] : annotationParts(here, entry.annotation, entry.within),
      ),
  })
}

function paragraphs(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `\n${part.trimEnd()}\n`)
    .join('')
}

const markdown: Exporter = {
  id: 'markdown',
  label: 'formats.markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  drops: DROPS,
  options: [GROUP_OPTION, styleOption(), TEMPLATE_OPTION],
  export: write,
}
export default markdown
