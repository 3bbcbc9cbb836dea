/** Obsidian's Markdown: wiki links to blocks, tags in the line, and what it takes for a formula or a comment. */
import type { Reading } from '../readable/annotation.ts'
import type { Dialect } from '../wiki/dialect.ts'
import { guardOf } from '../wiki/guard.ts'
import { tagPath } from '../wiki/tag-paths.ts'

/** `#tag`, `$formula$`, `%%comment%%`, `==mark==`, and `^id` at the end of a line. */
const MISREAD = /#(?=[\p{L}\p{M}\p{N}_/-])|\$|%(?=%)|=(?==)|\^(?=[\w-]+\s*$)/gmu

/** The dialect of a vault. @param pages the page of each document with its folder, by id */
export function obsidianDialect(here: Reading, pages: ReadonlyMap<string, string>): Dialect {
  return {
    ...guardOf(MISREAD),
    here,
    link({ document, annotation }, label) {
      const words = label.trim() === '' ? undefined : `|${linkLabel(label)}`
      if (annotation === undefined) {
        const page = pages.get(document)
        return page === undefined ? undefined : `[[${page}${words ?? `|${nameOfPage(page)}`}]]`
      }
      const known = here.index.find(annotation)
      const page = known && pages.get(known.in.document.id)
      return page === undefined ? undefined : `[[${page}#^${annotation}${words ?? ''}]]`
    },
    tag(id) {
      const path = tagPath(here.scope.tags, id)
      return path === undefined ? undefined : `#${path}`
    },
  }
}

/** The name of a page without its folder. */
export function nameOfPage(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Words inside a wiki link: what would end it or be markup is written with a likeness. */
function linkLabel(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const cut =
    line.length > 80
      ? `${line
          .slice(0, 79)
          .toWellFormed()
          .replace(/\uFFFD$/, '')}…`
      : line
  return cut
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('|', '/')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('`', '’')
}
