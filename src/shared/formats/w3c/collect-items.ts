/** Finds the annotations in a W3C file: in a collection's pages, in a page, in a list, in a graph, or alone. */
import type { Remark } from '#shared/model/draft.ts'
import { ANNOTATION_CONTEXT } from './vocabulary.ts'

/** Pages of one collection that are followed inside the file. */
const PAGE_LIMIT = 10_000

export interface Collected {
  readonly items: readonly unknown[]
  /** what Scholion adds beside the annotations */
  readonly extensions: { readonly [K in 'documents' | 'tags' | 'relations']?: readonly unknown[] }
  readonly problems: readonly Remark[]
}

/** Own keys only are looked at; addresses of pages or contexts are named as problems, never fetched. */
export function collectItems(root: unknown): Collected {
  const problems: Remark[] = remoteContexts(root)
  const items: unknown[] = []
  const add = (found: readonly unknown[]): void => found.forEach((one) => items.push(one))
  if (Array.isArray(root)) add(root)
  else if (!isRecord(root)) problems.push(notAnnotations())
  else if (Array.isArray(own(root, '@graph'))) add(listAt(root, '@graph'))
  else if (own(root, 'first') !== undefined) {
    let page = own(root, 'first')
    for (let count = 0; isRecord(page) && count < PAGE_LIMIT; count++) {
      add(listAt(page, 'items'))
      page = own(page, 'next')
    }
    if (typeof page === 'string') {
      problems.push({
        code: 'page-elsewhere',
        params: { address: page.slice(0, 300) },
        message: 'Further annotations are at another address, which is not fetched.',
      })
    }
  } else if (own(root, 'items') !== undefined) add(listAt(root, 'items'))
  else if (own(root, 'target') !== undefined) items.push(root)
  else problems.push(notAnnotations())
  const beside = isRecord(root) ? root : {}
  return {
    items,
    extensions: {
      documents: listAt(beside, 'scholion:documents'),
      tags: listAt(beside, 'scholion:tags'),
      relations: listAt(beside, 'scholion:relations'),
    },
    problems,
  }
}

function remoteContexts(root: unknown): Remark[] {
  const context = isRecord(root) ? own(root, '@context') : undefined
  const remote = (Array.isArray(context) ? context : [context]).filter(
    (one) => typeof one === 'string' && one !== ANNOTATION_CONTEXT,
  )
  if (remote.length === 0) return []
  const address = String(remote[0]).slice(0, 300)
  return [
    {
      code: 'context-elsewhere',
      params: { address },
      message: 'The file uses a context at another address, which is not fetched; usual names are assumed.',
    },
  ]
}

function notAnnotations(): Remark {
  return { code: 'not-annotations', params: {}, message: 'There are no W3C annotations in this file.' }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function listAt(record: Record<string, unknown>, key: string): readonly unknown[] {
  const value = own(record, key)
  return Array.isArray(value) ? value : []
}
