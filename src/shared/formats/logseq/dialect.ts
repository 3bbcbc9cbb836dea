/** Logseq's Markdown: references to blocks by their ids, pages and tags in double brackets, properties with `::`. */
import { isUuid } from '#shared/model/ids.ts'
import type { Reading } from '../readable/annotation.ts'
import type { Dialect } from '../wiki/dialect.ts'
import { guardOf } from '../wiki/guard.ts'

/** `#tag`, `$formula$`, `key::`, `((block))`, `{{macro}}`, `^^mark^^`, `==mark==`. */
const MISREAD = /#(?=[\p{L}\p{M}\p{N}_/-])|\$|:(?=:)|\((?=\()|\{(?=\{)|\^(?=\^)|=(?==)/gmu

/** The dialect of a graph. @param pages the page of each document, by id */
export function logseqDialect(here: Reading, pages: ReadonlyMap<string, string>): Dialect {
  return {
    ...guardOf(MISREAD),
    here,
    link({ document, annotation }) {
      const page = pages.get(document)
      if (annotation === undefined) return page === undefined ? undefined : `[[${page}]]`
      // A block is known by a UUID alone.
      return here.index.find(annotation) && isUuid(annotation) ? `((${annotation}))` : undefined
    },
    tag(id) {
      const label = here.scope.tags.get(id)?.label
      return label === undefined ? undefined : `#[[${pageWords(label)}]]`
    },
  }
}

/** A label as the name of a page; `/` divides names, and brackets and commas would end them. */
export function pageWords(label: string): string {
  return label
    .replace(/[[\]#^|,"\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
