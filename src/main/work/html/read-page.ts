/**
 * A web page as the content of a text: what it says of itself, then the article or all of it, cleaned, as blocks. One
 * way for every page, whether it stands in a file of its own, in an archive or in a book.
 */
import { blocksOf } from '../blocks-of.ts'
import { type FindImage, keepImages } from '../images/keep-images.ts'
import type { Content, ImportOptions, ImportTools } from '../importer.ts'
import { pageFacts } from './bibliography.ts'
import { bodyOf } from './dom.ts'
import { findArticle } from './find-article.ts'
import { markedFacts } from './marked-facts.ts'
import { parsePage } from './parse-page.ts'
import { prune } from './prune.ts'
import { wordsOf } from './walk.ts'

export interface Page {
  /** of the file, for failures */
  readonly name: string
  readonly source: string
  /** where it was, when its envelope says so */
  readonly address?: string
  readonly options: ImportOptions
  /** finds pictures in the archive that the page came in */
  readonly find?: FindImage
}

/** Throws `page-too-deep`, `too-many-blocks`. Option `whole`: all of the page, not its article only. */
export async function readPage(
  { name, source, address, options, find }: Page,
  tools: ImportTools,
): Promise<Content> {
  const tree = parsePage(source, name)
  const facts = markedFacts(tree)
  const whole = options['whole'] === true
  prune(tree, whole)
  const article = whole ? undefined : findArticle(tree, facts.title)
  if (article && isLess(wordsOf(article.tree), wordsOf(bodyOf(tree)))) {
    const message = 'Only the article of the page was taken; the whole page can be taken instead.'
    tools.report({ code: 'article-only', params: {}, message })
  }
  const { bibliography, address: found, base } = pageFacts(facts, address, article?.byline)
  const taken = article?.tree ?? tree
  const images = await keepImages(taken, tools, find)
  const blocks = blocksOf(taken, name, tools, { images, ...(base !== undefined && { base }) })
  return { bibliography, blocks, ...(found !== undefined && { address: found }) }
}

/** Whether a part has fewer letters than the whole: white space comes and goes. */
function isLess(part: string, whole: string): boolean {
  const [some, all] = [part, whole].map((words) => words.replace(/\s+/gu, '').length)
  return (some ?? 0) < (all ?? 0)
}
