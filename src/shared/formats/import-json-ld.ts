/**
 * Reads a W3C Web Annotation file, ours or another program's: a collection, a page, a list or a single
 * annotation. What cannot be read is named and left out; the rest goes on. Nothing is fetched: pages and
 * contexts elsewhere are only reported. https://www.w3.org/TR/annotation-model/
 */
import type { Remark } from '#shared/model/draft.ts'
import { relationSchema } from '#shared/model/relation.ts'
import { tagSchema } from '#shared/model/tag.ts'
import type { z } from '#shared/model/zod.ts'
import {
  type AnnotationImport,
  type ImportedAnnotation,
  type ImportedDocument,
  type ImportedLink,
  nothingRead,
} from './import/annotation-import.ts'
import { jsonDepth } from './json-depth.ts'
import { collectItems } from './w3c/collect-items.ts'
import { readDocument } from './w3c/read-document.ts'
import { isLink, readAnnotation, readLink } from './w3c/read-item.ts'
import { itemSchema } from './w3c/schema.ts'

const DEPTH_LIMIT = 64
/** Annotations, links, tags, relations or documents of one file. */
const COUNT_LIMIT = 100_000
const PROBLEM_LIMIT = 1000

/** Reads the text of a file. Never throws: a file that is no JSON is an import with one problem. */
export function readJsonLd(text: string): AnnotationImport {
  if (jsonDepth(text, DEPTH_LIMIT) > DEPTH_LIMIT) {
    return nothingRead({
      code: 'json-too-deep',
      params: { limit: DEPTH_LIMIT },
      message: `The file is nested deeper than ${DEPTH_LIMIT}.`,
    })
  }
  let root: unknown
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return nothingRead({ code: 'json-invalid', params: {}, message: 'The file is not JSON.' })
  }
  const { items, extensions, problems: collected } = collectItems(root)
  const { documents = [], tags = [], relations = [] } = extensions
  if ([items, documents, tags, relations].some((list) => list.length > COUNT_LIMIT)) {
    return nothingRead({
      code: 'too-many-annotations',
      params: { limit: COUNT_LIMIT },
      message: `The file has more than ${COUNT_LIMIT} annotations.`,
    })
  }
  const problems: Remark[] = [...collected]
  const report = (problem: Remark): void => void (problems.length < PROBLEM_LIMIT && problems.push(problem))
  return {
    ...readItems(items, report),
    documents: readDocuments(documents, report),
    tags: readEach(tags, tagSchema, 'tag-unreadable', report),
    relations: readEach(relations, relationSchema, 'relation-unreadable', report),
    problems,
  }
}

type Report = (problem: Remark) => void

function readItems(
  items: readonly unknown[],
  report: Report,
): { annotations: ImportedAnnotation[]; links: ImportedLink[] } {
  const annotations: ImportedAnnotation[] = []
  const links: ImportedLink[] = []
  items.forEach((value, index) => {
    const result = itemSchema.safeParse(value)
    if (!result.success) {
      const issue = result.error.issues[0]
      const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 300)
      report({
        code: 'annotation-unreadable',
        params: { number: index + 1, reason },
        message: `Annotation ${index + 1} cannot be read (${reason}).`,
      })
    } else if (!isLink(result.data)) annotations.push(readAnnotation(result.data))
    else {
      const link = readLink(result.data)
      if (link) links.push(link)
      else
        report({
          code: 'link-without-ends',
          params: { number: index + 1 },
          message: `Annotation ${index + 1} is a link without two ends.`,
        })
    }
  })
  return { annotations, links }
}

function readDocuments(values: readonly unknown[], report: Report): ImportedDocument[] {
  return values.flatMap((value, index) => {
    const result = readDocument(value)
    if (result.ok) return [result.document]
    report({
      code: 'document-unreadable',
      params: { number: index + 1, reason: result.reason.slice(0, 300) },
      message: `Document ${index + 1} cannot be read (${result.reason}).`,
    })
    return []
  })
}

function readEach<T>(values: readonly unknown[], schema: z.ZodType<T>, code: string, report: Report): T[] {
  return values.flatMap((value, index) => {
    const result = schema.safeParse(value)
    if (result.success) return [result.data]
    report({ code, params: { number: index + 1 }, message: `Entry ${index + 1} cannot be read (${code}).` })
    return []
  })
}
