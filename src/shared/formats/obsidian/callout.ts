/**
 * One annotation as a callout with a block id below it: Obsidian links to a whole callout, never to a part of one
 * (its help, “Link to a block in a note”), and wants the id of one on a line of its own.
 */
import type { Entry, EntryLink } from '../readable/entry.ts'
import { type Dialect, lineIn, noteIn, wordsIn } from '../wiki/dialect.ts'
import { citation } from '../readable/styled.ts'

/** The types of callouts by colour; the vault's snippet paints them. */
export const CALLOUTS = { 1: 'amber', 2: 'rose', 3: 'leaf', 4: 'sky', 5: 'violet' } as const

/** The callout and its id. */
export function callout(dialect: Dialect, entry: Entry, title: string): string {
  const { annotation, within, quotes, colour } = entry
  const type = colour ? CALLOUTS[colour.number] : quotes.length > 0 ? 'quote' : 'note'
  const tags = annotation.tags.flatMap((id) => dialect.tag(id) ?? [])
  const parts = [
    quotes.map((quote) => quotation(dialect, quote)).join('\n>\n> […]\n>\n'),
    quotes.length > 0 && within ? `— ${wordsIn(dialect, citation(entry, 'text'))}` : '',
    annotation.body ? noteIn(dialect, annotation.body) : '',
    tags.join(' '),
    linkItems(dialect, entry.links),
  ].filter((part) => part !== '')
  const inside = parts.join('\n\n').replace(/^/gm, '> ').replace(/[ ]+$/gm, '')
  return `> [!${type}] ${wordsIn(dialect, title)}\n${inside}\n\n^${annotation.id}\n`
}

function quotation(dialect: Dialect, quote: string): string {
  return quote
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${lineIn(dialect, line)}`)
    .join('\n>\n')
}

/** Links as a list: relation, the far end as a wiki link where it is in the vault, and the reason below. */
export function linkItems(dialect: Dialect, links: readonly EntryLink[]): string {
  return links
    .map(({ link, far, relation, quote, title, place }) => {
      const where = [`*${wordsIn(dialect, title)}*`, wordsIn(dialect, place)].filter((part) => part !== '')
      const linked = dialect.link(far, quote || title)
      const whole = far.annotation === undefined
      const words = quote === '' ? '' : `“${wordsIn(dialect, quote)}” `
      const target = linked
        ? whole
          ? linked
          : `${linked} (${where.join(', ')})`
        : `${words}(${where.join(', ')})`
      const head = `- **${wordsIn(dialect, relation)}** ${target}`
      if (!link.body) return head
      const why = noteIn(dialect, link.body).replace(/^(?=.)/gm, '  ')
      return `${head}\n\n${why}\n`
    })
    .join('\n')
    .trimEnd()
}
